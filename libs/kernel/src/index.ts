export { allOf, allow, refuse, remedies } from './decision.ts';
export type { Decision, Params, Refusal, Remedy, RuleNumber } from './decision.ts';
export { characterCount, isPlainName, isPlainText } from './text.ts';
