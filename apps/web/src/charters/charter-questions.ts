import { charterVersions, proposedVersion } from '@trialogue/groups';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

const at = (groupId: string, rest: string) => `/api/groups/${encodeURIComponent(groupId)}/charter/${rest}`;

export function charterVersionsQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'charter-versions'],
    queryFn: ({ signal }) => request(at(groupId, 'versions'), (value) => charterVersions.parse(value), { signal }),
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
      request(at(groupId, 'consent'), () => undefined, { method: 'POST', body: { version } }),
    onSuccess: () => askAgain(client, groupId),
  });
}

export function proposeCharterAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (body: string) =>
      request(at(groupId, 'versions'), (value) => proposedVersion.parse(value), { method: 'POST', body: { body } }),
    onSuccess: () => askAgain(client, groupId),
  });
}
