import { useCallback, useState } from 'react';
import { linkTo } from './links.ts';
import type { OpenMenu, OpenSheet } from './room-context.ts';
import type { Said } from './said.ts';

export interface Openings {
  readonly sheet: OpenSheet | null;
  readonly open: (sheet: OpenSheet | null) => void;
  readonly menu: OpenMenu | null;
  readonly openMenu: (message: Said, from: HTMLElement, reacts?: boolean) => void;
  readonly closeMenu: () => void;
  /** Once opened they stay, so that they can give the focus back when they close. */
  readonly hasSheets: boolean;
  readonly hasMenu: boolean;
  /** The link was copied a moment ago. */
  readonly hasCopied: boolean;
  readonly copyLink: (message: Said) => void;
}

const saidFor = 4_000;

/** What lies above the room for a while. */
export function useOpenings(roomId: string): Openings {
  const [sheet, setSheet] = useState<OpenSheet | null>(null);
  const [menu, setMenu] = useState<OpenMenu | null>(null);
  const [hasSheets, setHasSheets] = useState(false);
  const [hasMenu, setHasMenu] = useState(false);
  const [copied, setCopied] = useState(0);
  const open = useCallback((next: OpenSheet | null) => {
    setSheet(next);
    if (next !== null) setHasSheets(true);
  }, []);
  const openMenu = useCallback((message: Said, from: HTMLElement, reacts = false) => {
    setMenu({ id: message.id, from: from.getBoundingClientRect(), reacts });
    setHasMenu(true);
  }, []);
  const closeMenu = useCallback(() => setMenu(null), []);
  const copyLink = ({ id }: Said) => {
    void putIntoClipboard(linkTo(roomId, id)).then((done) => {
      if (!done) return open({ kind: 'link', id });
      setCopied((count) => count + 1);
      setTimeout(() => setCopied((count) => count - 1), saidFor);
    });
  };
  return { sheet, open, menu, openMenu, closeMenu, hasSheets, hasMenu, hasCopied: copied > 0, copyLink };
}

/** Some browsers let no page write there, and have no clipboard at all on an address without TLS. */
async function putIntoClipboard(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
