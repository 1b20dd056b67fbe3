import type { FoldedWords } from './folded-words.ts';
import { type NamePattern, patternsOfOrganisation, patternsOfPerson, type Written } from './name-patterns.ts';

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

interface Node {
  readonly next: Map<string, Node>;
  readonly endings: Ending[];
}

/** All names as one tree of words: however many there are, each word of a text is looked at a few times. */
export class NameSearch {
  private readonly root: Node = { next: new Map(), endings: [] };

  constructor({ names, organisations }: { names: readonly string[]; organisations: readonly string[] }) {
    for (const name of new Set(names)) this.add('name', patternsOfPerson(name));
    for (const name of new Set(organisations)) this.add('organisation', patternsOfOrganisation(name));
  }

  /** Spans that do not overlap, in order. Where names lie within each other the longest stands for all. */
  in(text: string, words: FoldedWords): NameHit[] {
    const hits: NameHit[] = [];
    for (let at = 0; at < words.words.length; at += 1) {
      const hit = this.longestAt(text, words, at);
      if (hit === null) continue;
      const before = hits.at(-1);
      if (before === undefined || hit.from >= before.to) hits.push(hit);
      else if (hit.to > before.to) hits.splice(-1, 1, { ...before, to: hit.to });
    }
    return hits;
  }

  private add(kind: NameKind, patterns: readonly NamePattern[]): void {
    for (const { words, written } of patterns) {
      let node = this.root;
      for (const word of words) {
        const next: Node = node.next.get(word) ?? { next: new Map(), endings: [] };
        node.next.set(word, next);
        node = next;
      }
      if (!node.endings.some((ending) => ending.kind === kind && ending.written === written)) {
        node.endings.push({ kind, written });
      }
    }
  }

  private longestAt(text: string, words: FoldedWords, at: number): NameHit | null {
    let longest: NameHit | null = null;
    for (const form of formsOf(words.words[at] ?? '')) {
      let node = this.root.next.get(form);
      for (let last = at; node !== undefined; last += 1, node = node.next.get(words.words[last] ?? '')) {
        const from = words.from[at] ?? 0;
        const to = words.to[last] ?? 0;
        const ending = node.endings.find(({ written }) => isWritten(written, text, from, to));
        if (ending !== undefined && to > (longest?.to ?? 0)) longest = { kind: ending.kind, from, to };
        if (node.next.size === 0) break;
      }
    }
    return longest;
  }
}

const arabic = /^\p{Script=Arabic}/u;
const shortestStem = 3;

/** In Arabic 'and', 'to', 'by', 'like' and the article are written onto the word that follows. */
function formsOf(word: string): readonly string[] {
  if (!arabic.test(word)) return [word];
  const forms = [word];
  let rest = word;
  for (const onto of [/^[وف]/u, /^[بلك]/u, /^ال/u, /^ل/u]) {
    const stem = rest.replace(onto, '');
    if (stem === rest || stem.length < shortestStem) continue;
    forms.push(stem);
    rest = stem;
  }
  return forms;
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
