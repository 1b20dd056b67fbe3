import { logPage, transcript } from '@trialogue/rooms';
import { FollowMentions } from '../../../apps/api/src/own/follow-mentions.ts';
import { IndexTexts } from '../../../apps/api/src/search/index-texts.ts';
import { ask } from '../../harness/open-sign-in.ts';
import type { ClosingStage } from '../periods/closing-stage.ts';
import {
  type Canary,
  type CanaryKind,
  type CanaryMember,
  type CanaryStage,
  everybody,
  memberAt,
  roomNames,
  type RoomName,
  sayAs,
} from './canary-stage.ts';

export interface Played {
  /** What was said, as canaries of their authors; with the references and receipts that lead from one to the other. */
  readonly canaries: readonly Canary[];
  readonly itemIds: Readonly<Record<RoomName, string>>;
  readonly transcriptIds: Readonly<Record<'plenary' | 'caucus', string>>;
  /** Stands in every message, so that all are found by it. */
  readonly common: string;
  /** Stands in a transcript that everybody in the plenary may read. */
  readonly readable: string;
}

const common = 'granary';

/** A day in the life of three masked rooms: whatever can be done in them is done, by members whose names nobody may learn. */
export async function play(closing: ClosingStage, stage: CanaryStage): Promise<Played> {
  const { plenary, caucus, working } = stage.rooms;
  const [mia, noor] = [memberAt(stage, 'business', 1), memberAt(stage, 'business', 2)];
  const [omar, pia] = [memberAt(stage, 'government', 1), memberAt(stage, 'government', 2)];
  const quy = memberAt(stage, 'civil-society', 1);
  const mentioned = memberAt(stage, 'government', 0);
  const canaries: Canary[] = [];
  const note = (kind: CanaryKind, of: CanaryMember, room: RoomName | null, ...texts: string[]) =>
    canaries.push({ kind, of: of.seat.person.id, room, texts });
  const words = (salt: string) => `${salt}quorvex${salt}ilth`;
  const say = async (
    room: RoomName,
    by: CanaryMember,
    text: string,
    more: { kind?: CanaryKind; act?: object } = {},
  ) => {
    const said = await sayAs(by, stage.rooms[room], `${common} ${text}`, more.act);
    note(more.kind ?? 'words', by, room, text.split(' ')[0] ?? text);
    note('item', by, room, said.id);
    note('receipt', by, room, said.clientId);
    return said;
  };

  const topicId = await omar.act(plenary, { kind: 'open-topic', name: words('topi') });
  note('words', omar, 'plenary', words('topi'));
  const first = await say('plenary', mia, words('aska'), { kind: 'released words', act: { topicId } });
  const edited = await say('plenary', omar, words('elde'), { kind: 'former words' });
  await omar.act(plenary, { kind: 'edit', item: edited.id, body: `${common} ${words('newe')}` });
  note('words', omar, 'plenary', words('newe'));
  await say('plenary', quy, `${words('menta')} @{seat:${mentioned.seat.id}}`, { act: { replyTo: first.id } });
  const gone = await say('plenary', pia, words('gone'), { kind: 'withdrawn words' });
  await pia.act(plenary, { kind: 'withdraw', item: gone.id });
  for (const by of [mia, quy, pia])
    await by.act(plenary, { kind: 'react', item: first.id, reaction: 'noted', on: true });
  await noor.act(plenary, { kind: 'pin', item: first.id, on: true });
  await say('plenary', noor, words('nima'));

  const prepared = await say('caucus', mia, `${words('caua')} and ${words('freed')}`);
  await say('caucus', noor, words('caub'));
  const inWorking = await say('working', pia, `${words('wora')} and ${words('waits')}`);
  await say('working', mia, words('worb'));
  await noor.act(working, { kind: 'react', item: inWorking.id, reaction: 'thanks', on: true });

  const done = (what: string, { status, body }: { status: number; body: unknown }): unknown => {
    if (status >= 300) throw new Error(`${what}: ${status} ${JSON.stringify(body)}`);
    return body;
  };
  const release = { itemId: prepared.id, text: words('freed'), toWhom: '' };
  done(
    'release',
    await mia.request('POST', `/api/rooms/${caucus}/releases`, { ...release, grade: 'sector', toRoomId: plenary }),
  );
  const outside = { itemId: first.id, text: words('aska'), grade: 'none', toRoomId: null, toWhom: 'The press' };
  done('release', await mia.request('POST', `/api/rooms/${plenary}/releases`, outside));
  const waiting = { ...outside, itemId: inWorking.id, text: words('waits') };
  done('request', await noor.request('POST', `/api/rooms/${working}/releases`, waiting));
  note('released words', mia, null, words('freed'));
  const draft = { topicId: null, body: `${common} ${words('draf')}`, replyTo: null };
  done('draft', await omar.request('PUT', `/api/rooms/${plenary}/draft`, draft));
  note('draft', omar, 'plenary', words('draf'));
  const reason = words('reas');
  done('report', await quy.request('POST', `/api/rooms/${plenary}/reports`, { itemId: edited.id, reason }));
  note('reason', quy, 'plenary', reason);

  const made = async (by: CanaryMember, roomId: string) =>
    transcript.parse(
      done('transcript', await by.request('POST', `/api/rooms/${roomId}/transcripts`, { takeOut: true })),
    ).id;
  const transcriptIds = { plenary: await made(quy, plenary), caucus: await made(noor, caucus) };
  await closing.api.app.get(IndexTexts).run();
  while (await closing.api.app.get(FollowMentions).round(true));
  canaries.push(...(await references(closing, stage)));
  const itemIds = { plenary: first.id, caucus: prepared.id, working: inWorking.id };
  return { canaries, itemIds, transcriptIds, common, readable: words('nima') };
}

/** As the inside knows them, each of one member in one room. */
async function references(closing: ClosingStage, stage: CanaryStage): Promise<Canary[]> {
  const readers = {
    plenary: stage.members.business[3],
    caucus: stage.members.business[3],
    working: stage.members.business[3],
  };
  const byName = new Map(everybody(stage).map(({ seat }) => [seat.person.name, seat.person.id]));
  const found = new Map<string, Canary>();
  for (const room of roomNames) {
    const path = `/api/rooms/${stage.rooms[room]}/log`;
    const { items } = logPage.parse((await ask(closing.api.url, readers[room]?.signIn ?? null, 'GET', path)).body);
    for (const item of items) {
      if (!('author' in item) || !('ref' in item.author)) continue;
      const { ref, name } = item.author;
      found.set(ref, { kind: 'ref', of: byName.get(name) ?? null, room, texts: [ref] });
    }
  }
  return [...found.values()];
}
