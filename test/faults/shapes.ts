import { faultCountNames, noFaults } from './schedule.ts';
import type { FaultCounts } from './schedule.ts';

/** How large a run is. */
export interface RunShape {
  readonly name: string;
  readonly seed: number;
  /** Which part of the form this is; 1 is all of it. */
  readonly part: number;
  readonly nodes: number;
  readonly delegates: number;
  readonly rooms: number;
  readonly roomsPerDelegate: number;
  readonly messages: number;
  /** Milliseconds over which messages and faults are spread. */
  readonly duration: number;
  /** Milliseconds after the last fault in which everything must have arrived. */
  readonly patience: number;
  /** How many members of each room read its whole history over HTTP at the end. */
  readonly historyReaders: number;
  readonly faults: FaultCounts;
}

export function shortForm(seed: number): RunShape {
  return {
    name: 'short',
    seed,
    part: 1,
    nodes: 2,
    delegates: 30,
    rooms: 3,
    roomsPerDelegate: 3,
    messages: 6_000,
    duration: 60_000,
    patience: 60_000,
    historyReaders: 10,
    faults: {
      kills: 20,
      endings: 2,
      freezes: 2,
      databaseCrashes: 8,
      endedBackends: 5,
      endedListeners: 3,
      network: 80,
      reloads: 5,
    },
  };
}

export function longForm(seed: number): RunShape {
  return {
    name: 'long',
    seed,
    part: 1,
    nodes: 3,
    delegates: 200,
    rooms: 20,
    roomsPerDelegate: 2,
    messages: 200_000,
    duration: 24 * 60_000,
    patience: 4 * 60_000,
    historyReaders: 1,
    faults: {
      kills: 300,
      endings: 30,
      freezes: 30,
      databaseCrashes: 60,
      endedBackends: 60,
      endedListeners: 30,
      network: 2_000,
      reloads: 100,
    },
  };
}

/** For known-bad builds: they must be found out within seconds, and what they broke never heals. */
export function teethForm(seed: number, faults: Partial<FaultCounts>, patience = 3_000): RunShape {
  return {
    name: 'teeth',
    seed,
    part: 1,
    nodes: 1,
    delegates: 10,
    rooms: 1,
    roomsPerDelegate: 1,
    messages: 600,
    duration: 8_000,
    patience,
    historyReaders: 1,
    faults: { ...noFaults, ...faults },
  };
}

/** The same form with a part of its messages, time and faults; as many people, rooms and nodes. */
export function scaled(shape: RunShape, part: number): RunShape {
  if (part === 1) return shape;
  const of = (count: number): number => Math.round(count * part);
  const faults = { ...shape.faults };
  for (const kind of faultCountNames) faults[kind] = of(shape.faults[kind]);
  return { ...shape, part, messages: of(shape.messages), duration: of(shape.duration), faults };
}
