import { declarationVersions, recusals, type FoundGroupCommand, type SuspendCommand } from '@trialogue/groups';
import { madeId } from '@trialogue/people';
import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { request } from '../answers/http.ts';
import { askGroupAgain } from './group-questions.ts';

const at = (groupId: string, rest: string) => `/api/groups/${encodeURIComponent(groupId)}/${rest}`;
const nothing = () => undefined;

export function recusalsQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'recusals'],
    queryFn: ({ signal }) => request(at(groupId, 'recusals'), (value) => recusals.parse(value), { signal }),
  });
}

export function declarationVersionsQuestion(groupId: string, seatId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'declaration-versions', seatId],
    queryFn: ({ signal }) =>
      request(
        at(groupId, `seats/${encodeURIComponent(seatId)}/declarations`),
        (value) => declarationVersions.parse(value),
        {
          signal,
        },
      ),
  });
}

export function foundGroupAct(client: QueryClient) {
  return mutationOptions({
    mutationFn: (command: FoundGroupCommand) =>
      request('/api/groups', (value) => madeId.parse(value), { method: 'POST', body: command }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['me'] }),
  });
}

export function recuseAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (subject: string) => request(at(groupId, 'recusals'), nothing, { method: 'POST', body: { subject } }),
    onSuccess: () => askGroupAgain(client, groupId),
  });
}

export function endRecusalAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (recusalId: string) =>
      request(at(groupId, `recusals/${encodeURIComponent(recusalId)}`), nothing, { method: 'DELETE' }),
    onSuccess: () => askGroupAgain(client, groupId),
  });
}

export function suspendAct(client: QueryClient, groupId: string, seatId: string) {
  return mutationOptions({
    mutationFn: (command: SuspendCommand) =>
      request(at(groupId, `seats/${encodeURIComponent(seatId)}/suspension`), nothing, {
        method: 'POST',
        body: command,
      }),
    onSuccess: () => askGroupAgain(client, groupId),
  });
}

export function liftSuspensionAct(client: QueryClient, groupId: string, seatId: string) {
  return mutationOptions({
    mutationFn: () =>
      request(at(groupId, `seats/${encodeURIComponent(seatId)}/suspension`), nothing, { method: 'DELETE' }),
    onSuccess: () => askGroupAgain(client, groupId),
  });
}

/** Afterwards the group does not exist for the one who left: nothing of it is asked again. */
export function leaveAct(groupId: string) {
  return mutationOptions({
    mutationFn: (seatId: string) =>
      request(at(groupId, `seats/${encodeURIComponent(seatId)}`), nothing, { method: 'DELETE' }),
  });
}

/** The seat of the alternate who stands in for one. */
export function endSeatAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (seatId: string) =>
      request(at(groupId, `seats/${encodeURIComponent(seatId)}`), nothing, { method: 'DELETE' }),
    onSuccess: () => askGroupAgain(client, groupId),
  });
}
