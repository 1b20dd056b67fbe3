import type { InvitationLook } from '@trialogue/groups';
import { useCallback, useEffect, useState } from 'react';
import { failureOf, type Failure } from '../answers/http.ts';
import { noAnswers, readAnswers, type InvitationAnswers } from './invitation-answers.ts';
import { lookAtInvitation } from './invitation-questions.ts';
import { forget, keep } from './kept.ts';
import { takeToken } from './token.ts';
import { useNewLink } from './use-new-link.ts';

export type Opening =
  | { readonly kind: 'none' }
  | { readonly kind: 'cut' }
  | { readonly kind: 'looking' }
  | { readonly kind: 'failed'; readonly failure: Failure }
  | { readonly kind: 'open'; readonly look: InvitationLook };

export interface InvitationState {
  readonly opening: Opening;
  readonly answers: InvitationAnswers;
  readonly change: (part: Partial<InvitationAnswers>) => void;
  /** Asks what the link leads to, again: after a failure, or since the charter has changed. */
  readonly look: () => Promise<void>;
  readonly finish: () => void;
}

interface Begun {
  readonly opening: Opening;
  readonly answers: InvitationAnswers;
}

/** A new link begins anew; without one, what a reload has left goes on. */
function begin(): Begun {
  const taken = takeToken();
  const kept = readAnswers();
  if (taken.kind === 'cut') return { opening: taken, answers: noAnswers('') };
  if (taken.kind === 'none') {
    return kept === null ? { opening: taken, answers: noAnswers('') } : { opening: { kind: 'looking' }, answers: kept };
  }
  const answers = kept?.token === taken.token ? kept : noAnswers(taken.token);
  keep('invitation', answers);
  return { opening: { kind: 'looking' }, answers };
}

/** What a link leads to, and what was answered on the way. */
export function useInvitation(): InvitationState {
  const [begun] = useState(begin);
  const [opening, setOpening] = useState(begun.opening);
  const [answers, setAnswers] = useState(begun.answers);
  const { token } = answers;
  useNewLink();

  const change = useCallback((part: Partial<InvitationAnswers>) => {
    setAnswers((before) => {
      const after = { ...before, ...part };
      keep('invitation', after);
      return after;
    });
  }, []);

  const look = useCallback(async () => {
    try {
      setOpening({ kind: 'open', look: await lookAtInvitation(token) });
    } catch (error) {
      setOpening({ kind: 'failed', failure: failureOf(error) });
    }
  }, [token]);

  useEffect(() => {
    if (token !== '') void look();
  }, [token, look]);

  const finish = useCallback(() => forget('invitation'), []);
  return { opening, answers, change, look, finish };
}
