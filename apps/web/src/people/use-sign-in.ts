import type { Persona } from '@trialogue/people';
import { useCallback, useEffect, useState } from 'react';
import { failureOf, type Failure } from '../answers/http.ts';
import { askPersonas, enterDemo, signIn } from './personas.ts';

export type Attempted = 'form' | 'persona';

export interface SignInState {
  readonly personas: readonly Persona[] | null | 'asking';
  readonly personasFailed: boolean;
  readonly failure: Failure | null;
  /** What the failure answers: the form, or the choice of a person. */
  readonly attempted: Attempted;
  readonly busy: boolean;
  readonly enter: (email: string) => void;
  readonly submit: (email: string, password: string) => void;
  readonly loadPersonas: () => void;
}

export function useSignIn(onSignedIn: () => Promise<void>): SignInState {
  const [personas, setPersonas] = useState<SignInState['personas']>('asking');
  const [personasFailed, setPersonasFailed] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [attempted, setAttempted] = useState<Attempted>('form');
  const [busy, setBusy] = useState(false);

  const loadPersonas = useCallback(() => {
    setPersonasFailed(false);
    askPersonas().then(setPersonas, () => setPersonasFailed(true));
  }, []);

  useEffect(loadPersonas, [loadPersonas]);

  const attempt = async (what: Attempted, act: () => Promise<void>) => {
    setBusy(true);
    setAttempted(what);
    setFailure(null);
    try {
      await act();
      await onSignedIn();
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };

  return {
    personas,
    personasFailed,
    failure,
    attempted,
    busy,
    enter: (email) => void attempt('persona', () => enterDemo(email)),
    submit: (email, password) => void attempt('form', () => signIn(email, password)),
    loadPersonas,
  };
}
