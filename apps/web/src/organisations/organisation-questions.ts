import {
  madeId,
  organisationsPage,
  type Organisation,
  type OrganisationsPage,
  type RegisterOrganisationCommand,
  type Standing,
} from '@trialogue/people';
import { infiniteQueryOptions, keepPreviousData, mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';
import { queryOf } from '../answers/query-of.ts';

export interface OrganisationFilter {
  readonly standing: Standing | null;
  readonly q: string;
}

/** What is shown of an organisation that is about to be used, whether it was found or has just been made. */
export type ChosenOrganisation = Pick<Organisation, 'id' | 'name' | 'standing'>;

export function organisationsQuestion({ standing, q }: OrganisationFilter) {
  return infiniteQueryOptions({
    queryKey: ['organisations', standing, q],
    queryFn: ({ pageParam, signal }): Promise<OrganisationsPage> =>
      request(
        `/api/organisations${queryOf({ standing, q: q.trim(), after: pageParam })}`,
        (value) => organisationsPage.parse(value),
        { signal },
      ),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
    placeholderData: keepPreviousData,
  });
}

export function registerOrganisationAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: async (command: RegisterOrganisationCommand): Promise<ChosenOrganisation> => {
      const { id } = await request('/api/organisations', (value) => madeId.parse(value), {
        method: 'POST',
        body: command,
      });
      return { id, name: command.name, standing: command.standing };
    },
    onSuccess: () => client.invalidateQueries({ queryKey: ['organisations'] }),
  });
}
