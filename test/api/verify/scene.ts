import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { receipt, type Act, type ActAnswer, type Receipt, type RoomPost } from '@trialogue/rooms';
import { ask } from '../../harness/open-sign-in.ts';
import { actInRoom, type RoomSocket } from '../../harness/room-socket.ts';
import type { HttpAnswer } from '../../harness/signed-in.ts';

export interface Party {
  readonly personId: string;
  readonly seatId: string;
  readonly cookie: string;
  readonly socket: RoomSocket;
  readonly url: string;
}

/** One room, who acts in it, and the ways in which he does. */
export interface Scene {
  readonly store: pg.Pool;
  readonly roomId: string;
  readonly groupId: string;
  readonly speaker: Party;
  readonly other: Party;
  readonly observer: Party;
  /** Who leaves in a case and never comes back. */
  readonly leaver: Party;
}

export function asked(party: Party, method: string, path: string, body?: unknown): Promise<HttpAnswer> {
  return ask(party.url, { cookie: party.cookie }, method, `/api/${path}`, body);
}

export async function said(
  { roomId }: Scene,
  { socket }: Party,
  body: string,
  more: Pick<RoomPost, 'topicId' | 'replyTo'> = {},
): Promise<Receipt> {
  const answer = await socket
    .timeout(8_000)
    .emitWithAck('room:post', { roomId, clientId: randomUUID(), body, ...more });
  if (!answer.ok) throw new Error(answer.code);
  return answer;
}

export async function acted({ roomId }: Scene, { socket }: Party, act: Act): Promise<Receipt> {
  const answer = await actInRoom(socket, roomId, act);
  if (!answer.ok) throw new Error(`${act.kind}: ${answer.code}`);
  return answer;
}

export async function actedOverHttp({ roomId }: Scene, party: Party, act: Act): Promise<Receipt> {
  const { body } = await asked(party, 'POST', `rooms/${roomId}/acts`, { clientId: randomUUID(), act });
  return receipt.parse(body);
}

/** The code with which it is refused. */
export async function refused(answer: Promise<ActAnswer>): Promise<string> {
  const got = await answer;
  if (got.ok) throw new Error('it was not refused');
  return got.code;
}

/** An act of the server itself, by the function through which all acts enter the log; it tells both nodes by its hint. */
export async function serverActs(
  { store, roomId }: Scene,
  kind: string,
  more: { readonly target?: string; readonly body?: string; readonly detail?: object },
): Promise<void> {
  const { rows } = await store.query<{ outcome: string }>(
    `select outcome from add_room_item('server', $1, null, null, null, null, null, $2, $3, $6, null, $4, $5, false, null, null, null, null)`,
    [
      roomId,
      randomUUID(),
      kind,
      more.target ?? null,
      more.detail ? JSON.stringify(more.detail) : null,
      more.body ?? null,
    ],
  );
  if (rows[0]?.outcome !== 'posted') throw new Error(`${kind}: ${rows[0]?.outcome}`);
}
