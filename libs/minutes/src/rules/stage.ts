import type { SeatRole } from '@trialogue/groups';
import { allow, type Decision, refuse } from '@trialogue/kernel';

/** Notes grow by themselves; a draft is what the rapporteur made of them; in the window members say what they think of it. */
export const minutesStages = ['notes', 'draft', 'window', 'agreed'] as const;
export type MinutesStage = (typeof minutesStages)[number];

/** How long members have at least: a working day, so that nobody is passed over by night. */
export const windowHours = { least: 24, most: 720 } as const;
/** Milliseconds for which an answer must have stood, so that whoever objected can say whether it settles anything. */
export const answerStands = 86_400_000;
export const ownLineLimit = 500;

export const objectionStates = ['open', 'answered', 'maintained', 'withdrawn'] as const;
export type ObjectionState = (typeof objectionStates)[number];

export const minutesRefusals = [
  'rapporteurs-write',
  'delegates-object',
  'minutes-are-agreed',
  'minutes-take-no-writing',
  'minutes-take-no-comments',
  'draft-has-changed',
  'session-not-over',
  'window-is-open',
  'objections-stand',
  'answer-is-fresh',
  'too-many-lines',
  'objection-is-settled',
  'objection-not-answered',
] as const;
export type MinutesRefusal = (typeof minutesRefusals)[number];
export type MinutesDecision = Decision<MinutesRefusal>;

export interface StandingObjection {
  readonly state: ObjectionState;
  readonly answeredAt: number | null;
}

export interface MinutesFacts {
  readonly role: SeatRole;
  readonly stage: MinutesStage;
  readonly sessionOver: boolean;
  readonly windowUntil: number | null;
  readonly now: number;
  /** Of this round. */
  readonly objections: readonly StandingObjection[];
  readonly ownLines: number;
}

export const minutesActs = ['write', 'draft', 'open-window', 'comment', 'object', 'answer', 'agree'] as const;
export type MinutesActKind = (typeof minutesActs)[number];

/**
 * Who may do what with minutes. The rapporteur writes and nobody else, a facilitator least of all: what he did is in them. Members
 * comment; delegates object (N1). Minutes are agreed as a circulated text is adopted: when the window is over and nobody's objection
 * stands.
 */
export function mayActOnMinutes(act: MinutesActKind, facts: MinutesFacts): MinutesDecision {
  if (act === 'object' && facts.role !== 'delegate') return refuse('delegates-object', 'N1', ['ask-a-delegate']);
  if (act !== 'object' && act !== 'comment' && facts.role !== 'rapporteur')
    return refuse('rapporteurs-write', 'N1', ['ask-rapporteur']);
  if (facts.stage === 'agreed') return refuse('minutes-are-agreed', 'ledger', []);
  switch (act) {
    case 'write':
      return mayWrite(facts);
    case 'draft':
      return facts.sessionOver ? allow : refuse('session-not-over', 'floor', ['await-session-end']);
    case 'open-window':
      return facts.stage === 'draft' ? allow : refuse('minutes-take-no-writing', 'ledger', ['begin-draft']);
    case 'comment':
    case 'object':
      return mayComment(facts);
    case 'answer':
      return facts.stage === 'window' ? allow : refuse('minutes-take-no-comments', 'ledger', []);
    case 'agree':
      return mayAgree(facts);
  }
}

function mayWrite({ stage, ownLines }: MinutesFacts): MinutesDecision {
  if (stage === 'window') return refuse('minutes-take-no-writing', 'ledger', ['begin-draft']);
  if (ownLines >= ownLineLimit) return refuse('too-many-lines', 'limits', [], { limit: ownLineLimit });
  return allow;
}

function mayComment({ stage, windowUntil, now }: MinutesFacts): MinutesDecision {
  const isOpen = stage === 'window' && windowUntil !== null && now < windowUntil;
  return isOpen ? allow : refuse('minutes-take-no-comments', 'ledger', ['ask-rapporteur']);
}

function mayAgree({ stage, windowUntil, now, objections }: MinutesFacts): MinutesDecision {
  if (stage !== 'window' || windowUntil === null)
    return refuse('minutes-take-no-comments', 'ledger', ['open-comment-window']);
  if (now < windowUntil) return refuse('window-is-open', 'ledger', ['await-window']);
  const standing = objections.filter(({ state }) => state === 'open' || state === 'maintained').length;
  if (standing > 0) return refuse('objections-stand', 'consent', ['answer-objections'], { count: standing });
  const isFresh = objections.some(
    ({ state, answeredAt }) => state === 'answered' && (answeredAt === null || now < answeredAt + answerStands),
  );
  return isFresh ? refuse('answer-is-fresh', 'consent', ['try-later']) : allow;
}

/** Whoever objected may withdraw at any time, and maintain what was answered; both for as long as the minutes are not agreed. */
export function maySettle(
  state: ObjectionState,
  settles: 'withdrawn' | 'maintained',
  stage: MinutesStage,
): MinutesDecision {
  if (stage === 'agreed') return refuse('minutes-are-agreed', 'ledger', []);
  if (state === 'withdrawn') return refuse('objection-is-settled', 'ledger', []);
  if (settles === 'maintained' && state !== 'answered') return refuse('objection-not-answered', 'ledger', []);
  return allow;
}
