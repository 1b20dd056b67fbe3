import { diffArrays } from 'diff';

export interface ComparedPart {
  readonly kind: 'same' | 'added' | 'removed';
  readonly text: string;
}

/** Two long texts that share nothing would keep the page busy for seconds; then they are shown whole, one after the other. */
const patience = 1_500;

/**
 * Which words were added and removed. Words are what stands between spaces, which holds in every language of the app; a splitter
 * for Latin letters alone would compare Arabic letter by letter.
 */
export function compareWords(before: string, after: string): readonly ComparedPart[] {
  const changes = diffArrays(wordsOf(before), wordsOf(after), { timeout: patience });
  if (changes === undefined) return [part('removed', [before]), part('added', [after])];
  return changes.map(({ value, added, removed }) => part(added ? 'added' : removed ? 'removed' : 'same', value));
}

function part(kind: ComparedPart['kind'], words: readonly string[]): ComparedPart {
  return { kind, text: words.join('') };
}

function wordsOf(text: string): string[] {
  return text.match(/\s+|\S+/gu) ?? [];
}

/** How many words stand in parts of a kind; spaces are none. */
export function countWords(parts: readonly ComparedPart[], kind: ComparedPart['kind']): number {
  const words = parts.filter((one) => one.kind === kind).flatMap((one) => one.text.match(/\S+/gu) ?? []);
  return words.length;
}
