import type { Act, ActAnswer, PostRefusal } from '@trialogue/rooms';
import { useCallback, useMemo, useState } from 'react';
import { useOwnOutbox } from './outbox-provider.tsx';

export interface FailedAct {
  readonly kind: Act['kind'];
  readonly refusal: PostRefusal;
}

export interface Acts {
  /** For a sheet that shows the answer itself. */
  readonly carryOut: (act: Act) => Promise<ActAnswer>;
  /** For a press of a button: what was refused is said above the text field. */
  readonly attempt: (act: Act) => void;
  readonly failed: FailedAct | null;
  readonly forgetFailure: () => void;
}

export function useActs(roomId: string): Acts {
  const own = useOwnOutbox();
  const [failed, setFailed] = useState<FailedAct | null>(null);
  const carryOut = useCallback(
    async (act: Act): Promise<ActAnswer> => {
      if (own === null) return { ok: false, code: 'failed', retry: true };
      const answer = await own.acts.carryOut(roomId, act);
      if (answer.ok && act.kind === 'react') await own.shelf.keepReaction(roomId, act.item, act.reaction, act.on);
      return answer;
    },
    [own, roomId],
  );
  const attempt = useCallback(
    (act: Act) => {
      setFailed(null);
      void carryOut(act).then((answer) => {
        if (!answer.ok) setFailed({ kind: act.kind, refusal: answer });
      });
    },
    [carryOut],
  );
  const forgetFailure = useCallback(() => setFailed(null), []);
  return useMemo(() => ({ carryOut, attempt, failed, forgetFailure }), [carryOut, attempt, failed, forgetFailure]);
}
