import type { FoldedWords } from './folded-words.ts';
import { type NamePattern, patternsOfOrganisation, patternsOfPerson, type Written } from './name-patterns.ts';
import { WordTree } from './word-tree.ts';

export type NameKind = 'name' | 'organisation';

export interface NameHit {
  readonly kind: NameKind;
  readonly from: number;
  readonly to: number;
}

interface Ending {
  readonly kind: NameKind;
  readonly written: Written;
}

/** Every name of a room's people and organisations, looked for in texts. */
export class NameSearch {
  private readonly tree = new WordTree<Ending>();

  constructor({ names, organisations }: { names: readonly string[]; organisations: readonly string[] }) {
    for (const name of new Set(names)) this.add('name', patternsOfPerson(name));
    for (const name of new Set(organisations)) this.add('organisation', patternsOfOrganisation(name));
  }

  /** Spans that do not overlap, in order. */
  in(text: string, words: FoldedWords): NameHit[] {
    const hits = this.tree.in(words, ({ written }, from, to) => isWritten(written, text, from, to));
    return hits.map(({ value, from, to }) => ({ kind: value.kind, from, to }));
  }

  private add(kind: NameKind, patterns: readonly NamePattern[]): void {
    for (const { words, written } of patterns) this.tree.add(words, { kind, written }, isSame);
  }
}

function isSame(one: Ending, other: Ending): boolean {
  return one.kind === other.kind && one.written === other.written;
}

function isWritten(written: Written, text: string, from: number, to: number): boolean {
  if (written === 'any') return true;
  const words = text.slice(from, to);
  if (written === 'capitals') return words === words.toUpperCase() && words !== words.toLowerCase();
  return /^\p{Lu}/u.test(words) && !beginsSentence(text, from);
}

/** Marks of Markdown and quotation between the end of a sentence and the word are passed over. */
function beginsSentence(text: string, at: number): boolean {
  for (let place = at - 1; place >= Math.max(0, at - 40); place -= 1) {
    const sign = text[place] ?? '';
    if (/[.!?:;\n•؟…]/u.test(sign)) return true;
    if (/[\p{L}\p{N},]/u.test(sign)) return false;
  }
  return true;
}
