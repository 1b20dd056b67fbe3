import { refuse } from '@trialogue/kernel';
import type { PlanHead } from '@trialogue/sessions';
import { RefusalError } from '../platform/refusal.ts';

const unknownZone = refuse('time-zone-unknown', 'limits', ['correct-field']);

/** The form of a zone's name is a rule; which names there are, the platform's own tables say. */
export function refuseUnknownZone({ zone }: Pick<PlanHead, 'zone'>): void {
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone });
  } catch {
    throw new RefusalError(unknownZone);
  }
}
