import { createHash, randomUUID } from 'node:crypto';
import { releaseWords } from '@trialogue/attribution';
import { askedReleases, noticePage, type OwnChanged } from '@trialogue/rooms';
import { asked, said, type Party, type Scene } from './scene.ts';

/** What one's own pages show beside the log of a room, each part by what announces that it changed. */
export type OwnPart = OwnChanged['about'];

/** Something that changes what somebody's own pages show, without a word in any room that he reads. */
export interface OwnDeed {
  readonly what: string;
  /** What is done by it, as the matrix of entries names it. */
  readonly by: string;
  /** Whose pages change by it, and in which part; nobody else's do. */
  readonly changes: { readonly [who in 'speaker' | 'other']?: readonly OwnPart[] };
  run(scene: Scene): Promise<void>;
}

const passage = 'We would accept the upper mill.';
const mills = 'The mills';

export const ownToVerify: readonly OwnDeed[] = [
  {
    what: 'a place in a topic moves',
    by: 'PUT /api/rooms/:roomId/read',
    changes: { other: ['reads'] },
    async run(scene) {
      const { head } = await headOf(scene);
      await done(scene.other, 'PUT', `rooms/${scene.roomId}/read`, { topicId: null, seq: head });
    },
  },
  {
    what: 'a draft is kept',
    by: 'PUT /api/rooms/:roomId/draft',
    changes: { speaker: ['drafts'] },
    run: ({ speaker, roomId }) =>
      done(speaker, 'PUT', `rooms/${roomId}/draft`, { topicId: null, body: 'On the train', replyTo: null }),
  },
  {
    what: 'a draft is ended',
    by: 'PUT /api/rooms/:roomId/draft',
    changes: { speaker: ['drafts'] },
    run: ({ speaker, roomId }) =>
      done(speaker, 'PUT', `rooms/${roomId}/draft`, { topicId: null, body: '', replyTo: null }),
  },
  {
    what: 'a member asks for the release of another’s words',
    by: 'POST /api/rooms/:roomId/releases',
    changes: { speaker: ['notices'], other: ['notices'] },
    run: async (scene) => ask(scene, scene.other, (await passages(scene)).at(-1) ?? ''),
  },
  {
    what: 'notices are seen',
    by: 'POST /api/notices/seen',
    changes: { other: ['notices'] },
    async run({ other }) {
      const { items } = noticePage.parse((await asked(other, 'GET', 'notices')).body);
      await done(other, 'POST', 'notices/seen', { ids: items.map(({ id }) => id) });
    },
  },
  {
    what: 'the author lets his words go to somebody outside',
    by: 'POST /api/rooms/:roomId/releases/:releaseId',
    changes: {},
    async run(scene) {
      const { body } = await asked(scene.speaker, 'GET', `rooms/${scene.roomId}/releases`);
      const [request] = askedReleases.parse(body).items;
      if (!request) throw new Error('nothing waits for its author');
      const { text, grade, toRoomId, toWhom } = request;
      const sha256 = createHash('sha256').update(releaseWords({ text, grade, toRoomId, toWhom })).digest('hex');
      await done(scene.speaker, 'POST', `rooms/${scene.roomId}/releases/${request.id}`, { approve: true, sha256 });
    },
  },
  {
    what: 'a working room is opened for people of two sectors',
    by: 'POST /api/groups/:groupId/rooms',
    changes: { speaker: ['rooms'] },
    async run({ speaker, observer, groupId }) {
      const seats = [speaker.seatId, observer.seatId];
      const wished = { kind: 'working', name: mills, rule: 'non-attribution', retentionDays: 30, seats };
      await done(speaker, 'POST', `groups/${groupId}/rooms`, { ...wished, clientId: randomUUID() });
    },
  },
  {
    what: 'somebody is brought into a room',
    by: 'POST /api/rooms/:roomId/members',
    changes: { other: ['rooms'] },
    run: async (scene) =>
      done(scene.speaker, 'POST', `rooms/${await roomNamed(scene, mills)}/members`, { seats: [scene.other.seatId] }),
  },
  {
    what: 'somebody departs from a room',
    by: 'POST /api/rooms/:roomId/depart',
    changes: { other: ['rooms'] },
    run: async (scene) => done(scene.other, 'POST', `rooms/${await roomNamed(scene, mills)}/depart`, undefined),
  },
];

async function roomNamed({ store, groupId }: Scene, name: string): Promise<string> {
  const { rows } = await store.query<{ id: string }>('select id from room where group_id = $1 and name = $2', [
    groupId,
    name,
  ]);
  return rows[0]?.id ?? '';
}

/** Messages that can be released, said by the one who acts before anything is compared. */
export async function sayPassages(scene: Scene): Promise<void> {
  for (let count = 0; count < 2; count += 1) await said(scene, scene.speaker, `${passage} Nothing else.`);
}

async function passages({ store, roomId }: Scene): Promise<string[]> {
  const { rows } = await store.query<{ id: string }>(
    `select id from room_item where room_id = $1 and kind = 'posted' and body like $2 order by seq`,
    [roomId, `${passage}%`],
  );
  return rows.map(({ id }) => id);
}

async function ask({ roomId }: Scene, party: Party, itemId: string): Promise<void> {
  const wish = { itemId, text: passage, grade: 'sector', toRoomId: null, toWhom: 'The press' };
  await done(party, 'POST', `rooms/${roomId}/releases`, wish);
}

async function headOf({ store, roomId }: Scene): Promise<{ head: number }> {
  const { rows } = await store.query<{ head: number }>('select head_seq::integer as head from room where id = $1', [
    roomId,
  ]);
  return rows[0] ?? { head: 0 };
}

async function done(party: Party, method: string, path: string, body: unknown): Promise<void> {
  const answer = await asked(party, method, path, body);
  if (answer.status >= 300) throw new Error(`${path}: ${answer.status} ${JSON.stringify(answer.body)}`);
}
