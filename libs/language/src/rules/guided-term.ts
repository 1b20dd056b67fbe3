import type { Phase } from '@trialogue/groups';
import type { Language } from '@trialogue/people';

/** `avoid`: better not in this phase. `several-senses`: say which is meant. The other two are states of a glossary's entry. */
export const advices = ['avoid', 'several-senses', 'contested', 'deprecated'] as const;
export type Advice = (typeof advices)[number];

/** One entry of the base list or of a group's glossary. */
export interface GuidedTerm<Id extends string = string> {
  readonly id: Id;
  readonly advice: Advice;
  /** Where it holds. */
  readonly phases: readonly Phase[];
  /** Words or phrases as they are written, by language; whichever language is on the screen, all are looked for. */
  readonly forms: Readonly<Partial<Record<Language, readonly string[]>>>;
  /** What to say instead, by language; empty where there is a question to answer and nothing to replace. */
  readonly instead: Readonly<Partial<Record<Language, readonly string[]>>>;
}
