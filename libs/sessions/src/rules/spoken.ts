import { clockAt } from './session-clock.ts';
import type { SessionState } from './session.ts';
import { bySector, type BySector } from './speaker.ts';
import type { Sector } from '@trialogue/people';

/** A turn counts at least this long when the floor is given, so that nobody gains by many short ones. */
export const leastTurnMs = 30_000;

/** A turn as its sector's share sees it, on the session's own clock; the running one goes up to now. */
export interface SpokenTurn {
  readonly item: string | null;
  readonly ref: string;
  readonly sector: Sector;
  readonly began: number;
  readonly ended: number;
}

/** What the order of a queue goes by, beside the queue. */
export interface Spoken {
  /** Time of each sector in this session, every turn counted with 30 seconds at least. */
  readonly countedMs: BySector<number>;
  /** When the sector's last turn ended, on the session's clock; null where it had none. */
  readonly lastAt: BySector<number | null>;
  /** Turns of others that a waiting sector has waited through. */
  readonly waits: BySector<number>;
  /** Who has spoken on the item in progress, and who in this session. */
  readonly onItem: ReadonlySet<string>;
  readonly inSession: ReadonlySet<string>;
}

export function turnsUntil(state: SessionState, now: number): readonly SpokenTurn[] {
  const clock = clockAt(state.clock, now);
  const running = state.turn === null ? [] : [{ ...state.turn, ended: clock }];
  return [...state.turns, ...running].map(({ item, speaker, began, ended }) => ({
    item,
    ref: speaker.ref,
    sector: speaker.sector,
    began,
    ended,
  }));
}

export function spokenUntil(state: SessionState, now: number): Spoken {
  return { ...spokenBy(turnsUntil(state, now), state.current), waits: state.waits };
}

export function spokenBy(turns: readonly SpokenTurn[], item: string | null): Omit<Spoken, 'waits'> {
  const of = (sector: Sector) => turns.filter((turn) => turn.sector === sector);
  return {
    countedMs: bySector((sector) =>
      of(sector).reduce((sum, { began, ended }) => sum + Math.max(leastTurnMs, ended - began), 0),
    ),
    lastAt: bySector((sector) =>
      of(sector).reduce<number | null>((last, { ended }) => (last === null ? ended : Math.max(last, ended)), null),
    ),
    onItem: new Set(turns.filter((turn) => turn.item === item).map(({ ref }) => ref)),
    inSession: new Set(turns.map(({ ref }) => ref)),
  };
}
