import { elections, madeId, type Elections, type MadeId, type VoteCommand } from '@trialogue/people';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

const electionsKey = ['elections'] as const;

export function electionsQuestion() {
  return queryOptions({
    queryKey: electionsKey,
    queryFn: ({ signal }): Promise<Elections> =>
      request('/api/elections', (value) => elections.parse(value), { signal }),
  });
}

/** Who holds the office, and so what one may do, changes with an election. */
async function lookAgain(client: QueryClient): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: electionsKey }),
    client.invalidateQueries({ queryKey: ['me'] }),
  ]);
}

export function callElectionAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (): Promise<MadeId> =>
      request('/api/elections', (value) => madeId.parse(value), { method: 'POST', body: {} }),
    onSuccess: () => lookAgain(client),
  });
}

export function standAct(client: QueryClient, electionId: string) {
  return mutationOptions({
    mutationFn: (): Promise<void> =>
      request(`/api/elections/${encodeURIComponent(electionId)}/candidacy`, () => undefined, { method: 'POST' }),
    onSuccess: () => lookAgain(client),
  });
}

export function voteAct(client: QueryClient, electionId: string) {
  return mutationOptions({
    mutationFn: (command: VoteCommand): Promise<void> =>
      request(`/api/elections/${encodeURIComponent(electionId)}/vote`, () => undefined, {
        method: 'POST',
        body: command,
      }),
    onSuccess: () => lookAgain(client),
  });
}
