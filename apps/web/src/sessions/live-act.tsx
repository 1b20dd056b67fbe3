import { HiddenText } from '@trialogue/design';
import type { MouseEvent, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface LiveActProps {
  readonly onPress: () => void;
  /** The key that does the same, shown where single keys are on. */
  readonly shortcut?: string | null;
  readonly main?: boolean;
  readonly disabled?: boolean;
  /** What the words on it leave out, for who does not see the screen. */
  readonly label?: string;
  readonly opensSheet?: boolean;
  readonly pressed?: boolean;
  readonly children: ReactNode;
}

/**
 * A press of the chair or of a participant. After a click with the mouse it gives the focus away: otherwise the space bar, which
 * pauses the session, would press it a second time.
 */
export function LiveAct({
  onPress,
  shortcut = null,
  main,
  disabled,
  label,
  opensSheet,
  pressed,
  children,
}: LiveActProps) {
  const { t } = useTranslation('sessions');
  const press = (event: MouseEvent<HTMLButtonElement>) => {
    if (event.detail > 0) event.currentTarget.blur();
    if (disabled !== true) onPress();
  };
  return (
    <button
      type="button"
      className="live-act"
      data-main={main || undefined}
      // Still to be found and read by the keyboard: what is not possible now is part of the picture.
      aria-disabled={disabled || undefined}
      aria-haspopup={opensSheet === true ? 'dialog' : undefined}
      aria-pressed={pressed}
      aria-keyshortcuts={shortcut ?? undefined}
      onClick={press}
    >
      {children} {label !== undefined && <HiddenText>{label}</HiddenText>}
      {shortcut !== null && (
        <kbd aria-hidden="true" dir="ltr">
          {shortcut === 'Space' ? t('console.space') : shortcut}
        </kbd>
      )}
    </button>
  );
}
