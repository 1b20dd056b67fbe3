import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { noticePage, type NoticePage } from '@trialogue/rooms';
import { request } from '../answers/http.ts';
import { queryOf } from '../answers/query-of.ts';

const newestShown = 20;

function readPage(value: unknown): NoticePage {
  return noticePage.parse(value);
}

/** What the bell counts and shows first. */
export function newestNoticesQuestion() {
  return queryOptions({
    queryKey: ['notices', 'newest'],
    queryFn: ({ signal }) => request(`/api/notices${queryOf({ limit: String(newestShown) })}`, readPage, { signal }),
    staleTime: 60_000,
  });
}

export function noticesQuestion() {
  return infiniteQueryOptions({
    queryKey: ['notices', 'all'],
    queryFn: ({ pageParam, signal }) => request(`/api/notices${queryOf({ before: pageParam })}`, readPage, { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

/** Null: all of them. */
export function seenAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (ids: readonly string[] | null) =>
      request('/api/notices/seen', () => undefined, { method: 'POST', body: { ids } }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['notices'] }),
        client.invalidateQueries({ queryKey: ['unread-rooms'] }),
      ]);
    },
  });
}
