import { me as meContract, type Me } from '@trialogue/groups';
import { roomSummaries, type RoomSummary } from '@trialogue/rooms';
import { queryOptions } from '@tanstack/react-query';
import { request } from '../answers/http.ts';

export function readMe(value: unknown): Me {
  return meContract.parse(value);
}

export function meQuestion() {
  return queryOptions({
    queryKey: ['me'],
    queryFn: ({ signal }) => request('/api/me', readMe, { signal }),
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
