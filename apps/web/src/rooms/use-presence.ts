import type { Audience } from '@trialogue/rooms';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useLiveConnection, useLiveState } from '../live/use-live-connection.ts';

export interface Presence {
  readonly here: readonly string[];
  readonly writing: readonly string[];
  /** Something was typed. */
  readonly noteTyping: () => void;
}

const tellEvery = 20_000;
const typingEvery = 3_000;
const nobody: readonly string[] = [];

export interface PresenceParts {
  readonly roomId: string;
  readonly audience: Audience | null;
  readonly ownSeat: string;
  /** The member lets others see that he is here and writes. */
  readonly isShown: boolean;
  readonly isJoined: boolean;
}

/** Who is here, and who writes, at this moment. For a room on the record: elsewhere nothing of it is asked, told or shown. */
export function usePresence({ roomId, audience, ownSeat, isShown, isJoined }: PresenceParts): Presence {
  const connection = useLiveConnection();
  const isLive = useLiveState().state === 'live';
  const [here, setHere] = useState(nobody);
  const [writing, setWriting] = useState(nobody);
  const typedAt = useRef(Number.NEGATIVE_INFINITY);
  const tells = isShown && isJoined && isLive;

  useEffect(() => {
    if (!isLive) {
      setHere(nobody);
      setWriting(nobody);
      return undefined;
    }
    return connection.hear({
      onPresence: (event) => (event.roomId === roomId ? setHere(event.seats) : undefined),
      onTyping: (event) => (event.roomId === roomId ? setWriting(event.seats) : undefined),
    });
  }, [connection, roomId, isLive]);

  useEffect(() => {
    if (!tells) return undefined;
    const tell = (isHere: boolean) => void connection.ask('room:presence', { roomId, here: isHere });
    const look = () => tell(document.visibilityState === 'visible');
    look();
    const timer = setInterval(() => {
      if (document.visibilityState === 'visible') tell(true);
    }, tellEvery);
    document.addEventListener('visibilitychange', look);
    return () => {
      clearInterval(timer);
      document.removeEventListener('visibilitychange', look);
      tell(false);
    };
  }, [connection, roomId, tells]);

  const noteTyping = useCallback(() => {
    if (!tells || performance.now() - typedAt.current < typingEvery) return;
    typedAt.current = performance.now();
    void connection.ask('room:typing', { roomId });
  }, [connection, roomId, tells]);

  const names = useMemo(() => new Map(audience?.members.map((one) => [one.seatId, one.name])), [audience]);
  const named = (seats: readonly string[]) =>
    seats.filter((seat) => seat !== ownSeat).flatMap((seat) => names.get(seat) ?? []);
  return { here: named(here), writing: named(writing), noteTyping };
}
