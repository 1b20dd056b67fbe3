import { mutationOptions, queryOptions, type QueryClient } from '@tanstack/react-query';
import { actAnswer, audience, openedRoom, type RoomToOpen } from '@trialogue/rooms';
import { request } from '../answers/http.ts';

function roomPath(roomId: string, part: string): string {
  return `/api/rooms/${encodeURIComponent(roomId)}/${part}`;
}

/** The same question as the room's own, under the same key: both show who reads. */
export function audienceQuestion(roomId: string) {
  return queryOptions({
    queryKey: ['room', roomId, 'audience'],
    queryFn: ({ signal }) => request(roomPath(roomId, 'audience'), (value) => audience.parse(value), { signal }),
  });
}

export function openRoomAct(client: QueryClient, groupId: string) {
  return mutationOptions({
    mutationFn: (command: RoomToOpen) =>
      request(`/api/groups/${encodeURIComponent(groupId)}/rooms`, (value) => openedRoom.parse(value), {
        method: 'POST',
        body: command,
      }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['group', groupId, 'rooms'] }),
  });
}

export function inviteAct(client: QueryClient, roomId: string) {
  return mutationOptions({
    mutationFn: (seats: readonly string[]) =>
      request(roomPath(roomId, 'members'), () => undefined, { method: 'POST', body: { seats } }),
    onSuccess: () => client.invalidateQueries({ queryKey: ['room', roomId, 'audience'] }),
  });
}

/** What follows is the caller's: the page that stands on the room goes first. */
export function departAct(roomId: string) {
  return mutationOptions({
    mutationFn: () => request(roomPath(roomId, 'depart'), () => undefined, { method: 'POST' }),
  });
}

/** `clientId` stays the same as long as the sheet is open: asked twice, it is one act. */
export function raiseRuleAct(client: QueryClient, groupId: string, roomId: string) {
  return mutationOptions({
    mutationFn: (clientId: string) =>
      request(roomPath(roomId, 'acts'), (value) => actAnswer.parse(value), {
        method: 'POST',
        body: { clientId, act: { kind: 'raise-rule' } },
      }),
    onSuccess: async () => {
      await Promise.all([
        client.invalidateQueries({ queryKey: ['group', groupId, 'rooms'] }),
        client.invalidateQueries({ queryKey: ['room', roomId, 'audience'] }),
      ]);
    },
  });
}
