import { stewardship, type Stewardship } from '@trialogue/groups';
import { peoplePage, type PeoplePage, type Standing } from '@trialogue/people';
import { infiniteQueryOptions, keepPreviousData, queryOptions } from '@tanstack/react-query';
import { request } from '../answers/http.ts';
import { queryOf } from '../answers/query-of.ts';

export const stewardshipKey = ['stewardship'] as const;

export function stewardshipQuestion() {
  return queryOptions({
    queryKey: stewardshipKey,
    queryFn: ({ signal }): Promise<Stewardship> =>
      request('/api/stewardship', (value) => stewardship.parse(value), { signal }),
  });
}

async function peoplePageOf(wishes: Readonly<Record<string, string | null>>, signal: AbortSignal): Promise<PeoplePage> {
  return request(`/api/people${queryOf(wishes)}`, (value) => peoplePage.parse(value), { signal });
}

/** Those whose sector waits for the reader's own verification. */
export function unverifiedQuestion(standing: Standing) {
  return infiniteQueryOptions({
    queryKey: ['people', 'unverified', standing],
    queryFn: ({ pageParam, signal }) => peoplePageOf({ standing, unverified: '1', after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export interface AccountFilter {
  readonly standing: Standing | null;
  readonly q: string;
}

export function accountsQuestion({ standing, q }: AccountFilter) {
  return infiniteQueryOptions({
    queryKey: ['people', 'accounts', standing, q],
    queryFn: ({ pageParam, signal }) => peoplePageOf({ standing, q: q.trim(), after: pageParam }, signal),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
