import { randomUUID } from 'node:crypto';
import { buildGroup } from '../../builders/build-group.ts';
import { buildRoom } from '../../builders/build-room.ts';
import { buildSeat, type BuiltSeat } from '../../builders/build-seat.ts';
import type { Store } from '../../builders/store.ts';

/** Words that are nobody's stop words, none of which begins another, the later ones rarer. */
export const vocabulary = ['harbour', 'tariff', 'salmon', 'quota', 'ferry', 'tunnel', 'zeppelin', 'quagmire'] as const;

export interface SaidThere {
  readonly id: string;
  readonly seq: number;
  readonly at: number;
  readonly seatId: string;
  readonly words: readonly string[];
}

export interface TalkRoom {
  readonly id: string;
  readonly groupId: string;
  readonly rule: 'on-record' | 'non-attribution' | 'confidential';
  readonly first: number;
  readonly said: readonly SaidThere[];
  /** First numbers of those who may read. */
  readonly readers: ReadonlyMap<string, number>;
}

export interface Talk {
  readonly seats: readonly BuiltSeat[];
  readonly rooms: readonly TalkRoom[];
}

const start = Date.UTC(2026, 0, 5);

/** Rooms of two groups in which people said random things over weeks, joined late, left, and lost their seats. */
export async function buildTalk(store: Store, draw: (below: number) => number, each: number): Promise<Talk> {
  const groups = [await buildGroup(store), await buildGroup(store)];
  const seats: BuiltSeat[] = [];
  for (const { id } of groups)
    for (let place = 0; place < 4; place += 1) seats.push(await buildSeat(store, { groupId: id }));
  const rooms: TalkRoom[] = [];
  for (const [place, rule] of (
    ['on-record', 'non-attribution', 'on-record', 'confidential', 'on-record'] as const
  ).entries()) {
    const groupId = groups[place % 2]?.id ?? '';
    const inGroup = seats.filter((seat) => seat.groupId === groupId);
    rooms.push(await buildTalkRoom(store, draw, { groupId, rule, each, seats: inGroup }));
  }
  const [ended] = seats;
  if (ended)
    await store.query('update seat set ended_at = now(), ended_reason = $2 where id = $1', [ended.id, 'recalled']);
  return {
    seats,
    rooms: rooms.map((room) => ({
      ...room,
      readers: new Map([...room.readers].filter(([personId]) => personId !== ended?.person.id)),
    })),
  };
}

async function buildTalkRoom(
  store: Store,
  draw: (below: number) => number,
  {
    groupId,
    rule,
    each,
    seats,
  }: { groupId: string; rule: TalkRoom['rule']; each: number; seats: readonly BuiltSeat[] },
): Promise<TalkRoom> {
  const members = seats.filter(() => draw(4) > 0);
  const { id } = await buildRoom(store, { groupId, members, rule, kind: 'working' });
  let at = start + draw(7 * 86_400) * 1000;
  const said = Array.from({ length: each }, (_, place): SaidThere => {
    at += draw(600) * 1000;
    const seat = seats[draw(seats.length)];
    return { id: randomUUID(), seq: place + 1, at, seatId: seat?.id ?? '', words: wordsOf(draw, place / each) };
  });
  await store.query(
    `insert into room_item (room_id, seq, kind, id, at, rule, seat_id, body)
     select $1, s.seq, 'posted', s.id, to_timestamp(s.at), $6, case when $6 = 'on-record' then s.seat end, s.body
     from unnest($2::bigint[], $3::uuid[], $4::bigint[], $5::uuid[], $7::text[]) as s(seq, id, at, seat, body)`,
    [
      id,
      said.map(({ seq }) => seq),
      said.map((one) => one.id),
      said.map((one) => one.at / 1000),
      said.map(({ seatId }) => seatId),
      rule,
      said.map(({ words }) => `We *spoke* of ${words.join(', ')}.`),
    ],
  );
  const first = 1 + draw(Math.ceil(each / 4));
  await store.query('update room set head_seq = $2, first_seq = $3 where id = $1', [id, each, first]);
  const readers = new Map<string, number>();
  for (const seat of members) {
    const joined = draw(3) === 0 ? 1 + draw(each) : 1;
    const isGone = draw(5) === 0;
    await store.query(
      'update room_member set first_seq = $3, left_at = case when $4 then now() end where room_id = $1 and seat_id = $2',
      [id, seat.id, joined, isGone],
    );
    if (!isGone && rule !== 'confidential') readers.set(seat.person.id, Math.max(joined, first));
  }
  return { id, groupId, rule, first, said, readers };
}

/** Rare words are said in the beginning only, so that they lie far behind the newest. */
function wordsOf(draw: (below: number) => number, age: number): string[] {
  return vocabulary.filter((_, rank) =>
    rank < 5 ? draw(2 + rank * rank * 3) === 0 : age < 0.2 && draw(60 * rank) === 0,
  );
}
