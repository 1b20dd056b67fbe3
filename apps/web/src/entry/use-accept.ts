import type { AcceptCommand } from '@trialogue/groups';
import { useState } from 'react';
import { failureOf, type Failure } from '../answers/http.ts';
import { acceptInvitation, pathAfter } from './invitation-questions.ts';

/** Refusals that no other answer would change: the link itself is over. */
const over: readonly string[] = [
  'invitation-unknown',
  'invitation-used',
  'invitation-expired',
  'invitation-withdrawn',
  'invitation-sector-changed',
  'invitation-seat-ended',
];

export function isOver(failure: Failure | null): boolean {
  return failure?.kind === 'refused' && over.includes(failure.refusal.code);
}

function isCharterChanged(failure: Failure): boolean {
  return failure.kind === 'refused' && failure.refusal.code === 'charter-version-not-current';
}

export interface Accepting {
  readonly busy: boolean;
  readonly failure: Failure | null;
  readonly accept: (command: AcceptCommand) => Promise<void>;
}

/** Account, consent and declaration in one act: all of it is done, or nothing. */
export function useAccept(
  onEntered: (path: string) => Promise<void>,
  onCharterChanged: () => Promise<void>,
): Accepting {
  const [busy, setBusy] = useState(false);
  const [failure, setFailure] = useState<Failure | null>(null);
  const accept = async (command: AcceptCommand) => {
    setBusy(true);
    setFailure(null);
    try {
      await onEntered(pathAfter(await acceptInvitation(command)));
    } catch (error) {
      const found = failureOf(error);
      if (isCharterChanged(found)) await onCharterChanged();
      else setFailure(found);
    } finally {
      setBusy(false);
    }
  };
  return { busy, failure, accept };
}
