import { queryOptions } from '@tanstack/react-query';
import { unreadRooms, type UnreadRooms } from '@trialogue/rooms';
import { request } from '../answers/http.ts';

export type UnreadRoom = UnreadRooms['items'][number];

/** A room in which one is not tells nobody that something was said in it, so its count is asked for now and then. */
const askEvery = 60_000;

export function unreadRoomsQuestion() {
  return queryOptions({
    queryKey: ['unread-rooms'],
    queryFn: async ({ signal }): Promise<readonly UnreadRoom[]> =>
      (await request('/api/rooms/unread', (value) => unreadRooms.parse(value), { signal })).items,
    refetchInterval: askEvery,
    refetchOnWindowFocus: true,
  });
}

export interface UnreadSum {
  readonly unread: number;
  readonly mentions: number;
}

export function sumOfUnread(rooms: readonly UnreadRoom[]): UnreadSum {
  return rooms.reduce(
    (sum, { unread, mentions }) => ({ unread: sum.unread + unread, mentions: sum.mentions + mentions }),
    {
      unread: 0,
      mentions: 0,
    },
  );
}
