import { useQuery } from '@tanstack/react-query';
import { useRouterState } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import { newestNoticesQuestion } from '../notices/notice-questions.ts';
import { seenByReading } from '../notices/seen-by-reading.ts';
import { useSeenByTheWay } from '../notices/use-seen.ts';
import { unreadRoomsQuestion } from './unread-rooms.ts';

const roomPath = /^\/rooms\/(?<roomId>[\da-f-]{36})$/;

/** Lets notices of the open room go, as its reader comes to know what they tell of. */
export function useSeenByReading(): void {
  const path = useRouterState({ select: (state) => state.location.pathname });
  const roomId = roomPath.exec(path)?.groups?.['roomId'];
  const notices = useQuery(newestNoticesQuestion()).data?.items;
  const unread = useQuery(unreadRoomsQuestion()).data?.find((room) => room.roomId === roomId)?.unread;
  const markSeen = useSeenByTheWay();
  const marked = useRef(new Set<string>());
  useEffect(() => {
    if (roomId === undefined || notices === undefined || unread === undefined || document.hidden) return;
    // Without an answer it is not asked again and again: the notice stays for its reader to mark.
    const ids = seenByReading(notices, { roomId, unread }).filter((id) => !marked.current.has(id));
    ids.forEach((id) => marked.current.add(id));
    markSeen(ids);
  }, [roomId, notices, unread, markSeen]);
}
