import { useMutation, useSuspenseQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { failureOf, request } from '../answers/http.ts';
import { laterPart, NoPlace } from '../answers/later-part.tsx';
import { forgetOnDevice, lostByLeaving, type LostByLeaving } from '../rooms/leaving-device.ts';
import { useOwnOutbox } from '../rooms/outbox-provider.tsx';
import { usePresenceActs } from './presence-context.ts';
import { meQuestion } from './questions.ts';

/** Comes when something would be lost. */
export const SignOutQuestion = laterPart(
  async () => (await import('./sign-out-question.tsx')).SignOutQuestion,
  NoPlace,
);

export interface SignOut {
  /** Asks first where something would be lost. */
  readonly begin: () => void;
  readonly isPending: boolean;
  readonly error: unknown;
  readonly question: {
    readonly lost: LostByLeaving | null;
    readonly onConfirm: () => void;
    readonly onCancel: () => void;
  };
}

/**
 * Leaves the app once the server has ended the sign-in; without its answer the sign-in would live on unseen. What the member wrote
 * and did leaves the device with him.
 */
export function useSignOut(): SignOut {
  const { leave, expectEnd } = usePresenceActs();
  const own = useOwnOutbox();
  const { data: me } = useSuspenseQuery(meQuestion());
  const memberId = me.member.id;
  const [lost, setLost] = useState<LostByLeaving | null>(null);
  const signOut = useMutation({
    mutationFn: async () => {
      try {
        await request('/api/auth/sign-out', () => undefined, { method: 'POST', beforeSignIn: true });
      } catch (error) {
        const failure = failureOf(error);
        if (failure.kind !== 'refused' || failure.status !== 401) throw error;
      }
      await forgetOnDevice(own, memberId);
    },
    onMutate: () => expectEnd(true),
    onError: () => expectEnd(false),
    onSuccess: () => leave(null),
  });
  return {
    begin: () => {
      const losing = lostByLeaving(own, memberId);
      if (losing.messages > 0 || losing.draft) setLost(losing);
      else signOut.mutate();
    },
    isPending: signOut.isPending,
    error: signOut.error,
    question: {
      lost,
      onConfirm: () => {
        setLost(null);
        signOut.mutate();
      },
      onCancel: () => setLost(null),
    },
  };
}
