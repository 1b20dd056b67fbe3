import { useEffect, useState } from 'react';
import { nextLook } from './remaining.ts';

/** The server's time, looked at again as often as the end is near. `gap`: how far its clock is ahead of this device's. */
export function useServerNow(gap: number, until: string | null): number {
  const [now, setNow] = useState(() => Date.now() + gap);
  useEffect(() => {
    if (until === null) return;
    let timer: ReturnType<typeof setTimeout>;
    const look = () => {
      const current = Date.now() + gap;
      setNow(current);
      if (current < Date.parse(until)) timer = setTimeout(look, nextLook(until, current));
    };
    look();
    return () => clearTimeout(timer);
  }, [gap, until]);
  return now;
}
