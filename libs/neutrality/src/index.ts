export {
  causeKinds,
  challengeDays,
  challengeRefusals,
  lapsesAt,
  mayBeChallenged,
  mayBeSeconded,
  waitsFor,
} from './rules/challenge.ts';
export type { CauseKind, ChallengeRefusal, MadeChallenge } from './rules/challenge.ts';
export { answeringSectors, concernDays, dueOn, isOverdue } from './rules/concern.ts';
export { mayUsePowers } from './rules/powers.ts';
export type { PowersRefusal } from './rules/powers.ts';
export { neutralityRefusals } from './rules/refusals.ts';
export type { NeutralityRefusal } from './rules/refusals.ts';
export { mayBeRemoved } from './rules/removal.ts';
export type { RemovalRefusal, RemovalToAsk } from './rules/removal.ts';
export { addedPowers, mayActOnSubstance, mayHoldTogether, separationRefusals } from './rules/separation.ts';
export type { AddedPower, HeldRole, SeparationRefusal } from './rules/separation.ts';
