import {
  askedReleases,
  audience,
  releaseAnswer,
  releaseRegister,
  textCheck,
  type AskedRelease,
  type Audience,
  type ReleaseAnswer,
  type ReleaseRegister,
  type ReleaseToAsk,
  type TextCheck,
} from '@trialogue/rooms';
import { infiniteQueryOptions, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';
import { releaseDigest } from './release-digest.ts';

const askEvery = 30_000;

function roomPath(roomId: string, what: string): string {
  return `/api/rooms/${encodeURIComponent(roomId)}/${what}`;
}

function groupPath(groupId: string, what: string): string {
  return `/api/groups/${encodeURIComponent(groupId)}/${what}`;
}

/** Its first word alone is what a notice of any room brings up to date. */
function waitingKey(roomId: string) {
  return ['releases-waiting', roomId] as const;
}

function registerKey(groupId: string) {
  return ['group', groupId, 'releases'] as const;
}

/** Passages of a room that wait for their authors; the same for all its members. */
export function waitingQuestion(roomId: string) {
  return queryOptions({
    queryKey: waitingKey(roomId),
    queryFn: async ({ signal }): Promise<readonly AskedRelease[]> =>
      (await request(roomPath(roomId, 'releases'), (value) => askedReleases.parse(value), { signal })).items,
    refetchInterval: askEvery,
  });
}

/** Who reads in the room: the question that its composer asks too, so that both have one answer. */
export function readersQuestion(roomId: string) {
  return queryOptions({
    queryKey: ['room', roomId, 'audience'],
    queryFn: (): Promise<Audience> => request(roomPath(roomId, 'audience'), (value) => audience.parse(value)),
  });
}

export function registerQuestion(groupId: string) {
  return infiniteQueryOptions({
    queryKey: registerKey(groupId),
    queryFn: ({ pageParam, signal }): Promise<ReleaseRegister> =>
      request(
        groupPath(groupId, pageParam === null ? 'releases' : `releases?before=${pageParam}`),
        (value) => releaseRegister.parse(value),
        { signal },
      ),
    initialPageParam: theNewest(),
    getNextPageParam: ({ next }) => next,
  });
}

/** Typed by its answer, where the literal would be of the type null alone. */
function theNewest(): number | null {
  return null;
}

async function lookAgain(client: QueryClient, roomId: string, groupId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: waitingKey(roomId) }),
    client.invalidateQueries({ queryKey: registerKey(groupId) }),
  ]);
}

export function askReleaseAct(client: QueryClient, roomId: string, groupId: string) {
  return mutationOptions({
    mutationFn: (wanted: ReleaseToAsk): Promise<ReleaseAnswer> =>
      request(roomPath(roomId, 'releases'), (value) => releaseAnswer.parse(value), { method: 'POST', body: wanted }),
    onSuccess: () => lookAgain(client, roomId, groupId),
  });
}

/** The list is asked again by whoever shows the answer: with it the request goes, and what was just said about it would go too. */
export function decideReleaseAct(roomId: string, asked: AskedRelease) {
  return mutationOptions({
    mutationFn: async (approve: boolean): Promise<void> => {
      const body = { approve, sha256: await releaseDigest(asked) };
      const path = roomPath(roomId, `releases/${encodeURIComponent(asked.id)}`);
      await request(path, () => undefined, { method: 'POST', body });
    },
  });
}

export function lookAgainAct(client: QueryClient, roomId: string, groupId: string): () => Promise<void> {
  return () => lookAgain(client, roomId, groupId);
}

export function checkTextAct(groupId: string) {
  return mutationOptions({
    mutationFn: (text: string): Promise<TextCheck> =>
      request(groupPath(groupId, 'text-check'), (value) => textCheck.parse(value), { method: 'POST', body: { text } }),
  });
}
