import { createContext, use } from 'react';

export interface PresenceActs {
  /** To the sign-in screen; `code` says why, where the reader did not ask for it. */
  readonly leave: (code: string | null) => void;
  /** Said before signing out, so that the server's word about the ended sign-in is no news. */
  readonly expectEnd: (expected: boolean) => void;
  /** Asks again who is here: after changing places in the demo. */
  readonly enterAgain: () => Promise<void>;
}

export const PresenceContext = createContext<PresenceActs | null>(null);

export function usePresenceActs(): PresenceActs {
  const acts = use(PresenceContext);
  if (acts === null) throw new Error('Used outside the signed-in app');
  return acts;
}
