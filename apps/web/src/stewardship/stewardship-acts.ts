import { importReport, type ImportCommand, type ImportReport, type PeoplePage } from '@trialogue/people';
import { mutationOptions, type InfiniteData, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';
import { stewardshipKey } from './stewardship-questions.ts';

export interface Moved {
  readonly personId: string;
  readonly organisationId: string;
}

export type AccountAct = 'deactivation' | 'reactivation' | 'erasure';

async function postTo(personId: string, what: string, body?: unknown): Promise<void> {
  const path = `/api/people/${encodeURIComponent(personId)}/${what}`;
  await request(path, () => undefined, { method: 'POST', ...(body === undefined ? {} : { body }) });
}

/** In the lists that stand on the page; they are not asked again, so that no row moves under the finger that goes on verifying. */
function noteVerified(client: QueryClient, personId: string): void {
  client.setQueriesData<InfiniteData<PeoplePage>>({ queryKey: ['people'] }, (lists) =>
    lists === undefined
      ? undefined
      : {
          ...lists,
          pages: lists.pages.map((page) => ({
            ...page,
            items: page.items.map((person) => (person.id === personId ? { ...person, verified: true } : person)),
          })),
        },
  );
}

async function lookAgain(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['people'] }),
    client.invalidateQueries({ queryKey: stewardshipKey }),
  ]);
}

export function verifyAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (personId: string) => postTo(personId, 'verification'),
    onSuccess: async (_, personId) => {
      noteVerified(client, personId);
      await client.invalidateQueries({ queryKey: stewardshipKey });
    },
  });
}

export function moveAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: ({ personId, organisationId }: Moved) => postTo(personId, 'sector', { organisationId }),
    onSuccess: () => lookAgain(client),
  });
}

export function accountAct(client: QueryClient, act: AccountAct) {
  return mutationOptions({
    mutationFn: (personId: string) => postTo(personId, act),
    onSuccess: () => lookAgain(client),
  });
}

export function importAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (command: ImportCommand): Promise<ImportReport> =>
      request('/api/people/import', (value) => importReport.parse(value), { method: 'POST', body: command }),
    onSuccess: async (report) => {
      if (!report.applied) return;
      await lookAgain(client);
      await client.invalidateQueries({ queryKey: ['organisations'] });
    },
  });
}
