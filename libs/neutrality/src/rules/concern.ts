import { sectors, type Sector } from '@trialogue/people';

/** Days in which a concern is answered, unless the charter says otherwise. */
export const concernDays = 14;
const day = 86_400_000;

/** N3: to the stewards of the other sectors; of somebody without a sector, to those of all. */
export function answeringSectors(own: Sector | null): readonly Sector[] {
  return sectors.filter((sector) => sector !== own);
}

export function dueOn(filedOn: number): number {
  return filedOn + concernDays * day;
}

/** The day on which it is due is the last on which the answer is in time. */
export function isOverdue(concern: { readonly filedOn: number; readonly answered: boolean }, now: number): boolean {
  return !concern.answered && now >= dueOn(concern.filedOn) + day;
}
