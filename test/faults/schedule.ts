import { seededChance } from './chance.ts';

export const processFaults = ['kill-node', 'end-node', 'freeze-node'] as const;
export const databaseFaults = ['crash-database', 'end-backend', 'end-listener'] as const;
export const networkFaults = ['cut', 'swallow-answers', 'swallow-asks', 'slow', 'half-open'] as const;
export type FaultKind =
  (typeof processFaults)[number] | (typeof databaseFaults)[number] | (typeof networkFaults)[number] | 'reload-client';

export interface PlannedFault {
  /** Milliseconds after the first message. */
  readonly at: number;
  readonly kind: FaultKind;
  /** In [0, 1): which of those that are there when it comes: node, connection, backend or client. */
  readonly target: number;
  /** How long it lasts, for those that last. */
  readonly lasting: number;
  /** Milliseconds that a slow connection adds to each piece. */
  readonly latency: number;
}

export const faultCountNames = [
  'kills',
  'endings',
  'freezes',
  'databaseCrashes',
  'endedBackends',
  'endedListeners',
  'network',
  'reloads',
] as const;
export type FaultCounts = Record<(typeof faultCountNames)[number], number>;

export const noFaults: Readonly<FaultCounts> = {
  kills: 0,
  endings: 0,
  freezes: 0,
  databaseCrashes: 0,
  endedBackends: 0,
  endedListeners: 0,
  network: 0,
  reloads: 0,
};

interface Range {
  readonly least: number;
  readonly most: number;
}

const lastingOf: Readonly<Record<FaultKind, Range>> = {
  'kill-node': { least: 0, most: 0 },
  'end-node': { least: 0, most: 0 },
  'freeze-node': { least: 1_000, most: 5_000 },
  'crash-database': { least: 0, most: 300 },
  'end-backend': { least: 0, most: 0 },
  'end-listener': { least: 0, most: 0 },
  cut: { least: 0, most: 0 },
  'swallow-answers': { least: 100, most: 800 },
  'swallow-asks': { least: 100, most: 800 },
  slow: { least: 1_000, most: 4_000 },
  'half-open': { least: 2_000, most: 6_000 },
  'reload-client': { least: 0, most: 0 },
};

/** The faults of a run, spread over its duration. The same seed gives the same schedule. */
export function planFaults(seed: number, counts: FaultCounts, duration: number): PlannedFault[] {
  const chance = seededChance(seed);
  const spread = (kinds: readonly FaultKind[], count: number): PlannedFault[] =>
    Array.from({ length: count }, (_, place) => {
      const kind = kinds[place % kinds.length] ?? 'cut';
      const { least, most } = lastingOf[kind];
      return {
        at: Math.round((duration * (place + chance())) / count),
        kind,
        target: chance(),
        lasting: Math.round(least + chance() * (most - least)),
        latency: Math.round(50 + chance() * 750),
      };
    });
  return [
    ...spread(['kill-node'], counts.kills),
    ...spread(['end-node'], counts.endings),
    ...spread(['freeze-node'], counts.freezes),
    ...spread(['crash-database'], counts.databaseCrashes),
    ...spread(['end-backend'], counts.endedBackends),
    ...spread(['end-listener'], counts.endedListeners),
    ...spread(networkFaults, counts.network),
    ...spread(['reload-client'], counts.reloads),
  ].sort((left, right) => left.at - right.at);
}

/** The place in a row of so many things that a number in [0, 1) stands for. */
export function placeOf(target: number, length: number): number {
  return Math.min(length - 1, Math.floor(target * length));
}
