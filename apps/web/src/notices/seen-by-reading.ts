import type { Notice } from '@trialogue/rooms';

export interface OpenRoom {
  readonly roomId: string;
  /** Messages that the reader has not come to yet. */
  readonly unread: number;
}

/**
 * Which notices have nothing left to tell. What is asked for stands at the top of the room and is seen with it; that somebody was
 * addressed stays until all was read.
 */
export function seenByReading(notices: readonly Notice[], { roomId, unread }: OpenRoom): readonly string[] {
  return notices
    .filter((notice) => notice.roomId === roomId && !notice.seen)
    .filter(({ kind }) => kind === 'release-asked' || unread === 0)
    .map(({ id }) => id);
}
