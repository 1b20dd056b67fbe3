import { useTranslation } from 'react-i18next';
import { roomShortcuts } from '../rooms/shortcuts.ts';
import { consoleShortcuts, participantShortcuts } from '../sessions/console-keys.ts';
import { SingleKeySwitch } from './single-key-switch.tsx';

const everywhere = [
  { keys: ['?'], words: 'help' },
  { keys: ['/'], words: 'search' },
  { keys: ['Ctrl+K'], words: 'searchAlways' },
  { keys: ['G', 'T'], words: 'goToday' },
  { keys: ['G', 'G'], words: 'goGroups' },
  { keys: ['G', 'R'], words: 'goRooms' },
  { keys: ['G', 'N'], words: 'goNotices' },
  { keys: ['G', 'S'], words: 'goSignIns' },
] as const;

function Keys({ keys }: { readonly keys: readonly string[] }) {
  const { t } = useTranslation('app');
  return (
    <span className="keys" dir="ltr">
      {keys.map((key, index) => (
        <span key={index}>
          {index > 0 && <span> {t('shortcuts.then')} </span>}
          <kbd>{key}</kbd>
        </span>
      ))}
    </span>
  );
}

export function ShortcutList() {
  const { t } = useTranslation(['app', 'rooms', 'sessions']);
  return (
    <>
      <h3>{t('app:shortcuts.everywhere')}</h3>
      <dl className="shortcuts">
        {everywhere.map(({ keys, words }) => (
          <div key={words}>
            <dt>{t(`app:shortcuts.${words}`)}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('app:shortcuts.inRoom')}</h3>
      <dl className="shortcuts">
        {roomShortcuts.map(({ keys, act }) => (
          <div key={act}>
            <dt>{t(`rooms:keys.${act}`)}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <h3>{t('sessions:keys.title')}</h3>
      <dl className="shortcuts">
        {[...consoleShortcuts, ...participantShortcuts].map(({ keys, act }) => (
          <div key={act}>
            <dt>{t(`sessions:keys.${act}`)}</dt>
            <dd>
              <Keys keys={keys.map((key) => (key === 'Space' ? t('sessions:console.space') : key))} />
            </dd>
          </div>
        ))}
      </dl>
      <SingleKeySwitch />
    </>
  );
}
