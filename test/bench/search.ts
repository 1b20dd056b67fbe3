import { searchPage } from '@trialogue/rooms';
import pg from 'pg';
import { buildRoom } from '../builders/build-room.ts';
import { absolute, percentile } from './figures.ts';
import type { Figure } from './figures.ts';
import { fillRooms } from './long-talk.ts';
import { questionsAbout, type Question } from './search-questions.ts';
import { startOurs } from './servers.ts';
import type { OurServer } from './servers.ts';

const messages = 1_000_000;
const rooms = 50;
const questions = 200;
const limit = 20;
/** So many that nobody asks more often than a person may. */
const people = 12;

/** Searches over HTTP by members of fifty rooms, in turn with the same searches in bare SQL that asks nobody's memberships. */
export async function search(say: (text: string) => void): Promise<Figure[]> {
  const ours = await startOurs(people);
  const bare = new pg.Client({ connectionString: ours.database.superUrl });
  try {
    await bare.connect();
    say(`${messages} messages in ${rooms} rooms`);
    const asked = questionsAbout(await fill(ours), ours.convening.delegates, messages, questions);
    const seconds = await untilIndexed(ours);
    say(`searchable after ${seconds.toFixed(0)} s more`);
    const times = await measure(ours, bare, asked, say);
    return [
      absolute(
        'search over 1,000,000 messages in 50 rooms: p95 of 200 questions',
        'ms',
        percentile(times.ours, 0.95),
        percentile(times.bare, 0.95),
        100,
      ),
    ];
  } finally {
    await bare.end();
    await ours.stop();
  }
}

async function fill({ database, convening }: OurServer): ReturnType<typeof fillRooms> {
  const members = [...convening.delegates, convening.facilitator];
  const ids = convening.rooms.map(({ id }) => id);
  while (ids.length < rooms) ids.push((await buildRoom(database.owner, { groupId: convening.group.id, members })).id);
  const seats = convening.delegates.map(({ id }) => id);
  return fillRooms(database.owner, ids, seats, messages);
}

/** The server follows the log by itself. */
async function untilIndexed({ database }: OurServer): Promise<number> {
  const began = performance.now();
  const isDone = async (): Promise<boolean> => {
    const { rows } = await database.owner.query(
      `select 1 from room r left join log_follower f on f.room_id = r.id and f.follower = 'search'
       where r.head_seq > coalesce(f.seq, 0) limit 1`,
    );
    return rows.length === 0;
  };
  while (!(await isDone())) await new Promise((done) => setTimeout(done, 1_000));
  await database.owner.query('vacuum analyze room_text, room_item');
  return (performance.now() - began) / 1000;
}

async function measure(
  ours: OurServer,
  bare: pg.Client,
  asked: readonly Question[],
  say: (text: string) => void,
): Promise<{ ours: number[]; bare: number[] }> {
  const times: { ours: number[]; bare: number[] } = { ours: [], bare: [] };
  const ofKind = new Map<string, number[]>();
  for (const [place, question] of asked.entries()) {
    const began = performance.now();
    const count = await askOurs(ours, place, question);
    const between = performance.now();
    const bareCount = await askBare(bare, question);
    if (count !== bareCount) throw new Error(`Another answer to ${JSON.stringify(question)}: ${count}, ${bareCount}.`);
    times.ours.push(between - began);
    times.bare.push(performance.now() - between);
    ofKind.set(question.kind, [...(ofKind.get(question.kind) ?? []), between - began]);
  }
  for (const [kind, values] of ofKind)
    say(`${kind}: median ${percentile(values, 0.5).toFixed(1)} ms, slowest ${Math.max(...values).toFixed(1)} ms`);
  return times;
}

async function askOurs({ url, cookies }: OurServer, place: number, { q, filters }: Question): Promise<number> {
  const query = new URLSearchParams({ q, limit: String(limit), ...filters });
  const headers = { cookie: cookies[place % cookies.length] ?? '' };
  const answer = await fetch(`${url}/api/search?${query.toString()}`, { headers });
  const body: unknown = await answer.json();
  if (answer.status !== 200) throw new Error(`A search was refused: ${JSON.stringify(body)}`);
  return searchPage.parse(body).items.length;
}

/** What a page of results costs where everybody may read everything. */
async function askBare(bare: pg.Client, { query, filters }: Question): Promise<number> {
  const { roomId, topicId, authorSeat, from, to } = filters;
  const { rows } = await bare.query(
    `select i.* from room_text t join room_item i on i.room_id = t.room_id and i.seq = t.seq
     where t.vector @@ to_tsquery('trialogue_sw', $1) and ($2::uuid is null or t.room_id = $2)
       and ($3::uuid is null or i.topic_id = $3) and ($4::uuid is null or i.seat_id = $4)
       and ($5::date is null or t.at >= $5::date) and ($6::date is null or t.at < $6::date + 1)
     order by t.at desc, t.room_id desc, t.seq desc limit ${limit}`,
    [query, roomId, topicId, authorSeat, from, to],
  );
  return rows.length;
}
