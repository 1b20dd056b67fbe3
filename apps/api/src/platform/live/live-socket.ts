import type { Server, Socket } from 'socket.io';
import type { ClientEvents, ServerEvents } from '@trialogue/rooms';
import type { Recognised } from '../recognition.ts';

/** What the server keeps of a connection: whose it is, and whether it was ended while it still lay open. */
export interface LiveData {
  recognised: Recognised;
}

type None = Record<string, never>;
export type LiveServer = Server<ClientEvents, ServerEvents, None, LiveData>;
export type LiveSocket = Socket<ClientEvents, ServerEvents, None, LiveData>;

/** The channel of all connections of one person, over all his devices and tabs. */
export const channelOfPerson = (personId: string): string => `person:${personId}`;
