import { useCallback, useEffect, useState } from 'react';

const name = 'entryStep';

function stepIn(state: unknown): number {
  if (typeof state !== 'object' || state === null || !(name in state)) return 0;
  return typeof state.entryStep === 'number' ? state.entryStep : 0;
}

export interface Steps {
  readonly step: number;
  readonly go: (step: number) => void;
}

/** The steps lie in the browser's own history, so that its back and forward lead from one to the other. */
export function useSteps(): Steps {
  const [step, setStep] = useState(() => stepIn(window.history.state));
  useEffect(() => {
    const follow = (event: PopStateEvent) => setStep(stepIn(event.state));
    window.addEventListener('popstate', follow);
    return () => window.removeEventListener('popstate', follow);
  }, []);
  const go = useCallback((next: number) => {
    window.history.pushState({ [name]: next }, '');
    setStep(next);
  }, []);
  return { step, go };
}
