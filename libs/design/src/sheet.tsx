import { CloseButton } from '@mantine/core';
import { useEffect, useId, useRef, type MouseEvent, type ReactNode } from 'react';

export interface SheetProps {
  readonly opened: boolean;
  readonly onClose: () => void;
  readonly title: ReactNode;
  readonly closeLabel: string;
  readonly wide?: boolean;
  readonly children: ReactNode;
}

/** A dialog above the page, by the browser's own element: it holds the focus, closes on Escape and gives the focus back. */
export function Sheet({ opened, onClose, title, closeLabel, wide = false, children }: SheetProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (element === null) return;
    if (opened && !element.open) element.showModal();
    if (!opened && element.open) element.close();
  }, [opened]);

  const closeOnBackdrop = (event: MouseEvent) => {
    if (event.target === dialog.current) onClose();
  };

  return (
    // Escape is the keyboard's way out, so the click on the backdrop needs no key of its own.
    <dialog
      ref={dialog}
      className="sheet"
      data-wide={wide || undefined}
      aria-labelledby={titleId}
      onClose={onClose}
      onClick={closeOnBackdrop}
    >
      {opened && (
        <div className="sheet-inside">
          <div className="sheet-head">
            <h2 id={titleId}>{title}</h2>
            <CloseButton size="lg" aria-label={closeLabel} onClick={onClose} />
          </div>
          {children}
        </div>
      )}
    </dialog>
  );
}
