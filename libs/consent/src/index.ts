export * from './contract/calls.ts';
export * from './contract/silence.ts';
export * from './contract/soundings.ts';
export { answers, callKinds, callMatterNames, callMatters, usualQuorum } from './rules/call.ts';
export type { Answer, CallKind, CallMatter, CallMatterName, CallMode, CallTerms } from './rules/call.ts';
export { openingOf } from './rules/electorate.ts';
export type { AgreedAbsence, DelegateAtOpening, Elector, Electorate, Opening } from './rules/electorate.ts';
export { isFraction } from './rules/fraction.ts';
export type { Fraction } from './rules/fraction.ts';
export { countsOf, isExtended, outcomeOf, outcomes, resultOf } from './rules/outcome.ts';
export type { CastAnswer, Outcome, Result } from './rules/outcome.ts';
export { positionOf, positions } from './rules/position.ts';
export type { Position, SectorCount } from './rules/position.ts';
export { silenceOutcomeOf, silenceOutcomes } from './rules/silence.ts';
export type { Reading, SilenceOutcome } from './rules/silence.ts';
export { cellsOf, optionsOf, scaleSteps, soundingOptions, soundingScales } from './rules/sounding.ts';
export type { Cell, SoundingOption, SoundingScale } from './rules/sounding.ts';
export { answeredOf, disclosedPositions, shownSounding, stepOf } from './rules/disclosure.ts';
export type { SectorTally, ShownSounding } from './rules/disclosure.ts';
export {
  afterTerm,
  isDue,
  lackingOf,
  mayAnswerCall,
  mayCloseEarly,
  mayOpenRequested,
  mayReopenCall,
  requestHours,
  takesAnswers,
} from './rules/life.ts';
export type { Answering, CallLife, CallRequest } from './rules/life.ts';
export { callRefusals } from './rules/refusals.ts';
export type { CallRefusal } from './rules/refusals.ts';
