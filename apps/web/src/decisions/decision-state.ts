import type { CallTerms, ListedCall, Position, Silence, Sounding } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';

/** One of the three ways in which a group is asked, as the lists show it. */
export type Decision =
  | { readonly what: 'call'; readonly one: ListedCall }
  | { readonly what: 'silence'; readonly one: Silence }
  | { readonly what: 'sounding'; readonly one: Sounding };

export const decisionKinds = ['call', 'silence', 'sounding'] as const;
export type DecisionKind = (typeof decisionKinds)[number];

export function isOpen({ one }: Decision): boolean {
  return one.closedAt === null;
}

/** Whether the reader is asked and has not said anything yet. */
export function waitsForReader({ what, one }: Decision): boolean {
  if (one.closedAt !== null || !one.own.elector) return false;
  if (what === 'call') return one.own.answer === null && !one.own.dropped;
  return what === 'silence' ? !one.own.read : !one.own.answered;
}

export function titleOf({ what, one }: Decision): string {
  return what === 'sounding' ? one.question : one.title;
}

/** What ends first comes first. */
export function bySoonestEnd(decisions: readonly Decision[]): readonly Decision[] {
  return decisions.toSorted((one, other) => Date.parse(one.one.closesAt) - Date.parse(other.one.closesAt));
}

/** How many of a sector's seats have to answer before it has said anything. */
export function neededAnswers(seats: number, { quorum }: Pick<CallTerms, 'quorum'>): number {
  return Math.max(1, Math.ceil((seats * quorum.parts) / quorum.of));
}

/** The rows in the order in which sectors stand today; those that take no part are missing. */
export function inOrder<Row extends { readonly sector: Sector }>(
  order: readonly Sector[],
  rows: readonly Row[],
): readonly Row[] {
  return order.flatMap((sector) => rows.filter((row) => row.sector === sector));
}

/** The condition that was not met, and because of which sectors. Null where nothing failed. */
export function whatFailed(
  outcome: NonNullable<ListedCall['result']>['outcome'],
  positions: readonly { readonly sector: Sector; readonly position: Position }[],
): { readonly condition: 'objects' | 'silent' | 'stands-aside'; readonly sectors: readonly Sector[] } | null {
  const condition = (
    { blocked: 'objects', 'no-quorum': 'silent', 'no-support': 'stands-aside', adopted: null } as const
  )[outcome];
  if (condition === null) return null;
  const sectors = positions.filter(({ position }) => position === condition).map(({ sector }) => sector);
  return { condition, sectors };
}
