import { useEffect } from 'react';
import { fetchRefusalWords } from './words.ts';

/** For browsers that do not say when they are idle (Safari). */
const waitMilliseconds = 1_000;

function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const idle = window.requestIdleCallback(act);
    return () => window.cancelIdleCallback(idle);
  }
  const timer = setTimeout(act, waitMilliseconds);
  return () => clearTimeout(timer);
}

/** Fetches the words of refusals once the page stands: what is refused without a connection has its words then. */
export function useRefusalWordsAhead(stands: boolean): void {
  useEffect(() => (stands ? whenIdle(() => void fetchRefusalWords()) : undefined), [stands]);
}
