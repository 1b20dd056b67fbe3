import { useSuspenseQueries, useSuspenseQuery } from '@tanstack/react-query';
import type { GroupSummary } from '@trialogue/groups';
import type { RoomSummary } from '@trialogue/rooms';
import { meQuestion, roomsQuestion } from './questions.ts';

export interface RoomOf {
  readonly group: GroupSummary;
  readonly room: RoomSummary;
}

/** The room and its group among those that the member may enter; null for any other. */
export function useRoomOf(roomId: string): RoomOf | null {
  const { data: me } = useSuspenseQuery(meQuestion());
  const answers = useSuspenseQueries({ queries: me.groups.map((group) => roomsQuestion(group.id)) });
  const place = answers.findIndex((answer) => answer.data.some((room) => room.id === roomId));
  const group = me.groups[place];
  const room = answers[place]?.data.find((one) => one.id === roomId);
  return group === undefined || room === undefined ? null : { group, room };
}
