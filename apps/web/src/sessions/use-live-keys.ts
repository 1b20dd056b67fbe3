import { useEffect, useRef } from 'react';
import { liveActOf, type ConsoleAct, type ParticipantAct } from './console-keys.ts';
import { useLiveSurroundings } from './live-surroundings.ts';

const sequenceMilliseconds = 1_500;

export type LiveKeyActs = Partial<Record<ConsoleAct | ParticipantAct, () => void>>;

/** The single keys of a session, where they are on. A letter that follows G leads elsewhere in the app. */
export function useLiveKeys(acts: LiveKeyActs): void {
  const { singleKeys } = useLiveSurroundings();
  const latest = useRef(acts);
  useEffect(() => {
    latest.current = acts;
  });
  useEffect(() => {
    if (!singleKeys) return undefined;
    let goPressedAt = Number.NEGATIVE_INFINITY;
    const press = (event: KeyboardEvent) => {
      // A dialog that lies above the session has its own keys.
      if (document.querySelector('dialog[open]') !== null) return;
      const follows = event.timeStamp - goPressedAt < sequenceMilliseconds;
      goPressedAt = event.key === 'g' && !follows ? event.timeStamp : Number.NEGATIVE_INFINITY;
      const act = follows ? null : liveActOf(event);
      const carryOut = act === null ? undefined : latest.current[act];
      if (carryOut === undefined) return;
      event.preventDefault();
      carryOut();
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [singleKeys]);
}
