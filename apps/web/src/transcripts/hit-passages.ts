import type { Leak, TranscriptCheck } from '@trialogue/rooms';

export type TranscriptHit = TranscriptCheck['hits'][number];

export interface HitPassage {
  readonly passage: string;
  readonly day: string;
  readonly hits: readonly Leak[];
}

/** Each passage once, in the order of the room, with everything that was found in it. */
export function hitPassages(hits: readonly TranscriptHit[]): readonly HitPassage[] {
  const passages = new Map<string, { passage: string; day: string; hits: Leak[] }>();
  for (const { passage, day, ...hit } of hits) {
    const key = `${day} ${passage}`;
    const known = passages.get(key) ?? { passage, day, hits: [] };
    known.hits.push(hit);
    passages.set(key, known);
  }
  return [...passages.values()];
}

/** Quotations cannot be put into other words by a machine: whoever wants them in asks for their release. */
export function countByKind(hits: readonly Pick<Leak, 'kind'>[], kind: Leak['kind']): number {
  return hits.filter((hit) => hit.kind === kind).length;
}
