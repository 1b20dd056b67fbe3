import { logPage } from '@trialogue/rooms';
import { sendRequest } from '../harness/signed-in.ts';
import type { TestDatabase } from '../harness/test-database.ts';
import type { Recorder, Seen } from './recording.ts';
import { seenOf } from './room-view.ts';
import type { Member, Stage } from './stage.ts';

const pageSize = 200;

/** What the table holds, past every policy. */
export async function recordStore(
  database: Pick<TestDatabase, 'owner'>,
  rooms: readonly string[],
  recorder: Recorder,
): Promise<void> {
  for (const room of rooms) {
    const { rows } = await database.owner.query<{ seq: number; id: string; kind: string; body: string }>(
      'select seq::integer as seq, id, kind, body from room_item where room_id = $1 order by seq, id',
      [room],
    );
    recorder.record({ what: 'stored', room, items: rows.map(seenOf) });
  }
}

/** What is asked of a stage to read it. */
type ReadStage = Pick<Stage, 'members' | 'rooms'> & {
  readonly nodes: readonly { readonly wire: Pick<Stage['nodes'][number]['wire'], 'url'> }[];
};

/** What members of each room get over HTTP, from one node and the other in turn. */
export async function recordHistories(
  { members, rooms, nodes }: ReadStage,
  readers: number,
  recorder: Recorder,
): Promise<void> {
  for (const room of rooms) {
    const own = members.filter((member) => member.rooms.includes(room)).slice(0, readers);
    for (const [place, member] of own.entries()) {
      const url = nodes[place % nodes.length]?.wire.url ?? '';
      recorder.record({ what: 'history', client: member.name, room, items: await readHistory(url, member, room) });
    }
  }
}

async function readHistory(url: string, { cookie }: Member, room: string): Promise<Seen[]> {
  const items: Seen[] = [];
  for (;;) {
    const after = items.at(-1)?.[0] ?? 0;
    const path = `/api/rooms/${room}/log?after=${after}&limit=${pageSize}`;
    const answer = await sendRequest(url, 'GET', path, { cookie });
    if (answer.status !== 200) throw new Error(`The history was answered with ${answer.status}.`);
    const page = logPage.parse(answer.body);
    items.push(...page.items.map(seenOf));
    if (page.items.length === 0 || (items.at(-1)?.[0] ?? 0) >= page.head) return items;
  }
}
