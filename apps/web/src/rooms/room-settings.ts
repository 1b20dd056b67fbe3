import { useCallback, useState } from 'react';
import { readStored, writeStored } from './draft.ts';

export interface RoomSettings {
  /** Enter sends, and Shift+Enter begins a line; or Enter begins a line, and Ctrl+Enter sends. */
  readonly enterSends: boolean;
  /** A plain list of one page instead of the moving one. */
  readonly readingView: boolean;
}

const stored = 'trialogue.room-settings';

function readSettings(): RoomSettings {
  const words = readStored(stored)?.split(' ') ?? [];
  return { enterSends: !words.includes('enter-begins-line'), readingView: words.includes('reading-view') };
}

export function useRoomSettings(): readonly [RoomSettings, (change: Partial<RoomSettings>) => void] {
  const [settings, setSettings] = useState(readSettings);
  const change = useCallback((part: Partial<RoomSettings>) => {
    setSettings((before) => {
      const after = { ...before, ...part };
      const words = [after.enterSends ? '' : 'enter-begins-line', after.readingView ? 'reading-view' : ''];
      writeStored(stored, words.filter((word) => word !== '').join(' '));
      return after;
    });
  }, []);
  return [settings, change];
}
