import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { sectors } from '@trialogue/people';
import { figuresByHand, sharesOf } from './meeting-by-hand.ts';
import { type MeetingTurn, readMeeting } from './meeting-file.ts';
import { figuresOfLedger } from './meeting-ledger.ts';
import { idOf, lookAhead, type MeetingFigures } from './meeting-scenario.ts';

/**
 * Turns of real meetings, played as sessions of this product: the order of the queue and the figures of the balance, recomputed from
 * the ledger of events, against the same figures straight from the file. Once in the order in which people asked, which is the
 * file's, and once by the rule of the speaking queue.
 */
export const meetings = {
  kind: 'meetings',
  differences: (folder: string): Promise<readonly string[]> => {
    const files = readdirSync(folder).filter((name) => name.endsWith('.json'));
    const found = files.flatMap((name) =>
      differencesOf(join(folder, name)).map((difference) => `${name}: ${difference}`),
    );
    return Promise.resolve(files.length === 0 ? ['there is no file of turns (*.json)'] : found);
  },
};

function differencesOf(path: string): readonly string[] {
  const file = readMeeting(path);
  if ('wrong' in file) return file.wrong;
  const { turns } = file;
  return [
    ...between('in the order of asking', figuresOfLedger(turns, 'strict-order'), inFileOrder(turns)),
    ...between('by the rule of the queue', figuresOfLedger(turns, 'least-heard'), figuresByHand(turns)),
  ];
}

/** Who asks in the order of the file is called in it; what waits at a call stands in it too. */
function inFileOrder(turns: readonly MeetingTurn[]): MeetingFigures {
  const called = [...turns.keys()];
  const ahead = called.map((step) => {
    const speakers = new Set<number>();
    const ids: string[] = [];
    for (const [offset, { speaker }] of turns.slice(step, step + lookAhead).entries()) {
      if (speakers.has(speaker)) break;
      speakers.add(speaker);
      ids.push(idOf(step + offset));
    }
    return ids;
  });
  return { called, ahead, ...sharesOf(turns) };
}

function between(how: string, ledger: MeetingFigures, file: MeetingFigures): readonly string[] {
  const differences: string[] = [];
  const say = (what: string, one: unknown, other: unknown) => {
    if (JSON.stringify(one) === JSON.stringify(other)) return;
    differences.push(`${how}: ${what}: ${JSON.stringify(one)} by the ledger, ${JSON.stringify(other)} by the file`);
  };
  say('turns that were called', ledger.called.length, file.called.length);
  const first = file.called.findIndex((place, step) => place !== ledger.called[step]);
  if (first >= 0) say(`call ${first + 1}`, ledger.called[first], file.called[first]);
  const order = file.ahead.findIndex((ids, step) => JSON.stringify(ids) !== JSON.stringify(ledger.ahead[step]));
  if (order >= 0) say(`queue before call ${order + 1}`, ledger.ahead[order], file.ahead[order]);
  for (const sector of sectors) {
    say(`milliseconds of ${sector}`, ledger.ms[sector], file.ms[sector]);
    say(`turns of ${sector}`, ledger.turns[sector], file.turns[sector]);
  }
  say('a marked gap', ledger.gapIsMarked, file.gapIsMarked);
  return differences;
}
