import { declarations, groupDetail, type DeclareCommand } from '@trialogue/groups';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

export function groupQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId],
    queryFn: ({ signal }) =>
      request(`/api/groups/${encodeURIComponent(groupId)}`, (value) => groupDetail.parse(value), { signal }),
  });
}

export function declarationsQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'declarations'],
    queryFn: ({ signal }) =>
      request(`/api/groups/${encodeURIComponent(groupId)}/declarations`, (value) => declarations.parse(value), {
        signal,
      }),
  });
}

/** One's own seat may have become active: the group, and what waits on Today, are asked again. */
async function askAgain(client: QueryClient, groupId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['group', groupId] }),
    client.invalidateQueries({ queryKey: ['me'] }),
  ]);
}

export function consentAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (version: number) =>
      request(`/api/groups/${encodeURIComponent(groupId)}/charter/consent`, () => undefined, {
        method: 'POST',
        body: { version },
      }),
    onSuccess: () => askAgain(client, groupId),
  });
}

export function declareAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (command: DeclareCommand) =>
      request(`/api/groups/${encodeURIComponent(groupId)}/declaration`, () => undefined, {
        method: 'POST',
        body: command,
      }),
    onSuccess: () => askAgain(client, groupId),
  });
}
