import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { audience, searchPage, topicPage, type SearchHit } from '@trialogue/rooms';
import { request } from '../answers/http.ts';
import { queryOf } from '../answers/query-of.ts';
import type { SearchAddress, SearchLanguage } from './search-address.ts';

export interface ShownHit extends SearchHit {
  readonly id: string;
}

function roomPath(roomId: string, part: string): string {
  return `/api/rooms/${encodeURIComponent(roomId)}/${part}`;
}

/** `language`: whose endings of words are understood, where the address names none. */
export function hitsQuestion(address: SearchAddress, language: SearchLanguage) {
  const { q, group, room, topic, from, to, author } = address;
  const wishes = {
    q: q?.trim(),
    groupId: group,
    roomId: room,
    topicId: topic,
    from,
    to,
    authorSeat: author,
    language: address.language ?? language,
  };
  return infiniteQueryOptions({
    queryKey: ['search', wishes],
    queryFn: async ({ pageParam, signal }) => {
      const path = `/api/search${queryOf({ ...wishes, after: pageParam })}`;
      const page = await request(path, (value) => searchPage.parse(value), { signal });
      return { ...page, items: page.items.map((hit): ShownHit => ({ ...hit, id: hit.itemId })) };
    },
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    enabled: wishes.q !== undefined && wishes.q !== '',
    placeholderData: keepPreviousData,
  });
}

/** Names of topics, for the filter and beside what was found. */
export function topicNamesQuestion(roomId: string) {
  return queryOptions({
    queryKey: ['search', 'topics', roomId],
    queryFn: async ({ signal }): Promise<ReadonlyMap<string, string>> => {
      const page = await request(roomPath(roomId, 'topics'), (value) => topicPage.parse(value), { signal });
      return new Map(page.items.map(({ id, name }) => [id, name]));
    },
  });
}

/** The same question as the room's own, under the same key. */
export function membersQuestion(roomId: string) {
  return queryOptions({
    queryKey: ['room', roomId, 'audience'],
    queryFn: ({ signal }) => request(roomPath(roomId, 'audience'), (value) => audience.parse(value), { signal }),
  });
}
