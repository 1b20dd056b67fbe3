import { peoplePage, type PeoplePage, type Standing } from '@trialogue/people';
import { infiniteQueryOptions, keepPreviousData } from '@tanstack/react-query';
import { request } from '../answers/http.ts';
import { queryOf } from '../answers/query-of.ts';

/** What is looked for in the directory; it stands in the address, so that a search can be kept and shared. */
export interface DirectoryFilter {
  readonly standing: Standing | null;
  readonly q: string;
}

export function peopleQuestion({ standing, q }: DirectoryFilter) {
  return infiniteQueryOptions({
    queryKey: ['people', 'directory', standing, q],
    queryFn: ({ pageParam, signal }): Promise<PeoplePage> =>
      request(
        `/api/people${queryOf({ standing, q: q.trim(), after: pageParam })}`,
        (value) => peoplePage.parse(value),
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}
