import { setImmediate } from 'node:timers/promises';
import { Injectable } from '@nestjs/common';
import { LeakSearch, type LeakSpan } from '@trialogue/attribution';
import { Work } from '../platform/database/work.ts';
import { LeakSourcesReader, type NamedMember, type ReadableRoom } from './leak-sources.reader.ts';

/** Of all rooms together; each has an even share, from its newest on. */
const mostContributions = 20_000;
const portion = 200;

export interface LeakQuestion {
  readonly personId: string;
  readonly people: readonly NamedMember[];
  readonly texts: readonly string[];
  /** Where the texts come from: what was said there is no quotation from elsewhere. */
  readonly fromRoomId: string | null;
  /** Aborted once nobody waits for the answer. */
  readonly signal?: AbortSignal;
}

/**
 * What texts give away, compared with the rooms that the asker may read and with no other: about rooms that he may not read the answer
 * would tell what is said there. In portions, each its own transaction, so that neither the database nor this node waits for it.
 */
@Injectable()
export class LeakCheck {
  constructor(
    private readonly work: Work,
    private readonly sources: LeakSourcesReader,
  ) {}

  /** For each text its hits. */
  async run({ personId, people, texts, fromRoomId, signal }: LeakQuestion): Promise<LeakSpan[][]> {
    const search = new LeakSearch({
      names: people.map(({ name }) => name),
      organisations: people.map(({ organisation }) => organisation),
    });
    await inPortions(texts, (text) => search.take(text));
    const { released, rooms } = await this.work.asPerson(personId, async () => ({
      released: await this.sources.released(),
      rooms: await this.sources.rooms(personId),
    }));
    await inPortions(released, (text) => search.release(text));
    await this.compare(
      search,
      personId,
      rooms.filter(({ id }) => id !== fromRoomId),
      signal,
    );
    return inPortions(texts, (_, number) => search.hitsIn(number));
  }

  private async compare(
    search: LeakSearch,
    personId: string,
    rooms: readonly ReadableRoom[],
    signal?: AbortSignal,
  ): Promise<void> {
    const share = Math.floor(mostContributions / Math.max(1, rooms.length));
    for (const { id, first, head } of rooms) {
      const lowest = Math.max(first - 1, head - share);
      for (let until = head; until > lowest; until -= portion) {
        signal?.throwIfAborted();
        const after = Math.max(lowest, until - portion);
        const texts = await this.work.asPerson(personId, () => this.sources.maskedTexts(id, after, until));
        for (const text of texts) search.compare(text);
      }
    }
  }
}

async function inPortions<T>(texts: readonly string[], act: (text: string, number: number) => T): Promise<T[]> {
  const answers: T[] = [];
  for (const [number, text] of texts.entries()) {
    if (number % portion === portion - 1) await setImmediate();
    answers.push(act(text, number));
  }
  return answers;
}
