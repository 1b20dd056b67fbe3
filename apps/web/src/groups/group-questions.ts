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

/** What was done may have changed seats: the group, and what waits on Today, are asked again. */
export async function askGroupAgain(client: QueryClient, groupId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['group', groupId] }),
    client.invalidateQueries({ queryKey: ['me'] }),
  ]);
}

export function declareAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (command: DeclareCommand) =>
      request(`/api/groups/${encodeURIComponent(groupId)}/declaration`, () => undefined, {
        method: 'POST',
        body: command,
      }),
    onSuccess: () => askGroupAgain(client, groupId),
  });
}
