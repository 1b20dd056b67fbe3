import { allow, type Decision, refuse } from '@trialogue/kernel';
import type { Sector } from '@trialogue/people';
import { type Outcome, isExtended } from './outcome.ts';
import type { CallRefusal } from './refusals.ts';

/** Moments are milliseconds since the epoch, by the server's clock. */
export interface CallLife {
  readonly openedAt: number;
  readonly closesAt: number;
  /** How long it was opened for, which is how long it goes on if it is extended. */
  readonly term: number;
  readonly extended: boolean;
  readonly closed: boolean;
}

/** Due is not yet closed: nobody answers any more, and whoever looks next has it counted. */
export function isDue({ closesAt, closed }: CallLife, now: number): boolean {
  return !closed && now >= closesAt;
}

export function takesAnswers({ closesAt, closed }: CallLife, now: number): boolean {
  return !closed && now < closesAt;
}

/**
 * Until when a call goes on at the end of its term; null where it closes. The second term follows the first; where no server ran for the whole of it, nobody could have answered, and it
 * begins now.
 */
export function afterTerm({ closesAt, term, extended }: CallLife, outcome: Outcome, now: number): number | null {
  if (!isExtended(outcome, extended)) return null;
  const follows = closesAt + term;
  return follows > now ? follows : now + term;
}

/** Whoever may answer, on which text, when. */
export interface Answering {
  readonly life: CallLife;
  readonly elector: boolean;
  /** Stepped back since the opening, or without the seat. */
  readonly dropped: boolean;
  /** Of the text that is called for, and of the one that the elector had before him. */
  readonly sha256: string;
  readonly seen: string;
}

export function mayAnswerCall({ life, elector, dropped, sha256, seen }: Answering, now: number): Decision<CallRefusal> {
  if (!elector) return refuse('no-elector-of-call', 'consent', ['await-closing']);
  if (dropped) return refuse('stepped-back-from-call', 'N2', ['await-closing']);
  if (!takesAnswers(life, now)) return refuse('call-is-closed', 'consent', ['read-result']);
  return seen === sha256 ? allow : refuse('text-has-changed', 'consent', ['read-text-again']);
}

/** Before its time a call closes only when nobody is left who could answer or change his mind about being silent. */
export function mayCloseEarly(life: CallLife, waitedFor: number, now: number): Decision<CallRefusal> {
  if (!takesAnswers(life, now)) return refuse('call-is-closed', 'consent', ['read-result']);
  return waitedFor === 0 ? allow : refuse('not-everybody-answered', 'consent', ['await-closing']);
}

/** A blocked call comes back on another text only: else whoever asks often enough wears the objectors out. */
export function mayReopenCall(
  blocked: { readonly outcome: Outcome | null; readonly sha256: string },
  changed: string,
): Decision<CallRefusal> {
  if (blocked.outcome !== 'blocked') return refuse('call-not-blocked', 'consent', ['open-new-call']);
  return changed === blocked.sha256 ? refuse('text-unchanged', 'consent', ['change-text']) : allow;
}

/** N4: how many delegates each sector lacks of the charter's minimum; binding calls run where none lacks any. */
export function lackingOf(
  parity: readonly { readonly sector: Sector; readonly active: number; readonly minimum: number }[],
): readonly { readonly sector: Sector; readonly lacks: number }[] {
  return parity
    .filter(({ active, minimum }) => active < minimum)
    .map(({ sector, active, minimum }) => ({ sector, lacks: minimum - active }));
}

export const requestHours = 24;

/** A call that delegates asked for: of which sectors they are, and when the facilitator was first asked. */
export interface CallRequest {
  readonly requestedAt: number;
  readonly sectors: readonly Sector[];
}

/** N3: what a facilitator does not open within a day, delegates of any two sectors open. */
export function mayOpenRequested({ requestedAt, sectors }: CallRequest, now: number): Decision<CallRefusal> {
  if (new Set(sectors).size < 2) return refuse('two-sectors-request', 'N3', ['name-two-sectors']);
  if (now >= requestedAt + requestHours * 3_600_000) return allow;
  const until = new Date(requestedAt + requestHours * 3_600_000).toISOString();
  return refuse('request-is-young', 'N3', ['ask-facilitator'], { until });
}
