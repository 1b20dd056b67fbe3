import { useEffect, useRef } from 'react';
import { actOf, type RoomAct } from './shortcuts.ts';

const sequenceMilliseconds = 1_500;

/** The room's single keys. A letter that follows G leads elsewhere in the app, and is none of the room's. */
export function useKeys(singleKeys: boolean, carryOut: (act: RoomAct) => void): void {
  const latest = useRef(carryOut);
  useEffect(() => {
    latest.current = carryOut;
  });
  useEffect(() => {
    let goPressedAt = Number.NEGATIVE_INFINITY;
    const onKey = (event: KeyboardEvent) => {
      // A dialog that lies above the room has its own keys.
      if (document.querySelector('dialog[open], [role="dialog"]') !== null) return;
      const follows = event.timeStamp - goPressedAt < sequenceMilliseconds;
      goPressedAt = event.key === 'g' && !follows ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const act = follows ? null : actOf(event, singleKeys);
      if (act === null) return;
      if (act !== 'leave') event.preventDefault();
      latest.current(act);
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [singleKeys]);
}
