import {
  ownChanged,
  roomHistory,
  roomItems,
  roomLost,
  seatsThere,
  signInEnded,
  type ServerEvents,
} from '@trialogue/rooms';
import type * as z from 'zod';
import type { RoomSocket } from '../../harness/room-socket.ts';

/** What the server may say by itself, each by its strict contract: a field that no contract names is a fault here. */
const contracts: Readonly<Record<keyof ServerEvents, z.ZodType>> = {
  'room:items': roomItems,
  'room:history': roomHistory,
  'room:typing': seatsThere,
  'room:presence': seatsThere,
  'own:changed': ownChanged,
  'room:lost': roomLost,
  'sign-in:ended': signInEnded,
};

export interface Told {
  /** Names of the events that came, each as often as it came. */
  readonly names: string[];
  /** What came and fits no contract. */
  readonly faults: string[];
}

/** Holds every event of a socket to its contract from now on. */
export function holdToContract(socket: RoomSocket): Told {
  const told: Told = { names: [], faults: [] };
  const known: ReadonlyMap<string, z.ZodType> = new Map(Object.entries(contracts));
  socket.onAny((name: string, ...values: unknown[]) => {
    told.names.push(name);
    const parsed = known.get(name)?.safeParse(values[0]);
    if (values.length !== 1 || parsed?.success !== true) told.faults.push(`${name} ${JSON.stringify(values)}`);
  });
  return told;
}
