import type { AttributionRule } from '@trialogue/attribution';

/** Limits of a plan. A hundred items would fill a week; whatever asks for more is refused, not cut. */
export const agendaLimit = 100;
export const sessionTitleLimit = 200;
export const goalLimit = 500;
export const paperLimit = 20;
export const linkLimit = 2_000;
export const boxMinutes = { least: 1, most: 480 } as const;
/** How long a turn is meant to be; at its end the clock changes colour, and nobody is cut off. */
export const turnSeconds = { least: 30, most: 3_600, usual: 180 } as const;
/** From its beginning to its planned end. */
export const sessionHours = 24;

export const strategies = ['least-heard', 'strict-order', 'first-timers-first'] as const;
export type Strategy = (typeof strategies)[number];

/** What the expected share of a sector goes by: present sectors alike, or its seats. */
export const shareBases = ['present-sectors', 'seats'] as const;
export type ShareBasis = (typeof shareBases)[number];

/** What the charter says about the floor. A facilitator does not choose it. */
export interface FloorRules {
  readonly strategy: Strategy;
  readonly basis: ShareBasis;
}

export const usualFloorRules: FloorRules = { strategy: 'least-heard', basis: 'present-sectors' };

/** A document by its address, or by its id in the group's library. */
export type Paper =
  { readonly label: string; readonly url: string } | { readonly label: string; readonly libraryId: string };

export interface AgendaItem {
  readonly id: string;
  readonly title: string;
  readonly goal: string;
  readonly papers: readonly Paper[];
  readonly minutes: number;
  /** Null: as in the room. An item may be under a stricter rule than its room, never under a weaker one. */
  readonly rule: Exclude<AttributionRule, 'confidential'> | null;
}

/** What is said of a session apart from its agenda. `startsAt` and `endsAt` in milliseconds since the epoch, `zone` an IANA name. */
export interface PlanHead {
  readonly title: string;
  readonly startsAt: number;
  readonly endsAt: number;
  readonly zone: string;
  /** Where it is heard and seen, elsewhere. */
  readonly meetingLink: string | null;
  readonly turnSeconds: number;
}

export interface SessionPlan {
  readonly head: PlanHead;
  readonly items: readonly AgendaItem[];
}
