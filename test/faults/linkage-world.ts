import { receipt, searchPage, transcript } from '@trialogue/rooms';
import { Work, em } from '../../apps/api/src/platform/database/work.ts';
import { IndexTexts } from '../../apps/api/src/search/index-texts.ts';
import type { ClosingStage, Talker } from '../api/periods/closing-stage.ts';
import { seededChance } from './chance.ts';
import type { Captured, Feature } from './linkage.ts';

const members = 12;

export interface Said {
  readonly itemId: string;
  /** A word that stands in no other contribution. */
  readonly word: string;
  readonly author: Talker;
}

/** What one audience has of each contribution, in the order of `said`. */
export type Captures = Readonly<Record<string, readonly Captured[]>>;

export interface LinkageWorld {
  readonly roomId: string;
  readonly said: readonly Said[];
  /** While the maps live: what an exit shows, by its name. */
  readonly exits: Captures;
  /** After their end: the log inside, and the database. */
  readonly after: Captures;
  /** While the maps live: what their own members read, with names. */
  readonly alive: readonly Captured[];
  /** What only the server knew of each: seeded as leaks, to see that the attacker would find them. */
  readonly secrets: readonly { readonly ref: string; readonly tag: string }[];
}

/** Twelve members of three sectors, by chance one after the other, over two periods. They react and read meanwhile. */
export async function buildLinkageWorld(
  stage: ClosingStage,
  { seed, contributions, k }: { readonly seed: number; readonly contributions: number; readonly k: number },
): Promise<LinkageWorld> {
  const random = seededChance(seed);
  const { roomId, group, delegates } = await stage.convening(members);
  const talkers = await stage.talkers(delegates);
  const one = (): Talker => {
    const drawn = talkers[Math.floor(random() * talkers.length)];
    if (!drawn) throw new Error('nobody is there');
    return drawn;
  };
  await stage.owner.query('update working_group set k = $2 where id = $1', [group.id, k]);
  await stage.owner.query(`update room_member set joined_at = joined_at - interval '1 day' where room_id = $1`, [
    roomId,
  ]);
  const said: Said[] = [];
  const talk = async (count: number) => {
    for (let time = 0; time < count; time++) {
      const author = one();
      const word = wordOf(said.length);
      const clientId = uuidOf(random);
      const answer = await stage.ask(author, 'POST', `rooms/${roomId}/messages`, {
        clientId,
        body: `Contribution ${word}`,
      });
      const { id, seq } = receipt.parse(answer.body);
      said.push({ itemId: id, word, author });
      if (time % 5 === 0) await stage.ask(one(), 'PUT', `rooms/${roomId}/read`, { topicId: null, seq });
      if (time % 5 !== 1) continue;
      const act = { kind: 'react', item: id, reaction: 'noted', on: true };
      await stage.ask(one(), 'POST', `rooms/${roomId}/acts`, { clientId: uuidOf(random), act });
    }
  };
  await talk(contributions / 2);
  await stage.daysPass(roomId, 8);
  await talk(contributions / 2);
  await stage.daysPass(roomId, 15);
  await stage.upkeep();
  await stage.api.app.get(IndexTexts).run();
  const secrets = await secretsOf(stage, roomId, said);
  const exits = { record: await record(stage, roomId, one(), said), search: await search(stage, roomId, one(), said) };
  const alive = await insideLog(stage, roomId, one(), said);
  await stage.daysPass(roomId, 45);
  await stage.upkeep();
  const inside = await insideLog(stage, roomId, one(), said);
  const owner = (sql: string) => stage.rows<Row>(sql, [roomId]);
  const role = (sql: string): Promise<Row[]> =>
    stage.api.app.get(Work).onDuty('deliver', () => em().query(sql, [roomId]));
  const after = {
    inside,
    'database of its owner': await database(owner, said, true),
    'database of the role': await database(role, said, false),
  };
  return { roomId, said, exits, after, alive, secrets };
}

/** The file that members take away: the words around each contribution, and where it stands. */
async function record(stage: ClosingStage, roomId: string, by: Talker, said: readonly Said[]): Promise<Captured[]> {
  const made = await stage.ask(by, 'POST', `rooms/${roomId}/transcripts`, { takeOut: true });
  const { id } = transcript.parse(made.body);
  const file = await stage.ask(by, 'GET', `rooms/${roomId}/transcripts/${id}.md?language=en`);
  const lines = String(file.body).split('\n');
  return said.map(({ word }) => {
    const line = lines.findIndex((text) => text.includes(word));
    if (line < 0) throw new Error(`the transcript lacks ${word}`);
    const around = [line - 2, line - 1, line, line + 1].map((place) => (lines[place] ?? '').replace(word, ''));
    return { features: { line, ...Object.fromEntries(around.map((text, place) => [`line ${place - 2}`, text])) } };
  });
}

