import { cursorOf } from '@trialogue/rooms';
import { useState } from 'react';
import type { Room } from './use-room.ts';

/** How many messages of others have come since the reader left the end of the list. */
export function useUnseen({ copy, messages, isOwn }: Room, isAtEnd: boolean): number {
  const cursor = cursorOf(copy);
  const [seen, setSeen] = useState<{ readonly epoch: string | null; readonly seq: number } | null>(null);
  const isFresh = seen === null || seen.epoch !== copy.epoch;
  const seqSeen = isFresh || isAtEnd ? cursor : seen.seq;
  // Only an epoch with entries is a beginning: an empty copy would count its first page as new.
  if (copy.entries.length > 0 && (isFresh || seqSeen !== seen.seq)) setSeen({ epoch: copy.epoch, seq: seqSeen });
  return messages.filter((message) => message.seq > seqSeen && message.body !== null && !isOwn(message.id)).length;
}
