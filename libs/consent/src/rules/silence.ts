import type { Sector } from '@trialogue/people';
import type { Fraction } from './fraction.ts';

export const silenceOutcomes = ['adopted', 'broken', 'not-read'] as const;
export type SilenceOutcome = (typeof silenceOutcomes)[number];

/** One sector's delegates at the circulation, and how many of them have said that they read the text. */
export interface Reading {
  readonly sector: Sector;
  readonly seats: number;
  readonly read: number;
}

/** Silence is consent only where a quorum of each sector has read what it would consent to. One delegate breaks it. */
export function silenceOutcomeOf(readings: readonly Reading[], quorum: Fraction, broken: boolean): SilenceOutcome {
  if (broken) return 'broken';
  const isRead = ({ seats, read }: Reading) => read >= 1 && read * quorum.of >= seats * quorum.parts;
  return readings.length >= 2 && readings.every(isRead) ? 'adopted' : 'not-read';
}
