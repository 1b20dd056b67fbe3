import { me as meContract, type Me } from '@trialogue/groups';
import { roomSummaries, type RoomSummary } from '@trialogue/rooms';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

export function readMe(value: unknown): Me {
  return meContract.parse(value);
}

const askWhileWaiting = 10_000;

/** Others end what keeps somebody from taking part: the last consent that a group waits for, a confirmation, a suspension's end. */
function waitsForOthers(me: Me | undefined): boolean {
  return me?.groups.some(({ state, seat }) => state === 'proposed' || seat.state !== 'active') ?? false;
}

export function meQuestion() {
  return queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => request('/api/me', readMe, { signal }),
    refetchInterval: ({ state }) => (waitsForOthers(state.data) ? askWhileWaiting : false),
  });
}

export function roomsQuestion(groupId: string) {
  return queryOptions({
    queryKey: ['group', groupId, 'rooms'],
    queryFn: async ({ signal }): Promise<readonly RoomSummary[]> => {
      const path = `/api/groups/${encodeURIComponent(groupId)}/rooms`;
      return (await request(path, (value) => roomSummaries.parse(value), { signal })).items;
    },
  });
}
