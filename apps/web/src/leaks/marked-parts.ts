import type { Leak } from '@trialogue/rooms';

export type MarkedPart =
  | { readonly text: string; readonly at: number }
  /** `hit`: which of the hits; where two lie over each other, the one that begins first has the words. */
  | { readonly text: string; readonly at: number; readonly hit: number };

interface Placed {
  readonly hit: number;
  readonly from: number;
  readonly to: number;
}

function placesIn(text: string, hits: readonly Leak[]): Placed[] {
  return hits
    .map(({ from, to }, hit) => ({ hit, from: Math.max(0, from), to: Math.min(text.length, to) }))
    .filter(({ from, to }) => from < to)
    .toSorted((one, other) => one.from - other.from || other.to - one.to);
}

/** A text in parts, those that give something away marked; put together again they are the same text. */
export function markedParts(text: string, hits: readonly Leak[]): readonly MarkedPart[] {
  const parts: MarkedPart[] = [];
  let at = 0;
  for (const { hit, from, to } of placesIn(text, hits)) {
    const start = Math.max(at, from);
    if (start >= to) continue;
    if (start > at) parts.push({ text: text.slice(at, start), at });
    parts.push({ text: text.slice(start, to), at: start, hit });
    at = to;
  }
  if (at < text.length) parts.push({ text: text.slice(at), at });
  return parts;
}

export interface LeakGroup {
  readonly kind: Leak['kind'];
  readonly words: string;
  readonly hits: readonly number[];
}

/** The same words found in several places are one line of the list, with a way to each of the places. */
export function groupedHits(hits: readonly Leak[]): readonly LeakGroup[] {
  const groups = new Map<string, { kind: Leak['kind']; words: string; hits: number[] }>();
  hits.forEach(({ kind, words }, hit) => {
    const key = `${kind} ${words}`;
    const group = groups.get(key) ?? { kind, words, hits: [] };
    group.hits.push(hit);
    groups.set(key, group);
  });
  return [...groups.values()];
}
