import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { releaseWords, type Transcript } from '@trialogue/attribution';
import type { Store } from './store.ts';

/** What somebody wants to take out of a room: it waits for the author of the message. */
export async function buildReleaseRequest(
  store: Store,
  { roomId, itemId, text }: { readonly roomId: string; readonly itemId: string; readonly text: string },
): Promise<string> {
  const id = randomUUID();
  const wording = { text, grade: 'none', toRoomId: null, toWhom: 'The press' } as const;
  const hash = createHash('sha256').update(releaseWords(wording)).digest();
  await store.query(
    `insert into release_request (id, room_id, item_id, text, grade, to_room_id, to_whom, wording, asked_on)
     values ($1, $2, $3, $4, $5, $6, $7, $8, now()::date)`,
    [id, roomId, itemId, text, wording.grade, wording.toRoomId, wording.toWhom, hash],
  );
  return id;
}

/** A transcript of the first message of a room on the record. */
export async function buildTranscript(store: Store, roomId: string, body: string): Promise<string> {
  const id = randomUUID();
  const day = '2026-11-23';
  const content: Transcript = {
    salt: randomBytes(16).toString('hex'),
    group: 'A group',
    room: ['A room'],
    kind: 'plenary',
    masked: false,
    from: day,
    to: day,
    topics: [{ name: null, passages: [{ day, author: { label: 'participant' }, text: [body] }] }],
  };
  const text = JSON.stringify(content);
  await store.query(
    `insert into transcript (id, room_id, number, made_on, contributions, from_day, to_day, from_seq, to_seq, taken_out,
                             sha256, content)
     values ($1, $2, 1, $3, 1, $3, $3, 1, 1, 0, $4, $5)`,
    [id, roomId, day, createHash('sha256').update(text).digest(), text],
  );
  return id;
}
