import { calls } from '@trialogue/consent';
import {
  callRequests,
  type CallToRequest,
  type ChallengeToMakeCommand,
  concernsForSteward,
  neutrality,
  openedCall,
  type RemovalToAskCommand,
} from '@trialogue/groups';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { sessionSummaries } from '@trialogue/sessions';
import { request } from '../answers/http.ts';

const inGroup = (groupId: string, rest: string) => `/api/groups/${encodeURIComponent(groupId)}/${rest}`;
/** What changes here changes with what a group is asked, and is read again with it. */
const keyOf = (groupId: string) => ['decisions', groupId] as const;
const concernsKey = ['reports', 'concerns'] as const;
const newest = 20;

export function neutralityQuestion(groupId: string) {
  return queryOptions({
    queryKey: [...keyOf(groupId), 'neutrality'],
    queryFn: ({ signal }) => request(inGroup(groupId, 'neutrality'), (value) => neutrality.parse(value), { signal }),
    refetchInterval: 60_000,
  });
}

export function callRequestsQuestion(groupId: string) {
  return queryOptions({
    queryKey: [...keyOf(groupId), 'requests'],
    queryFn: ({ signal }) =>
      request(inGroup(groupId, 'call-requests'), (value) => callRequests.parse(value), { signal }),
  });
}

/** About what a neutral can be challenged: sessions that began, and calls, newest first. */
export function causesQuestion(groupId: string) {
  return queryOptions({
    queryKey: [...keyOf(groupId), 'causes'],
    queryFn: async ({ signal }) => {
      const read = { signal };
      const met = await request(inGroup(groupId, `sessions?limit=${newest}`), (v) => sessionSummaries.parse(v), read);
      const asked = await request(inGroup(groupId, `calls?limit=${newest}`), (v) => calls.parse(v), read);
      return {
        sessions: met.items.filter(({ status }) => status !== 'planned' && status !== 'cancelled'),
        calls: asked.items,
      };
    },
  });
}

/** Those that went to the reader's office. */
export function concernsQuestion() {
  return queryOptions({
    queryKey: concernsKey,
    queryFn: ({ signal }) => request('/api/concerns', (value) => concernsForSteward.parse(value), { signal }),
    refetchInterval: 60_000,
  });
}

function send(path: string, body: unknown): Promise<void> {
  return request(path, () => undefined, { method: 'POST', body });
}

function made(path: string, body: unknown): Promise<{ id: string }> {
  return request(path, (value) => openedCall.parse(value), { method: 'POST', body });
}

/** Read again also where it was refused: then it had changed before. */
function lookingAgain(client: QueryClient, groupId: string) {
  return { onSettled: () => client.invalidateQueries({ queryKey: keyOf(groupId) }) };
}

export function challengeAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (asked: ChallengeToMakeCommand) => send(inGroup(groupId, 'challenges'), asked),
    ...lookingAgain(client, groupId),
  });
}

export function secondAct(client: QueryClient, groupId: string, challengeId: string) {
  return mutationOptions({
    mutationFn: () => made(`/api/challenges/${encodeURIComponent(challengeId)}/second`, {}),
    ...lookingAgain(client, groupId),
  });
}

export function concernAct(client: QueryClient, groupId: string, neutralSeatId: string) {
  return mutationOptions({
    mutationFn: (text: string) => send(inGroup(groupId, 'concerns'), { neutralSeatId, text }),
    ...lookingAgain(client, groupId),
  });
}

export function answerConcernAct(client: QueryClient, concernId: string) {
  return mutationOptions({
    mutationFn: (text: string) => send(`/api/concerns/${encodeURIComponent(concernId)}/answer`, { text }),
    onSettled: () => client.invalidateQueries({ queryKey: concernsKey }),
  });
}

export function removalAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (asked: RemovalToAskCommand) => made(inGroup(groupId, 'removals'), asked),
    ...lookingAgain(client, groupId),
  });
}

export function requestCallAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (asked: CallToRequest) => made(inGroup(groupId, 'call-requests'), asked),
    ...lookingAgain(client, groupId),
  });
}

export function backRequestAct(client: QueryClient, groupId: string, requestId: string) {
  return mutationOptions({
    mutationFn: () => send(`/api/call-requests/${encodeURIComponent(requestId)}/backing`, {}),
    ...lookingAgain(client, groupId),
  });
}

export function openRequestAct(client: QueryClient, groupId: string, requestId: string) {
  return mutationOptions({
    mutationFn: () => made(`/api/call-requests/${encodeURIComponent(requestId)}/open`, {}),
    ...lookingAgain(client, groupId),
  });
}
