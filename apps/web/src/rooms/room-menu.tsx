import { IconSettings } from '@tabler/icons-react';
import { useRef, type FocusEvent, type KeyboardEvent } from 'react';
import { useTranslation } from 'react-i18next';
import type { RoomSettings } from './room-settings.ts';
import { useSurroundings } from './surroundings.ts';

export interface RoomMenuProps {
  readonly roomId: string;
  readonly settings: RoomSettings;
  readonly onChange: (change: Partial<RoomSettings>) => void;
  /** Where the rule allows presence to be shown at all. */
  readonly hasPresence: boolean;
}

/** How one wants to read and write here, and the room's further places. */
export function RoomMenu({ roomId, settings, onChange, hasPresence }: RoomMenuProps) {
  const { t } = useTranslation('rooms');
  const { RoomWays } = useSurroundings();
  const details = useRef<HTMLDetailsElement>(null);
  const close = () => {
    if (details.current !== null) details.current.open = false;
  };
  return (
    <details ref={details} className="room-settings" onBlur={closeWhenLeft} onKeyDown={closeOnEscape}>
      <summary aria-label={t('settings.title')}>
        <IconSettings size={20} aria-hidden="true" />
      </summary>
      <div className="room-settings-box">
        {RoomWays !== undefined && (
          <div className="room-further">
            <RoomWays roomId={roomId} onLeave={close} />
          </div>
        )}
        <Switch words="reading" checked={settings.readingView} onChange={(readingView) => onChange({ readingView })} />
        <Switch words="enterSends" checked={settings.enterSends} onChange={(enterSends) => onChange({ enterSends })} />
        {hasPresence && (
          <Switch
            words="presence"
            checked={settings.showsPresence}
            onChange={(showsPresence) => onChange({ showsPresence })}
          />
        )}
      </div>
    </details>
  );
}

interface SwitchProps {
  readonly words: 'reading' | 'enterSends' | 'presence';
  readonly checked: boolean;
  readonly onChange: (on: boolean) => void;
}

function Switch({ words, checked, onChange }: SwitchProps) {
  const { t } = useTranslation('rooms');
  return (
    <label>
      <input type="checkbox" checked={checked} onChange={({ currentTarget }) => onChange(currentTarget.checked)} />
      <span>
        {t(`settings.${words}`)}
        <small>{t(`settings.${words}Why`)}</small>
      </span>
    </label>
  );
}

function closeWhenLeft({ currentTarget, relatedTarget }: FocusEvent<HTMLDetailsElement>): void {
  if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) currentTarget.open = false;
}

function closeOnEscape({ currentTarget, key }: KeyboardEvent<HTMLDetailsElement>): void {
  if (key !== 'Escape') return;
  currentTarget.open = false;
  currentTarget.querySelector('summary')?.focus();
}
