import { type FoldedWords, foldedWords } from './folded-words.ts';
import { NameSearch } from './name-search.ts';
import { QuotationSearch } from './quotation-search.ts';

export const leakKinds = ['name', 'organisation', 'quotation'] as const;
export type LeakKind = (typeof leakKinds)[number];

/** What a text gives away, as a span of it: [from, to) in UTF-16 units. */
export interface LeakSpan {
  readonly kind: LeakKind;
  readonly from: number;
  readonly to: number;
}

export interface Named {
  readonly names: readonly string[];
  readonly organisations: readonly string[];
}

export interface LeakSources extends Named {
  /** Contributions that were promised not to leave. */
  readonly passages: readonly string[];
  /** What their authors let go: a text may say it again. */
  readonly released: readonly string[];
}

interface Taken {
  readonly text: string;
  readonly words: FoldedWords;
  readonly begin: number;
}

/**
 * Looks for what some texts give away, in steps: first all texts are taken, then they are compared with as many passages as there are,
 * a few at a time, so that whoever asks can do something else in between. Each step is linear in what it is given.
 */
export class LeakSearch {
  private readonly names: NameSearch;
  private readonly quotations = new QuotationSearch();
  private readonly taken: Taken[] = [];

  constructor(named: Named) {
    this.names = new NameSearch(named);
  }

  /** Its number, for `hitsIn`. */
  take(text: string): number {
    const words = foldedWords(text);
    return this.taken.push({ text, words, begin: this.quotations.add(words.words) }) - 1;
  }

  release(passage: string): void {
    this.quotations.release(foldedWords(passage).words);
  }

  compare(passage: string): void {
    this.quotations.compare(foldedWords(passage).words);
  }

  /** In the order of the text. A name may stand within a quotation; names and organisations do not overlap, nor do quotations. */
  hitsIn(number: number): LeakSpan[] {
    const one = this.taken[number];
    if (one === undefined) throw new RangeError('no such text was taken');
    const { text, words, begin } = one;
    const quoted = this.quotations.quoted(begin, words.words.length).map(({ first, end }) => ({
      kind: 'quotation' as const,
      from: words.from[first] ?? 0,
      to: words.to[end - 1] ?? 0,
    }));
    return [...this.names.in(text, words), ...quoted].sort((one, other) => one.from - other.from || other.to - one.to);
  }
}

/** What one text gives away. */
export function leaksIn(text: string, { passages, released, ...named }: LeakSources): LeakSpan[] {
  const search = new LeakSearch(named);
  const number = search.take(text);
  for (const passage of released) search.release(passage);
  for (const passage of passages) search.compare(passage);
  return search.hitsIn(number);
}

/** A piece of a text, or what stood there: a participant, an organisation, what was said in another room. */
export type TextPiece = string | { readonly out: LeakKind };

/** The text with each hit taken out; what overlaps is taken out once, as what begins first. */
export function withoutLeaks(text: string, hits: readonly LeakSpan[]): readonly TextPiece[] {
  const pieces: TextPiece[] = [];
  let from = 0;
  for (const hit of [...hits].sort((one, other) => one.from - other.from || other.to - one.to)) {
    if (hit.to <= from) continue;
    const isContinued = hit.from < from;
    if (hit.from > from) pieces.push(text.slice(from, hit.from));
    if (!isContinued) pieces.push({ out: hit.kind });
    from = hit.to;
  }
  if (from < text.length) pieces.push(text.slice(from));
  return pieces;
}
