import { useEffect, useState, type ReactNode } from 'react';
import { LiveConnection } from './live-connection.ts';
import { LiveContext } from './use-live-connection.ts';

export interface LiveProviderProps {
  /** The server ended this sign-in: lead back to the sign-in screen, with the code. */
  readonly onSignInEnded: (code: string) => void;
  readonly children: ReactNode;
}

/** Opens the page's one connection, and closes it when the signed-in part of the app goes. */
export function LiveProvider({ onSignInEnded, children }: LiveProviderProps) {
  const [connection] = useState(() => new LiveConnection());

  useEffect(() => {
    connection.open();
    return () => connection.close();
  }, [connection]);

  useEffect(() => connection.onSignInEnded(onSignInEnded), [connection, onSignInEnded]);

  return <LiveContext value={connection}>{children}</LiveContext>;
}
