import type { FoldedWords } from './folded-words.ts';

interface Node<Value> {
  readonly next: Map<string, Node<Value>>;
  readonly values: Value[];
}

/** What stands in a text from `from` to `to`, in UTF-16 units. */
export interface TreeHit<Value> {
  readonly value: Value;
  readonly from: number;
  readonly to: number;
}

/** Whether this value counts where it stands so. */
export type Accepts<Value> = (value: Value, from: number, to: number) => boolean;

/** All phrases as one tree of folded words: however many there are, each word of a text is looked at a few times. */
export class WordTree<Value> {
  private readonly root: Node<Value> = { next: new Map(), values: [] };

  /** A value that equals one already there adds nothing. */
  add(words: readonly string[], value: Value, equals: (one: Value, other: Value) => boolean): void {
    let node = this.root;
    for (const word of words) {
      const next: Node<Value> = node.next.get(word) ?? { next: new Map(), values: [] };
      node.next.set(word, next);
      node = next;
    }
    if (!node.values.some((one) => equals(one, value))) node.values.push(value);
  }

  /** Spans that do not overlap, in order. Where phrases lie within each other the longest stands for all. */
  in(words: FoldedWords, accepts: Accepts<Value>): TreeHit<Value>[] {
    const hits: TreeHit<Value>[] = [];
    for (let at = 0; at < words.words.length; at += 1) {
      const hit = this.longestAt(words, at, accepts);
      if (hit === null) continue;
      const before = hits.at(-1);
      if (before === undefined || hit.from >= before.to) hits.push(hit);
      else if (hit.to > before.to) hits.splice(-1, 1, { ...before, to: hit.to });
    }
    return hits;
  }

  private longestAt({ words, from, to }: FoldedWords, at: number, accepts: Accepts<Value>): TreeHit<Value> | null {
    let longest: TreeHit<Value> | null = null;
    const begin = from[at] ?? 0;
    for (const form of formsOf(words[at] ?? '')) {
      let node = this.root.next.get(form);
      for (let last = at; node !== undefined; last += 1, node = node.next.get(words[last] ?? '')) {
        const end = to[last] ?? 0;
        const value = node.values.find((one) => accepts(one, begin, end));
        if (value !== undefined && end > (longest?.to ?? 0)) longest = { value, from: begin, to: end };
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
