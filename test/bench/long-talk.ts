import { randomUUID } from 'node:crypto';
import type { Store } from '../builders/store.ts';

const syllables = 'ba ce di fo gu ha ke li mo nu pa re si to vu wa xe yi zo la ne ri so tu va'.split(' ');

/** Words of no language, the earlier ones the more frequent: in a natural text the frequency of a word falls with its rank. */
export const vocabulary: readonly string[] = Array.from({ length: 15_000 }, (_, rank) => {
  const digits = [rank % 25, Math.floor(rank / 25) % 25, Math.floor(rank / 625)];
  return `k${digits.map((digit) => syllables[digit] ?? '').join('')}m`;
});

export interface TalkedRoom {
  readonly id: string;
  readonly topics: readonly string[];
}

export const firstDay = Date.UTC(2025, 0, 1);
/** Seconds between two messages, in whichever rooms. */
export const pause = 40;
const topicsOfRoom = 8;

/** Messages of eight to sixteen words, in turn in all rooms. */
export async function fillRooms(
  store: Store,
  roomIds: readonly string[],
  seatIds: readonly string[],
  total: number,
): Promise<TalkedRoom[]> {
  const rooms: TalkedRoom[] = roomIds.map((id) => ({
    id,
    topics: Array.from({ length: topicsOfRoom }, () => randomUUID()),
  }));
  await store.query("update room set rule = 'on-record' where id = any($1)", [roomIds]);
  await store.query(
    `insert into room_topic (room_id, id, name, last_seq)
     select r.id, t.id::uuid, 'Topic ' || t.place, 1
     from jsonb_to_recordset($1) as r(id uuid, topics jsonb), jsonb_array_elements_text(r.topics) with ordinality as t(id, place)`,
    [JSON.stringify(rooms)],
  );
  const portion = 100_000;
  for (let from = 0; from < total; from += portion) {
    await store.query(
      `insert into room_item (room_id, seq, kind, id, at, rule, seat_id, topic_id, body)
       select ($1::uuid[])[1 + n % cardinality($1)], 1 + n / cardinality($1), 'posted', gen_random_uuid(),
              to_timestamp($5::bigint + n * ${pause}), 'on-record', ($2::uuid[])[1 + (n / 7) % cardinality($2)],
              ($3::uuid[])[1 + (n % cardinality($1)) * ${topicsOfRoom} + (n / 300) % ${topicsOfRoom}], said.body
       from generate_series($6::bigint, $7::bigint - 1) n,
       lateral (select string_agg(($4::text[])[floor(exp(random() * ln(cardinality($4) + 1)))::integer], ' ') as body
                from generate_series(1, 8 + n % 9)) said`,
      [
        roomIds,
        seatIds,
        rooms.flatMap(({ topics }) => topics),
        vocabulary,
        firstDay / 1000,
        from,
        Math.min(total, from + portion),
      ],
    );
  }
  await store.query(
    'update room r set head_seq = (select max(i.seq) from room_item i where i.room_id = r.id) where r.id = any($1)',
    [roomIds],
  );
  return rooms;
}
