import { foldedWords, NameSearch, WordTree } from '@trialogue/attribution';
import type { Phase } from '@trialogue/groups';
import { type Language, languages } from '@trialogue/people';
import { blamingWords } from './blame.ts';
import type { Advice, GuidedTerm } from './guided-term.ts';

interface Place {
  /** In UTF-16 units of the text, `to` excluded. */
  readonly from: number;
  readonly to: number;
}

export interface TermFinding extends Place {
  readonly advice: Advice;
  readonly term: string;
  /** Of the form that was found, and so of what to say instead. */
  readonly language: Language;
  readonly instead: readonly string[];
}

/** `from` and `to` are the organisation's name; in the same sentence stands wording that blames. */
export interface BlameFinding extends Place {
  readonly advice: 'blame';
}

export type Finding = TermFinding | BlameFinding;

export interface CheckFacts {
  readonly phase: Phase;
  /** Of one id the first entry counts: a group's glossary goes before the base list. */
  readonly terms: readonly GuidedTerm[];
  /** Names of those whom the group knows. */
  readonly organisations: readonly string[];
}

/** More would not be read. */
export const mostFindings = 12;

interface Form {
  readonly term: GuidedTerm;
  readonly language: Language;
}

/** NEUTRALITY 5: a list that can be read, whole words, the longest phrase first. Built once, asked at every pause in the writing. */
export class LanguageCheck {
  private readonly forms = new WordTree<Form>();
  private readonly blame = new WordTree<true>();
  private readonly organisations: NameSearch;

  constructor({ phase, terms, organisations }: CheckFacts) {
    const byId = new Map<string, GuidedTerm>();
    for (const term of terms) if (!byId.has(term.id)) byId.set(term.id, term);
    for (const term of byId.values()) if (term.phases.includes(phase)) this.addTerm(term);
    for (const language of languages) {
      for (const words of blamingWords[language]) this.blame.add(foldedWords(words).words, true, () => true);
    }
    this.organisations = new NameSearch({ names: [], organisations });
  }

  /** In the order of the text, each term once: who has read it need not be told again. */
  of(text: string): Finding[] {
    const terms = this.forms
      .in(foldedWords(text), () => true)
      .map(({ value: { term, language }, from, to }): TermFinding => ({
        advice: term.advice,
        term: term.id,
        language,
        instead: term.instead[language] ?? [],
        from,
        to,
      }));
    const known = new Set<string>();
    const once = terms.filter(({ term }) => !known.has(term) && known.add(term));
    return [...once, ...this.blamed(text)].toSorted((one, other) => one.from - other.from).slice(0, mostFindings);
  }

  private addTerm(term: GuidedTerm): void {
    for (const language of languages) {
      for (const written of term.forms[language] ?? []) {
        const { words } = foldedWords(written);
        if (words.length > 0) this.forms.add(words, { term, language }, (one) => one.term.id === term.id);
      }
    }
  }

  private blamed(text: string): BlameFinding[] {
    return sentencesOf(text).flatMap(({ from, words }) => {
      const folded = foldedWords(words);
      if (this.blame.in(folded, () => true).length === 0) return [];
      return this.organisations
        .in(words, folded)
        .slice(0, 1)
        .map((hit) => ({ advice: 'blame', from: from + hit.from, to: from + hit.to }) as const);
    });
  }
}

/** Cut at whatever ends a sentence in the app's languages; a point within a number or an abbreviation costs a finding and no more. */
function sentencesOf(text: string): { readonly from: number; readonly words: string }[] {
  return [...text.matchAll(/[^.!?؟\n]+/gu)].map((match) => ({ from: match.index, words: match[0] }));
}
