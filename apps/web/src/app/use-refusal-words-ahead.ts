import { useEffect } from 'react';
import { fetchRefusalWords } from './words.ts';

const signs = ['pointerdown', 'keydown'] as const;

/** Calls back once, at the first press or key. */
function whenUsed(act: () => void): () => void {
  const stop = (): void => signs.forEach((sign) => window.removeEventListener(sign, used, { capture: true }));
  const used = (): void => {
    stop();
    act();
  };
  for (const sign of signs) window.addEventListener(sign, used, { capture: true, passive: true });
  return stop;
}

/**
 * Fetches the words of refusals as soon as somebody does anything: nothing is refused before, and what is refused later without a
 * connection has its words then. Whoever only reads does not pay for them.
 */
export function useRefusalWordsAhead(stands: boolean): void {
  useEffect(() => (stands ? whenUsed(() => void fetchRefusalWords()) : undefined), [stands]);
}
