import type { EndedTurn, Marked, Override, SessionState } from '@trialogue/sessions';

/** What a session keeps for everybody to read, the newest first. */
export type LogLine =
  | { readonly kind: 'turn'; readonly seq: number; readonly turn: EndedTurn }
  | { readonly kind: 'override'; readonly seq: number; readonly override: Override }
  | { readonly kind: 'decision'; readonly seq: number; readonly decision: Marked };

export function logOf({ turns, overrides, decisions }: SessionState): readonly LogLine[] {
  const lines: LogLine[] = [
    ...turns.map((turn) => ({ kind: 'turn', seq: turn.seq, turn }) as const),
    ...overrides.map((override) => ({ kind: 'override', seq: override.seq, override }) as const),
    ...decisions.map((decision) => ({ kind: 'decision', seq: decision.seq, decision }) as const),
  ];
  // Of one event the act of the chair comes before the turn that it led to.
  return lines.toSorted((one, other) => other.seq - one.seq || one.kind.localeCompare(other.kind));
}
