import type { Decision, Refusal } from '@trialogue/kernel';
import { refuse } from '@trialogue/kernel';

/** A rule said no. Carries the whole refusal, so that whoever asked learns the rule and the remedy. */
export class RefusalError extends Error {
  constructor(readonly refusal: Refusal) {
    super(refusal.code);
  }
}

export function orRefuse(decision: Decision): void {
  if (!decision.allowed) throw new RefusalError(decision);
}

/** One answer for what does not exist and for what is not one's own, so that existence does not leak. */
export const notFound: Refusal = refuse('not-found', 'access', ['ask-for-a-seat']);

export function refuseNotFound(): never {
  throw new RefusalError(notFound);
}
