import type { Sector, Standing } from '@trialogue/people';
import { sectors } from '@trialogue/people';
import type { MinutesLine } from './line.ts';
import type { ObjectionState } from './stage.ts';

export const editions = ['full', 'non-attribution'] as const;
export type Edition = (typeof editions)[number];

export interface Attending {
  readonly name: string | null;
  readonly sector: Standing;
}

export interface ObjectionMade {
  readonly round: number;
  readonly kind: 'comment' | 'objection';
  readonly line: string | null;
  readonly text: string;
  readonly answer: string | null;
  readonly state: ObjectionState;
}

/** What minutes hold: once they are agreed, once and for all. Who objected stands nowhere. */
export interface MinutesContent {
  /** Random: the ledger shows the checksum to all sectors, and short contents could be guessed and tried without it. */
  readonly salt: string;
  readonly edition: Edition;
  readonly group: string;
  readonly room: string;
  readonly title: string;
  readonly day: string;
  /** Said under the Chatham House Rule. */
  readonly masked: boolean;
  /** On the record; null where who was there is not told. */
  readonly names: readonly { readonly name: string; readonly sector: Standing }[] | null;
  readonly attendance: readonly { readonly sector: Sector; readonly people: number }[];
  readonly lines: readonly MinutesLine[];
  readonly objections: readonly ObjectionMade[];
}

export interface WrittenMinutes extends Omit<MinutesContent, 'edition' | 'names' | 'attendance'> {
  readonly attending: readonly Attending[];
  readonly k: number;
}

/**
 * Under non-attribution who was there is covered too, so no edition of such minutes has names; nor has the edition that may leave the
 * group. A sector's number stands only where at least k of it were there, as for the labels of a room.
 */
export function editionOf(
  written: WrittenMinutes,
  edition: Edition,
  withoutNames: (text: string) => string,
): MinutesContent {
  const { attending, k, ...rest } = written;
  const isNameless = edition === 'non-attribution' || written.masked;
  const clean = edition === 'non-attribution' ? withoutNames : (text: string) => text;
  return {
    ...rest,
    edition,
    room: clean(rest.room),
    title: clean(rest.title),
    names: isNameless ? null : namesOf(attending),
    attendance: countsOf(attending, isNameless ? Math.max(k, 3) : 0),
    lines: rest.lines.map((line) => lineIn(edition, line, clean)),
    objections: rest.objections.map((one) => ({
      ...one,
      text: clean(one.text),
      answer: one.answer === null ? null : clean(one.answer),
    })),
  };
}

function namesOf(attending: readonly Attending[]): MinutesContent['names'] {
  return attending.flatMap(({ name, sector }) => (name === null ? [] : [{ name, sector }]));
}

function countsOf(attending: readonly Attending[], fewest: number): MinutesContent['attendance'] {
  return sectors.flatMap((sector) => {
    const people = attending.filter((one) => one.sector === sector).length;
    return people > 0 && people >= fewest ? [{ sector, people }] : [];
  });
}

/** A passage that was let go stands as its author let it go. Whoever owns an action is named to members only. */
function lineIn(edition: Edition, line: MinutesLine, clean: (text: string) => string): MinutesLine {
  if (edition === 'full' || line.key === 'release') return line;
  const shown = Object.entries(line.params).filter(([name]) => name !== 'owner');
  const params = Object.fromEntries(
    shown.map(([name, value]) => [name, typeof value === 'string' && written.has(name) ? clean(value) : value]),
  );
  return { ...line, params };
}

/** Params that somebody wrote; the others are words of the platform's. */
const written: ReadonlySet<string> = new Set(['text', 'title', 'question', 'reason']);
