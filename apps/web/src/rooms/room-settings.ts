import { useCallback, useState } from 'react';
import { readStored, writeStored } from './draft.ts';

export interface RoomSettings {
  /** Enter sends, and Shift+Enter begins a line; or Enter begins a line, and Ctrl+Enter sends. */
  readonly enterSends: boolean;
  /** A plain list of one page instead of the moving one. */
  readonly readingView: boolean;
  /** Others see, on the record, that one is here and writes. */
  readonly showsPresence: boolean;
}

const stored = 'trialogue.room-settings';
/** The same choice stands on the account's page. */
const storedPresence = 'trialogue.presence';

function readSettings(): RoomSettings {
  const words = readStored(stored)?.split(' ') ?? [];
  return {
    enterSends: !words.includes('enter-begins-line'),
    readingView: words.includes('reading-view'),
    showsPresence: readStored(storedPresence) !== 'off',
  };
}

export function useRoomSettings(): readonly [RoomSettings, (change: Partial<RoomSettings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  const change = useCallback((part: Partial<RoomSettings>) => {
    setSettings((before) => {
      const after = { ...before, ...part };
      const words = [after.enterSends ? '' : 'enter-begins-line', after.readingView ? 'reading-view' : ''];
      writeStored(stored, words.filter((word) => word !== '').join(' '));
      writeStored(storedPresence, after.showsPresence ? 'on' : 'off');
      return after;
    });
  }, []);
  return [settings, change];
}
