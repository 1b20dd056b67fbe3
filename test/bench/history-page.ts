import { absolute, compared, percentile } from './figures.ts';
import type { Figure } from './figures.ts';
import { startOurs } from './servers.ts';
import type { OurServer } from './servers.ts';

const small = 1_000;
const large = 1_000_000;
const pages = 400;
const pageSize = 50;

/** Pages of history over HTTP, at places spread over a short and over a very long room. */
export async function historyPage(say: (text: string) => void): Promise<Figure[]> {
  const ours = await startOurs(3);
  try {
    await fill(ours, 0, small);
    const short = await readPages(ours, small);
    say(`a room of ${large} messages`);
    await fill(ours, small, large);
    const long = await readPages(ours, large);
    const p95 = (times: readonly number[]): number => percentile(times, 0.95);
    return [
      absolute('page of history from 1,000,000 messages: p95', 'ms', p95(long), null, 10),
      // The two differ by less than the machine's noise; a tenth of slack says so.
      compared('the same against a room of 1,000 (in the place of bare)', 'ms', p95(long), p95(short), { atMost: 1.1 }),
    ];
  } finally {
    await ours.stop();
  }
}

/** Written by the tables' owner in one go; the shape of each row is that of a real contribution. */
async function fill({ database, convening, roomId }: OurServer, from: number, to: number): Promise<void> {
  const seat = convening.delegates[0]?.id;
  await database.owner.query("update room set rule = 'on-record' where id = $1", [roomId]);
  await database.owner.query(
    `insert into room_item (room_id, seq, kind, id, at, rule, seat_id, body)
     select $1, n, 'posted', gen_random_uuid(), date_trunc('second', now()), 'on-record', $2,
            repeat('What was said in a long conversation. ', 5)
     from generate_series($3::bigint + 1, $4::bigint) n`,
    [roomId, seat, from, to],
  );
  await database.owner.query('update room set head_seq = $2 where id = $1', [roomId, to]);
  await database.owner.query('vacuum analyze room_item');
}

async function readPages({ url, cookies, roomId }: OurServer, length: number): Promise<number[]> {
  const times: number[] = [];
  for (let page = 0; page < pages; page += 1) {
    // A step that shares no factor with the length visits places all over the room.
    const after = (page * 7_919 * 13) % (length - pageSize);
    const began = performance.now();
    const answer = await fetch(`${url}/api/rooms/${roomId}/log?after=${after}&limit=${pageSize}`, {
      headers: { cookie: cookies[0] ?? '' },
    });
    const body: unknown = await answer.json();
    if (answer.status !== 200) throw new Error(`A page was refused: ${JSON.stringify(body)}`);
    if (page >= 50) times.push(performance.now() - began);
  }
  return times;
}
