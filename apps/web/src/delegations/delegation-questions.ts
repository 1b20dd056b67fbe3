import { candidates, founding, motionAnswer, motions, type MotionCommand, type SeatRole } from '@trialogue/groups';
import { keepPreviousData, mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

const at = (groupId: string, rest: string) => `/api/groups/${encodeURIComponent(groupId)}/${rest}`;

export function motionsQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'motions'],
    queryFn: ({ signal }) => request(at(groupId, 'motions'), (value) => motions.parse(value), { signal }),
  });
}

export function foundingQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'founding'],
    queryFn: ({ signal }) => request(at(groupId, 'founding'), (value) => founding.parse(value), { signal }),
  });
}

export function candidatesQuestion(groupId: string, role: SeatRole, sought: string) {
  const words = new URLSearchParams({ role, ...(sought === '' ? {} : { q: sought }) });
  return queryOptions({
    queryKey: ['group', groupId, 'candidates', role, sought],
    queryFn: ({ signal }) =>
      request(at(groupId, `candidates?${words.toString()}`), (value) => candidates.parse(value), { signal }),
    placeholderData: keepPreviousData,
  });
}

/** A seat may have been given, taken or confirmed: everything of the group is asked again, and what waits on Today. */
async function askAgain(client: QueryClient, groupId: string): Promise<void> {
  await Promise.all([
    client.invalidateQueries({ queryKey: ['group', groupId] }),
    client.invalidateQueries({ queryKey: ['me'] }),
    client.invalidateQueries({ queryKey: ['stewardship'] }),
  ]);
}

export function moveAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (command: MotionCommand) =>
      request(at(groupId, 'motions'), (value) => motionAnswer.parse(value), { method: 'POST', body: command }),
    onSuccess: () => askAgain(client, groupId),
  });
}

export function backAct(client: QueryClient, groupId: string, motionId: string) {
  return mutationOptions({
    mutationFn: (backs: boolean) =>
      request(at(groupId, `motions/${encodeURIComponent(motionId)}/backing`), (value) => motionAnswer.parse(value), {
        method: 'POST',
        body: { backs },
      }),
    onSuccess: () => askAgain(client, groupId),
  });
}

export function withdrawAct(client: QueryClient, groupId: string, motionId: string) {
  return mutationOptions({
    mutationFn: () =>
      request(at(groupId, `motions/${encodeURIComponent(motionId)}`), () => undefined, { method: 'DELETE' }),
    onSuccess: () => askAgain(client, groupId),
  });
}
