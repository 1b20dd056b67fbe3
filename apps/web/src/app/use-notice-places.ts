import { useQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { NoticePlaces } from '../notices/notice-row.tsx';
import { meQuestion, roomsQuestion } from './questions.ts';
import { useRoomName } from './use-room-name.ts';

/** What groups and rooms are called to the reader, for what leads to them. */
export function useNoticePlaces(): NoticePlaces {
  const { data: me } = useSuspenseQuery(meQuestion());
  const answers = useQueries({ queries: me.groups.map((group) => roomsQuestion(group.id)) });
  const nameOf = useRoomName();
  const rooms = answers.flatMap(({ data }) => data ?? []);
  return {
    groupName: (groupId) => me.groups.find(({ id }) => id === groupId)?.name ?? null,
    roomName: (roomId) => {
      const room = rooms.find(({ id }) => id === roomId);
      return room === undefined ? null : nameOf(room);
    },
  };
}
