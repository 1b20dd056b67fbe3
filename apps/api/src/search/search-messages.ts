import { Injectable } from '@nestjs/common';
import { type Passage, project } from '@trialogue/attribution';
import { may } from '@trialogue/policy';
import type { SearchHit, SearchPage, SearchQuery } from '@trialogue/rooms';
import { Authors } from '../attribution/authors.ts';
import { Pace } from '../own/pace.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { excerptOf, marks, plainText } from './excerpt.ts';
import { SearchCursor } from './search-cursor.ts';
import { type FoundItem, SearchRepository, type SearchWish } from './search.repository.ts';
import { soughtWords, type SoughtWords } from './sought-words.ts';

const day = 24 * 3_600_000;

interface Leaving {
  readonly item: FoundItem;
  readonly passage: Passage;
}

/** Messages of one's own rooms by their words, newest first. No counts: how often something was said elsewhere is nobody's business. */
@Injectable()
export class SearchMessages {
  private readonly pace = new Pace(120, 60);

  constructor(
    private readonly work: Work,
    private readonly messages: SearchRepository,
    private readonly authors: Authors,
    private readonly cursor: SearchCursor,
  ) {}

  async run(recognised: Recognised, query: SearchQuery): Promise<SearchPage> {
    const { actor, personId } = recognised;
    await this.pace.take(personId);
    const words = soughtWords(query.q);
    const wish = this.wishOf(personId, query, words);
    const found = await this.work.asPerson(personId, async () => {
      const rule = query.authorSeat && query.roomId ? await this.messages.ruleOf(query.roomId) : null;
      const masked = rule !== null && rule !== 'on-record';
      orRefuse(may(actor, 'messages.search', { author: query.authorSeat !== undefined, masked }));
      return this.messages.search({ ...wish, limit: query.limit + 1 });
    });
    const page = found.slice(0, query.limit);
    const last = found.length > query.limit ? page.at(-1) : undefined;
    return {
      items: await this.hits(personId, query.language, words, await this.leaving(page)),
      next: last ? this.cursor.write(personId, last) : null,
    };
  }

  private wishOf(personId: string, query: SearchQuery, words: SoughtWords): Omit<SearchWish, 'limit'> {
    return {
      words,
      language: query.language,
      groupId: query.groupId ?? null,
      roomId: query.roomId ?? null,
      topicId: query.topicId ?? null,
      from: query.from === undefined ? null : dayOf(query.from),
      to: query.to === undefined ? null : new Date(dayOf(query.to).getTime() + day),
      authorSeat: query.authorSeat ?? null,
      after: this.cursor.read(personId, query.after),
    };
  }

  /** As the exit 'search' shows them; what may not leave is left out. */
  private async leaving(items: readonly FoundItem[]): Promise<Leaving[]> {
    const shown = new Map<FoundItem, Passage>();
    for (const groupId of new Set(items.map((item) => item.groupId))) {
      const ofGroup = items.filter((item) => item.groupId === groupId);
      const authorOf = await this.authors.of(groupId, ofGroup);
      for (const item of ofGroup) {
        const passage = project({ ...item, at: item.at.toISOString() }, 'search', authorOf(item));
        if (passage !== null) shown.set(item, passage);
      }
    }
    return items.flatMap((item) => {
      const passage = shown.get(item);
      return passage ? [{ item, passage }] : [];
    });
  }

  private async hits(
    personId: string,
    language: SearchQuery['language'],
    words: SoughtWords,
    leaving: readonly Leaving[],
  ): Promise<SearchHit[]> {
    if (leaving.length === 0) return [];
    const texts = leaving.map(({ passage }) => plainText(passage.body));
    const marked = await this.work.asPerson(personId, () => this.messages.around(language, words, texts, marks));
    return leaving.map(({ item, passage }, place) => ({
      roomId: item.roomId,
      itemId: item.id,
      topicId: item.topicId,
      day: passage.day,
      author: passage.author,
      ...excerptOf(marked[place] ?? ''),
    }));
  }
}

function dayOf(text: string): Date {
  return new Date(`${text}T00:00:00Z`);
}
