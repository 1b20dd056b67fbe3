import { sectors, type Sector } from '@trialogue/people';
import { speakersPresent } from './attendance.ts';
import type { ShareBasis } from './plan.ts';
import { clockAt } from './session-clock.ts';
import type { SessionState } from './session.ts';
import { bySector, type BySector, sumOf } from './speaker.ts';
import { turnsUntil } from './spoken.ts';

/** A gap between the largest and the smallest share that is more than this is marked. */
export const markedGap = 20;

export interface BalanceLine {
  readonly sector: Sector;
  readonly ms: number;
  readonly turns: number;
  /** Percent of all that was said; null while nobody has spoken. */
  readonly share: number | null;
  readonly expected: number;
}

export interface Balance {
  readonly lines: readonly BalanceLine[];
  readonly basis: ShareBasis;
  readonly ms: number;
  readonly turns: number;
  /** In percentage points, among the sectors that are expected or have spoken. */
  readonly gap: { readonly points: number; readonly marked: boolean };
}

/** Time and turns of each sector up to `now`, the running turn included, or of the last `windowMs` on the session's own clock. */
export function balanceOf(state: SessionState, now: number, windowMs: number | null = null): Balance {
  const clock = clockAt(state.clock, now);
  const since = windowMs === null ? 0 : Math.max(0, clock - windowMs);
  const turns = turnsUntil(state, now).filter(({ ended }) => windowMs === null || ended > since);
  const ms = bySector((sector) =>
    turns
      .filter((turn) => turn.sector === sector)
      .reduce((sum, { began, ended }) => sum + ended - Math.max(began, since), 0),
  );
  const expected = expectedShares(state);
  const total = sumOf(ms);
  const lines = sectors.map((sector) => ({
    sector,
    ms: ms[sector],
    turns: turns.filter((turn) => turn.sector === sector).length,
    share: total === 0 ? null : (ms[sector] * 100) / total,
    expected: expected[sector],
  }));
  return { lines, basis: state.rules.basis, ms: total, turns: turns.length, gap: gapOf(lines, total) };
}

/** Alike among the sectors that are there, or by the seats at the opening; alike among all where there is nobody and no seat. */
export function expectedShares(state: SessionState): BySector<number> {
  const { rules, seats } = state;
  const there = speakersPresent(state);
  const weights = rules.basis === 'seats' ? seats : bySector((sector) => Math.min(1, there[sector]));
  const all = sumOf(weights);
  return bySector((sector) => (all === 0 ? 100 / sectors.length : (weights[sector] * 100) / all));
}

/** Compared in whole milliseconds: whether a gap is marked must not turn on a division. */
function gapOf(lines: readonly BalanceLine[], total: number): Balance['gap'] {
  const compared = lines.filter(({ ms, expected }) => ms > 0 || expected > 0).map(({ ms }) => ms);
  if (total === 0 || compared.length === 0) return { points: 0, marked: false };
  const gap = Math.max(...compared) - Math.min(...compared);
  return { points: (gap * 100) / total, marked: gap * 100 > markedGap * total };
}

/** So long before its end a budget is said to be ending. */
export const budgetWarningMs = 60_000;

export interface BudgetLine {
  readonly sector: Sector;
  readonly budgetMs: number;
  readonly spentMs: number;
  /** Below zero where more was spoken: the speaker is warned, and not cut off. */
  readonly leftMs: number;
  readonly standing: 'within' | 'ending' | 'over';
}

/** The time budgets of those sectors that have one. */
export function budgetsOf(state: SessionState, now: number): readonly BudgetLine[] {
  const { lines } = balanceOf(state, now);
  return lines.flatMap(({ sector, ms }) => {
    const seconds = state.budgets[sector];
    if (seconds === null) return [];
    const leftMs = seconds * 1_000 - ms;
    return [{ sector, budgetMs: seconds * 1_000, spentMs: ms, leftMs, standing: standingOf(leftMs) }];
  });
}

function standingOf(leftMs: number): BudgetLine['standing'] {
  if (leftMs <= 0) return 'over';
  return leftMs <= budgetWarningMs ? 'ending' : 'within';
}
