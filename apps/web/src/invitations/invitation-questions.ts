import {
  invitations,
  madeInvitation,
  type InviteCommand,
  type Invitations,
  type MadeInvitation,
} from '@trialogue/groups';
import { madeId, type MadeId, type RegisterPersonCommand } from '@trialogue/people';
import { infiniteQueryOptions, mutationOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';
import { queryOf } from '../answers/query-of.ts';

const invitationsKey = ['invitations'] as const;

/** The page of an invitation; its secret stands behind the # and so in no server's log. */
export function invitationAddress(token: string): string {
  return `${window.location.origin}/invitation#${token}`;
}

export function invitationsQuestion() {
  return infiniteQueryOptions({
    queryKey: invitationsKey,
    queryFn: ({ pageParam, signal }): Promise<Invitations> =>
      request(`/api/invitations${queryOf({ after: pageParam })}`, (value) => invitations.parse(value), { signal }),
    initialPageParam: '',
    getNextPageParam: (page) => page.next,
  });
}

export function inviteAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (command: InviteCommand): Promise<MadeInvitation> =>
      request('/api/invitations', (value) => madeInvitation.parse(value), { method: 'POST', body: command }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsKey }),
  });
}

export function renewAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (invitationId: string): Promise<MadeInvitation> =>
      request(`/api/invitations/${encodeURIComponent(invitationId)}/renewal`, (value) => madeInvitation.parse(value), {
        method: 'POST',
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsKey }),
  });
}

export function withdrawAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (invitationId: string): Promise<void> =>
      request(`/api/invitations/${encodeURIComponent(invitationId)}/withdrawal`, () => undefined, { method: 'POST' }),
    onSuccess: () => client.invalidateQueries({ queryKey: invitationsKey }),
  });
}

export function registerPersonAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (command: RegisterPersonCommand): Promise<MadeId> =>
      request('/api/people', (value) => madeId.parse(value), { method: 'POST', body: command }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['people'] }),
  });
}
