import type { RoomItem } from '@trialogue/rooms';
import { heardItems, joinRoom, roomSocket } from '../../harness/room-socket.ts';
import type { RoomSocket } from '../../harness/room-socket.ts';

/** One connection, and everything that it was told since it joined. */
export interface Listener {
  readonly socket: RoomSocket;
  readonly heard: readonly RoomItem[];
  /** When the room was lost, or the sign-in was ended; Infinity while neither is so. */
  readonly lostAt: () => number;
  readonly endedAt: () => number;
  readonly closed: () => boolean;
}

export async function listen(url: string, cookie: string, roomId: string): Promise<Listener> {
  const socket = roomSocket(url, cookie);
  const heard = heardItems(socket);
  let lostAt = Infinity;
  let endedAt = Infinity;
  let closed = false;
  socket.on('room:lost', (event) => {
    if (event.roomId === roomId) lostAt = performance.now();
  });
  socket.on('sign-in:ended', () => (endedAt = performance.now()));
  socket.on('disconnect', () => (closed = true));
  socket.connect();
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
  });
  const joined = await joinRoom(socket, roomId);
  if (!joined.ok) throw new Error(`The room could not be joined: ${joined.code}`);
  return { socket, heard, lostAt: () => lostAt, endedAt: () => endedAt, closed: () => closed };
}

/** The error with which a handshake is refused, or the word that it was not. */
export function refusedHandshake(url: string, cookie: string): Promise<string> {
  const socket = roomSocket(url, cookie);
  return new Promise((resolve) => {
    socket.once('connect', () => {
      socket.disconnect();
      resolve('connected');
    });
    socket.once('connect_error', (error) => resolve(error.message));
    socket.connect();
  });
}
