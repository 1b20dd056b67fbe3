import { allow, type Decision, refuse } from '@trialogue/kernel';

/** An action is noted, taken by its owner's own word, and done. */
export const actionStates = ['noted', 'taken', 'done', 'dropped'] as const;
export type ActionState = (typeof actionStates)[number];

export const actionRefusals = ['action-is-settled', 'action-is-taken', 'not-your-action'] as const;
export type ActionRefusal = (typeof actionRefusals)[number];
export type ActionDecision = Decision<ActionRefusal>;

/** Days before it is due on which its owner is reminded. */
export const remindDays = 3;

export interface ActionFacts {
  readonly state: ActionState;
  /** The asker's seat, or his organisation, has taken it. */
  readonly own: boolean;
  /** He noted it: a rapporteur or a facilitator. */
  readonly keeps: boolean;
  readonly delegate: boolean;
}

export const actionSteps = ['take', 'leave', 'done', 'drop'] as const;
export type ActionStep = (typeof actionSteps)[number];

/** Nobody is given an action: a delegate takes it, for himself or for his organisation, and only he lays it down or says that it is done. */
export function mayStep(step: ActionStep, { state, own, keeps, delegate }: ActionFacts): ActionDecision {
  if (state === 'done' || state === 'dropped') return refuse('action-is-settled', 'ledger', []);
  if (step === 'drop') return keeps && state === 'noted' ? allow : refuse('not-your-action', 'N1', ['ask-rapporteur']);
  if (!delegate) return refuse('not-your-action', 'N1', ['ask-a-delegate']);
  if (step === 'take') return state === 'noted' ? allow : refuse('action-is-taken', 'ledger', []);
  return own ? allow : refuse('not-your-action', 'P2', ['ask-a-delegate']);
}

/** Days from the first to the second, both as 2026-11-24. */
export function daysUntil(due: string, today: string): number {
  return Math.round((Date.parse(`${due}T00:00:00Z`) - Date.parse(`${today}T00:00:00Z`)) / 86_400_000);
}
