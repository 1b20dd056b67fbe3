import type { Environment } from './doctor/examine.ts';

export const exitCodes = { well: 0, failed: 1, wrongWords: 2, stopped: 130 } as const;

/** What a command is given beside its words. */
export interface Context {
  readonly environment: Environment;
  readonly signal: AbortSignal;
  /** Progress, for the person who waits; never part of the answer. */
  readonly say: (text: string) => void;
}

/** The answer of a command: lines for a person, and the same facts for a program. */
export interface Answer {
  readonly exitCode: 0 | 1 | 2;
  readonly lines: readonly string[];
  readonly facts: Readonly<Record<string, unknown>>;
}
