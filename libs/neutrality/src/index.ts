export { addedPowers, mayActOnSubstance, mayHoldTogether, separationRefusals } from './rules/separation.ts';
export type { AddedPower, HeldRole, SeparationRefusal } from './rules/separation.ts';
