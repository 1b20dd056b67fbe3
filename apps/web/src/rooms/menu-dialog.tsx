import { useEffect, useLayoutEffect, useRef, useState, type MouseEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { OpenMenu } from './room-context.ts';

const gap = 4;
const edge = 8;
const phone = 640;

interface Spot {
  /** From the side on which lines begin. */
  readonly inline: number;
  readonly block: number;
}

/** Beside the button that it was opened from, wherever there is room; on a phone at the lower edge, as the style says. */
function spotFor(from: DOMRect, width: number, height: number): Spot | null {
  const { innerWidth, innerHeight } = window;
  if (innerWidth < phone) return null;
  const isRightToLeft = document.documentElement.dir === 'rtl';
  const inline = (isRightToLeft ? innerWidth - from.left : from.right) - width;
  const below = from.bottom + gap;
  const block = below + height > innerHeight - edge ? from.top - gap - height : below;
  return {
    inline: Math.max(edge, Math.min(inline, innerWidth - width - edge)),
    block: Math.max(edge, Math.min(block, innerHeight - height - edge)),
  };
}

/** The browser's own dialog, small: it lies above every row, holds the focus, closes on Escape and gives the focus back. */
export function MenuDialog({
  menu,
  onClose,
  children,
}: {
  readonly menu: OpenMenu | null;
  readonly onClose: () => void;
  readonly children: ReactNode;
}) {
  const { t } = useTranslation('rooms');
  const dialog = useRef<HTMLDialogElement>(null);
  const [spot, setSpot] = useState<Spot | null>(null);

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (menu !== null && !element.open) element.showModal();
    if (menu === null && element.open) element.close();
  }, [menu]);

  // The menu's own part may come a moment later, and makes it higher.
  useLayoutEffect(() => {
    const element = dialog.current;
    if (element === null || menu === null) return undefined;
    const place = () => setSpot(spotFor(menu.from, element.offsetWidth, element.offsetHeight));
    const observer = new ResizeObserver(place);
    observer.observe(element);
    return () => observer.disconnect();
  }, [menu]);

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };
  return (
    <dialog
      ref={dialog}
      className="menu-dialog"
      aria-label={t('menu.title')}
      style={spot === null ? undefined : { insetInlineStart: spot.inline, insetBlockStart: spot.block }}
      data-placed={spot !== null || undefined}
      onClose={onClose}
      onClick={closeOnBackdrop}
    >
      {menu !== null && children}
    </dialog>
  );
}
