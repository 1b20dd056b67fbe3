import type { RuleNumber } from '@trialogue/kernel';
import type { Fraction } from './fraction.ts';

export const answers = ['consent', 'consent-with-reservation', 'stand-aside', 'object'] as const;
export type Answer = (typeof answers)[number];

/** `every-sector` for what binds all, `two-sectors` for procedure. */
export const callKinds = ['every-sector', 'two-sectors'] as const;
export type CallKind = (typeof callKinds)[number];

/** By consent one objection blocks its sector; by a threshold the objections have to outweigh it. */
export type CallMode = { readonly name: 'consent' } | { readonly name: 'threshold'; readonly threshold: Fraction };

export interface CallTerms {
  readonly kind: CallKind;
  readonly mode: CallMode;
  /** Which part of a sector's seats has to answer before that sector has said anything. */
  readonly quorum: Fraction;
}

export const usualQuorum: Fraction = { parts: 1, of: 2 };

export interface CallMatter extends CallTerms {
  readonly rule: RuleNumber;
  /** `null` where whoever opens the call sets its term. */
  readonly termHours: number | null;
}

const procedure = {
  kind: 'two-sectors',
  mode: { name: 'threshold', threshold: { parts: 2, of: 3 } },
  quorum: usualQuorum,
  termHours: 72,
} as const;

const bindsAll = {
  kind: 'every-sector',
  mode: { name: 'consent' },
  quorum: usualQuorum,
  termHours: null,
} as const;

/** What each matter needs. For a text and a procedure, whoever opens the call may set another mode and quorum. */
export const callMatters = {
  text: { rule: 'consent', ...bindsAll },
  procedure: { rule: 'consent', ...bindsAll, kind: 'two-sectors' },
  'charter-version': { rule: 'P4', ...bindsAll },
  'lower-rule': { rule: 'rooms', ...bindsAll },
  'open-history': { rule: 'rooms', ...bindsAll },
  'challenge-of-a-neutral': { rule: 'N3', ...procedure },
  'removal-of-a-delegate': { rule: 'N5', ...procedure },
  'removal-from-a-room': { rule: 'N5', ...procedure },
} as const satisfies Readonly<Record<string, CallMatter>>;

export const callMatterNames = [
  'text',
  'procedure',
  'charter-version',
  'lower-rule',
  'open-history',
  'challenge-of-a-neutral',
  'removal-of-a-delegate',
  'removal-from-a-room',
] as const satisfies readonly (keyof typeof callMatters)[];
export type CallMatterName = keyof typeof callMatters;
