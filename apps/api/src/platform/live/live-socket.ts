import type { Server, Socket } from 'socket.io';
import type { ClientEvents, ServerEvents as RoomEvents } from '@trialogue/rooms';
import type { SessionServerEvents } from '@trialogue/sessions';
import type { Recognised } from '../recognition.ts';

/** What the server keeps of a connection: whose it is, and whether it was ended while it still lay open. */
export interface LiveData {
  recognised: Recognised;
}

type None = Record<string, never>;
export type ServerEvents = RoomEvents & SessionServerEvents;
export type LiveServer = Server<ClientEvents, ServerEvents, None, LiveData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, None, LiveData>;

/** The channel of all connections of one person, over all his devices and tabs. */
export const channelOfPerson = (personId: string): string => `person:${personId}`;
