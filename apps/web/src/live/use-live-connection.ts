import { createContext, useContext, useSyncExternalStore } from 'react';
import type { LiveConnection, LiveState } from './live-connection.ts';

/** The page's one connection; opened at sign-in and closed at its end by whoever composes the app. */
export const LiveContext = createContext<LiveConnection | null>(null);

export function useLiveConnection(): LiveConnection {
  const connection = useContext(LiveContext);
  if (connection === null) throw new Error('A room stands inside LiveProvider');
  return connection;
}

export function useLiveState(): LiveState {
  const connection = useLiveConnection();
  return useSyncExternalStore(
    (listener) => connection.onState(listener),
    () => connection.state,
  );
}
