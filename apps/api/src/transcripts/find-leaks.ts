import { Injectable } from '@nestjs/common';
import type { LeakSpan } from '@trialogue/attribution';
import { Work } from '../platform/database/work.ts';
import { LeakCheck } from '../releases/leak-check.ts';
import { LeakSourcesReader } from '../releases/leak-sources.reader.ts';
import type { Gathered } from './gather-passages.ts';

/** A text of a transcript, and what it would give away. */
export interface CheckedText {
  readonly text: string;
  /** The first on which it stands in the transcript. */
  readonly day: string;
  readonly hits: readonly LeakSpan[];
}

export interface CheckedTexts {
  readonly room: CheckedText;
  readonly topics: ReadonlyMap<string, CheckedText>;
  /** In the order of the gathered passages. */
  readonly passages: readonly CheckedText[];
}

/**
 * What a transcript would give away. Names and organisations of the room's people are looked for in what was promised not to be
 * attributed; quotations of other such rooms everywhere. What was said on the record may name people: its own authors stand there by
 * name. Names of topics and of the room are checked as soon as anything in it was promised.
 */
@Injectable()
export class FindLeaks {
  constructor(
    private readonly work: Work,
    private readonly sources: LeakSourcesReader,
    private readonly check: LeakCheck,
  ) {}

  async run(personId: string, roomId: string, gathered: Gathered, signal: AbortSignal): Promise<CheckedTexts> {
    const { room, passages, topicNames } = gathered;
    const people = await this.work.asPerson(personId, () => this.sources.ofRoom(roomId));
    const first = new Map<string | null, string>();
    for (const { topicId, passage } of passages) if (!first.has(topicId)) first.set(topicId, passage.day);
    const topics = [...first].flatMap(([id, day]) =>
      id === null ? [] : [{ id, day, name: topicNames.get(id) ?? '' }],
    );
    const texts = [room.name, ...topics.map(({ name }) => name), ...passages.map(({ passage }) => passage.body)];
    const found = await this.check.run({ personId, people, texts, fromRoomId: roomId, signal });
    const masked = passages.some((one) => one.masked);
    const checked = (place: number, day: string, isMasked: boolean): CheckedText => ({
      text: texts[place] ?? '',
      day,
      hits: (found[place] ?? []).filter(({ kind }) => isMasked || kind === 'quotation'),
    });
    return {
      room: checked(0, passages[0]?.passage.day ?? '', masked),
      topics: new Map(topics.map(({ id, day }, place) => [id, checked(1 + place, day, masked)])),
      passages: passages.map((one, place) => checked(1 + topics.length + place, one.passage.day, one.masked)),
    };
  }
}

/** Each text once, the names first. */
export function allTexts({ room, topics, passages }: CheckedTexts): readonly CheckedText[] {
  return [room, ...topics.values(), ...passages];
}

export function countHits(texts: CheckedTexts): number {
  return allTexts(texts).reduce((sum, { hits }) => sum + hits.length, 0);
}
