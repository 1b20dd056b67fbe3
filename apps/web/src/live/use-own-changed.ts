import type { OwnChanged } from '@trialogue/rooms';
import { useEffect } from 'react';
import { useLiveConnection } from './use-live-connection.ts';

/**
 * Hears what was changed of one's own on another device. Such a word comes at most once, so after a gap in the connection there may
 * have been some that nobody heard: `onGap`.
 */
export function useOwnChanged(hear: (event: OwnChanged) => void, onGap: () => void): void {
  const connection = useLiveConnection();
  useEffect(() => {
    let wasGone = false;
    return connection.hear({
      onOwnChanged: hear,
      onDisconnected: () => {
        wasGone = true;
      },
      onConnected: () => {
        if (wasGone) onGap();
        wasGone = false;
      },
    });
  }, [connection, hear, onGap]);
}
