import { useEffect, useState } from 'react';

const every = 15_000;

/** The time of day, told again now and then: what was shown until a moment goes when it has come. */
export function useNow(): number {
  const [now, setNow] = useState(() => Date.now());
  useEffect(() => {
    const timer = setInterval(() => setNow(Date.now()), every);
    return () => clearInterval(timer);
  }, []);
  return now;
}