async function search(stage: ClosingStage, roomId: string, by: Talker, said: readonly Said[]): Promise<Captured[]> {
  const found = new Map<string, Captured>();
  for (let next: string | null = ''; next !== null;) {
    const cursor: string = next === '' ? '' : `&after=${encodeURIComponent(next)}`;
    const page = searchPage.parse(
      (await stage.ask(by, 'GET', `search?q=contribution&limit=50&roomId=${roomId}${cursor}`)).body,
    );
    for (const hit of page.items) {
      const word = said.find((one) => one.itemId === hit.itemId)?.word ?? '';
      const features = flat({ ...hit, excerpt: hit.excerpt.replace(word, '') });
      found.set(hit.itemId, { features: { ...features, place: found.size } });
    }
    next = page.next;
  }
  return said.map(({ itemId }) => needed(found.get(itemId)));
}

async function insideLog(stage: ClosingStage, roomId: string, by: Talker, said: readonly Said[]): Promise<Captured[]> {
  const shown = new Map<string, Captured>();
  for (let after = 0, last = -1; last !== after;) {
    last = after;
    const { body } = await stage.ask(by, 'GET', `rooms/${roomId}/log?after=${after}&limit=200`);
    const items: unknown = Object(body).items;
    for (const item of Array.isArray(items) ? items : []) {
      const { id, seq, body: _words, ...others }: Record<string, unknown> = Object(item);
      after = Number(seq);
      shown.set(String(id), { features: { id: String(id), seq: after, ...flat(others) } });
    }
  }
  return said.map(({ itemId }) => needed(shown.get(itemId)));
}

type Row = Record<string, unknown>;

/** Every column, and where a row lies and which transaction wrote it; beside it who had read just that far. */
async function database(
  rows: (sql: string) => Promise<Row[]>,
  said: readonly Said[],
  mayReadIndex: boolean,
): Promise<Captured[]> {
  const place = `((ctid::text::point)[0] * 1000 + (ctid::text::point)[1])::integer`;
  const items = await rows(
    `select *, xmin::text::integer as xmin_is, ${place} as ctid_is from room_item where room_id = $1`,
  );
  // The role may not read the index at all; it asks a function.
  const texts = mayReadIndex
    ? await rows(`select seq, xmin::text::integer as xmin_is, ${place} as ctid_is from room_text where room_id = $1`)
    : [];
  const reads = await rows('select person_id, seq from read_position where room_id = $1 order by seq');
  return said.map(({ itemId }) => {
    const { body: _words, ...row } = needed(items.find(({ id }) => id === itemId));
    const text = texts.find(({ seq }) => seq === row['seq']) ?? {};
    const reader = reads.find(({ seq }) => Number(seq) >= Number(row['seq'])) ?? { person_id: '' };
    return { features: { ...flat(row), ...flat({ index: text }), ...flat({ reader: reader['person_id'] }) } };
  });
}

/** The reference of each speaker and the mark of his receipts, before they are destroyed. */
async function secretsOf(
  stage: ClosingStage,
  roomId: string,
  said: readonly Said[],
): Promise<{ ref: string; tag: string }[]> {
  const rows = await stage.rows<{ id: string; ref: string; tag: string }>(
    `select i.id, i.speaker_ref as ref, encode(k.author_tag, 'hex') as tag from room_item i
     join room_receipt k on k.room_id = i.room_id and k.item_id = i.id where i.room_id = $1`,
    [roomId],
  );
  return said.map(({ itemId }) => needed(rows.find(({ id }) => id === itemId)));
}

function flat(value: Readonly<Record<string, unknown>>, within = ''): Record<string, Feature> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([name, one]): [string, Feature][] => {
      if (one instanceof Date) return [[within + name, one.toISOString()]];
      if (typeof one === 'object' && one !== null) return Object.entries(flat({ ...one }, `${within}${name}.`));
      return [[within + name, typeof one === 'number' ? one : String(one)]];
    }),
  );
}

function needed<T>(value: T | undefined): T {
  if (value === undefined) throw new Error('a contribution was not captured');
  return value;
}

/** Letters alone, so that no search and no check takes it for anything else. */
function wordOf(place: number): string {
  return Array.from(String(10_000 + place), (digit) => 'bcdfghklmn'[Number(digit)]).join('a') + 'o';
}

function uuidOf(random: () => number): string {
  const hex = () => Math.floor(random() * 16).toString(16);
  return 'xxxxxxxx-xxxx-4xxx-8xxx-xxxxxxxxxxxx'.replaceAll('x', hex);
}
