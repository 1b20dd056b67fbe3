import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FloorClock } from './floor-clock.tsx';
import { useClockWords } from './use-clock-words.ts';

export interface ProjectorClockProps {
  /** What the server said, and when it came by this device's running time. */
  readonly from: number;
  readonly at: number;
  readonly runs: boolean;
  readonly of?: number;
  readonly isTurn?: boolean;
}

/** A clock that goes on between two answers of the server, and is set by each. */
export function ProjectorClock({ from, at, runs, of, isTurn = false }: ProjectorClockProps) {
  const { t } = useTranslation('sessions');
  const { clock } = useClockWords();
  const [now, setNow] = useState(() => performance.now());
  useEffect(() => {
    if (!runs) return undefined;
    const timer = setInterval(() => setNow(performance.now()), 500);
    return () => clearInterval(timer);
  }, [runs]);
  const passed = from + (runs ? Math.max(0, now - at) : 0);
  const over = of === undefined ? 0 : passed - of;
  return (
    <span data-over={(isTurn && over > 0) || undefined} className="projector-clock">
      <FloorClock milliseconds={passed} of={of ?? null} />
      {over >= 1_000 && <span className="projector-over"> {t('floor.over', { time: clock(over) })}</span>}
    </span>
  );
}
