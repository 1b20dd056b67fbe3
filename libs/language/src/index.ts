export { baseList, baseTermIds } from './rules/base-list.ts';
export type { BaseTerm, BaseTermId } from './rules/base-list.ts';
export { LanguageCheck, mostFindings } from './rules/check.ts';
export type { BlameFinding, CheckFacts, Finding, TermFinding } from './rules/check.ts';
export { advices } from './rules/guided-term.ts';
export type { Advice, GuidedTerm } from './rules/guided-term.ts';
export { sources } from './rules/sources.ts';
export type { Source, SourceId } from './rules/sources.ts';
