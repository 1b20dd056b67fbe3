import type { SetUpAnswer } from '@trialogue/groups';
import { useCallback, useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { failureOf, type Failure } from '../answers/http.ts';
import { forget, keep } from './kept.ts';
import { askInstance, lookAtSetUp, setUp } from './set-up-questions.ts';
import { setUpCommandOf, type Spoken } from './set-up-command.ts';
import { nothingTyped, readTyped, type Typed } from './set-up-typed.ts';
import { takeToken } from './token.ts';
import { useNewLink } from './use-new-link.ts';

export type SetUpOpening =
  | { readonly kind: 'looking' }
  | { readonly kind: 'open' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  /** Somebody came without a link: to a place that is set up, or to one that waits. */
  | { readonly kind: 'closed' }
  | { readonly kind: 'waits' };

export interface SetUpState {
  readonly opening: SetUpOpening;
  readonly look: () => Promise<void>;
  readonly typed: Typed;
  readonly change: (part: Partial<Typed>) => void;
  readonly password: string;
  readonly setPassword: (password: string) => void;
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly answer: SetUpAnswer | null;
  readonly submit: (spoken: Spoken) => Promise<void>;
}

/** A new link begins anew, but for what was typed under the one before it: a server that starts again prints another. */
function begin(language: string): Typed {
  const taken = takeToken();
  const kept = readTyped();
  if (taken.kind !== 'token') return kept ?? nothingTyped('', language);
  const typed = { ...(kept ?? nothingTyped('', language)), token: taken.token };
  keep('setup', typed);
  return typed;
}

async function lookWithout(): Promise<SetUpOpening> {
  const { open } = await askInstance();
  return { kind: open ? 'waits' : 'closed' };
}

async function lookWith(token: string): Promise<SetUpOpening> {
  await lookAtSetUp(token);
  return { kind: 'open' };
}

/** All that is typed on the way, and the one act at its end. */
export function useSetUp(): SetUpState {
  const { i18n } = useTranslation();
  const [typed, setTyped] = useState(() => begin(i18n.language));
  const [opening, setOpening] = useState<SetUpOpening>({ kind: 'looking' });
  const [password, setPassword] = useState('');
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const [answer, setAnswer] = useState<SetUpAnswer | null>(null);
  const { token } = typed;
  useNewLink();

  const look = useCallback(async () => {
    try {
      setOpening(await (token === '' ? lookWithout() : lookWith(token)));
    } catch (error) {
      setOpening({ kind: 'failed', failure: failureOf(error) });
    }
  }, [token]);

  useEffect(() => void look(), [look]);

  const change = useCallback((part: Partial<Typed>) => {
    setTyped((before) => {
      const after = { ...before, ...part };
      keep('setup', after);
      return after;
    });
  }, []);

  const submit = async (spoken: Spoken) => {
    setBusy(true);
    setFailure(null);
    try {
      setAnswer(await setUp(setUpCommandOf(typed, password, spoken)));
      forget('setup');
    } catch (error) {
      setFailure(failureOf(error));
    } finally {
      setBusy(false);
    }
  };

  return { opening, look, typed, change, password, setPassword, busy, failure, answer, submit };
}
