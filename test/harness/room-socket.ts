import { randomUUID } from 'node:crypto';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import type {
  Act,
  ActAnswer,
  ClientEvents,
  JoinAnswer,
  PostAnswer,
  RoomItem,
  ServerEvents,
  SyncAnswer,
} from '@trialogue/rooms';

export type RoomSocket = Socket<ServerEvents, ClientEvents>;

const askPatience = 8_000;

/** The typed socket, not yet connected, without reconnection of its own: a test decides when to come back. */
export function roomSocket(
  url: string,
  cookie: string,
  extraHeaders: Readonly<Record<string, string>> = {},
): RoomSocket {
  return io(url, {
    path: '/socket.io',
    transports: ['websocket'],
    autoConnect: false,
    forceNew: true,
    reconnection: false,
    timeout: 5_000,
    extraHeaders: { cookie, origin: new URL(url).origin, ...extraHeaders },
  });
}

/** Connects, or says why the server would not have it. */
export async function openSocket(url: string, cookie: string): Promise<RoomSocket> {
  const socket = roomSocket(url, cookie);
  await new Promise<void>((resolve, reject) => {
    socket.once('connect', resolve);
    socket.once('connect_error', reject);
    socket.connect();
  });
  return socket;
}

export function joinRoom(socket: RoomSocket, roomId: string): Promise<JoinAnswer> {
  return socket.timeout(askPatience).emitWithAck('room:join', { roomId });
}

export function postMessage(
  socket: RoomSocket,
  roomId: string,
  body: string,
  clientId: string = randomUUID(),
): Promise<PostAnswer> {
  return socket.timeout(askPatience).emitWithAck('room:post', { roomId, clientId, body });
}

export function actInRoom(
  socket: RoomSocket,
  roomId: string,
  act: Act,
  clientId: string = randomUUID(),
): Promise<ActAnswer> {
  return socket.timeout(askPatience).emitWithAck('room:act', { roomId, clientId, act });
}

export function syncRoom(
  socket: RoomSocket,
  roomId: string,
  position: { epoch: string; after: number; limit?: number },
): Promise<SyncAnswer> {
  return socket.timeout(askPatience).emitWithAck('room:sync', { roomId, limit: 200, ...position });
}

/** Every item that comes by itself from now on, in the order in which it comes. */
export function heardItems(socket: RoomSocket): RoomItem[] {
  const heard: RoomItem[] = [];
  socket.on('room:items', ({ items }) => heard.push(...items));
  return heard;
}

/** Waits until something holds; a test that waits in vain fails with what it waited for. */
export async function until(what: string, holds: () => boolean | Promise<boolean>, patience = 10_000): Promise<void> {
  const end = Date.now() + patience;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`Waited ${patience} ms in vain: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
}
