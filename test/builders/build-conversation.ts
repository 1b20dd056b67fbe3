import type { BuiltSeat } from './build-seat.ts';
import type { Store } from './store.ts';

/**
 * Many messages at once, as if seats of a room on the record had posted them in turn: a room of a million takes seconds, not
 * hours. For reading only, since these messages have no receipts. With a topic two of three belong to it.
 */
export async function buildConversation(
  store: Store,
  {
    roomId,
    seats,
    messages,
    topicId = null,
  }: { roomId: string; seats: readonly BuiltSeat[]; messages: number; topicId?: string | null },
): Promise<void> {
  await store.query(
    `insert into room_item (room_id, seq, kind, id, at, rule, seat_id, body, topic_id)
     select id, head_seq + place, 'posted', gen_random_uuid(), date_trunc('second', now()), 'on-record',
            ($2::uuid[])[1 + place % $3], 'Message ' || (head_seq + place) || ': we go on from where we stood.',
            case when place % 3 > 0 then $5::uuid end
     from room, generate_series(1, $4::integer) as place where room.id = $1`,
    [roomId, seats.map((seat) => seat.id), seats.length, messages, topicId],
  );
  await store.query('update room set head_seq = head_seq + $2 where id = $1', [roomId, messages]);
}
