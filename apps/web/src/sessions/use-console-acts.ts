import { lastUndoable } from '@trialogue/sessions';
import { useMemo } from 'react';
import { useLive } from './use-live-session.ts';

export interface ConsolePresses {
  readonly next: () => void;
  readonly warn: () => void;
  readonly endTurn: () => void;
  readonly pause: () => void;
  readonly undo: () => void;
}

/** The presses of the chair that need no further word. */
export function useConsoleActs(): ConsolePresses {
  const { act, copy, state, now } = useLive();
  return useMemo(
    () => ({
      next: () => void act({ kind: 'call-next' }),
      warn: () => void act({ kind: 'warn-speaker' }),
      endTurn: () => void act({ kind: 'end-turn' }),
      pause: () => void act({ kind: state.status === 'paused' ? 'resume' : 'pause' }),
      undo: () => {
        const last = lastUndoable(copy.session, now());
        if (last !== null) void act({ kind: 'undo', undoes: last.seq });
      },
    }),
    [act, copy.session, state.status, now],
  );
}
