import type { DutyActor, PersonActor } from '@trialogue/policy';
import type { Work } from '../platform/database/work.ts';

/** Who keeps accounts: a steward, or the set-up of an instance that has none yet. */
export type Administrator = PersonActor | DutyActor;

export function inNameOf<T>(work: Work, actor: Administrator, run: () => Promise<T>): Promise<T> {
  return actor.kind === 'person' ? work.asPerson(actor.personId, run) : work.onDuty(actor.duty, run);
}
