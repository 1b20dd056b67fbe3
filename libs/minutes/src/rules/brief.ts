import type { ReleasedAuthor } from '@trialogue/attribution';
import { allow, type Decision, refuse } from '@trialogue/kernel';

export const statements = ['not-reviewed', 'reviewed'] as const;
export type Statement = (typeof statements)[number];

export const briefRefusals = ['quotation-not-released', 'review-did-not-run', 'brief-gives-away'] as const;
export type BriefRefusal = (typeof briefRefusals)[number];
export type BriefDecision = Decision<BriefRefusal>;

/** What stands in a brief, as its rapporteur wrote it; quotations by their number in the register of releases, never as text. */
export interface BriefDraft {
  readonly title: string;
  readonly findings: readonly string[];
  readonly recommendations: readonly string[];
  readonly quotes: readonly number[];
  readonly statement: Statement;
}

export interface Quote {
  readonly number: number;
  readonly text: string;
  readonly author: ReleasedAuthor;
}

/** Who agreed to be listed: as an individual, his organisation for identification only. */
export interface Listed {
  readonly name: string;
  readonly organisation: string;
}

/** A version as it is published: no id in it leads to a person, a seat or a room. */
export interface BriefContent {
  readonly title: string;
  readonly group: string;
  readonly publishedOn: string;
  readonly version: number;
  readonly findings: readonly string[];
  readonly recommendations: readonly string[];
  readonly quotes: readonly Omit<Quote, 'number'>[];
  readonly participants: readonly Listed[];
  readonly statement: Statement;
}

export interface PublishingFacts {
  readonly draft: BriefDraft;
  readonly register: readonly Quote[];
  /** Minutes of the group were agreed after a comment window of their members, and this brief goes by them. */
  readonly reviewRan: boolean;
  /** Names, organisations and words that were not let go, found in what the rapporteur wrote. */
  readonly hits: number;
}

/** A brief leaves only with quotations that were released word for word, a statement that is true, and nothing that gives anybody away. */
export function mayPublish({ draft, register, reviewRan, hits }: PublishingFacts): BriefDecision {
  const unknown = draft.quotes.find((number) => !register.some((one) => one.number === number));
  if (unknown !== undefined) return refuse('quotation-not-released', 'rooms', ['ask-for-release'], { number: unknown });
  if (draft.statement === 'reviewed' && !reviewRan) return refuse('review-did-not-run', 'ledger', ['agree-minutes']);
  return hits === 0 ? allow : refuse('brief-gives-away', 'rooms', ['take-names-out'], { hits });
}

/** What of a draft the leak check reads: everything but the quotations, which their authors let go. */
export function checkedTexts({ title, findings, recommendations }: BriefDraft): readonly string[] {
  return [title, ...findings, ...recommendations];
}
