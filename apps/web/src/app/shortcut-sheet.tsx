import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ShellShortcuts } from './use-shell-shortcuts.ts';
import { SingleKeySwitch } from './single-key-switch.tsx';

const everywhere = [
  { keys: ['?'], words: 'help' },
  { keys: ['G', 'T'], words: 'goToday' },
  { keys: ['G', 'G'], words: 'goGroups' },
  { keys: ['G', 'R'], words: 'goRooms' },
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

export function ShortcutSheet({ shown, hide }: ShellShortcuts) {
  const { t } = useTranslation('app');
  return (
    <Modal
      opened={shown}
      onClose={hide}
      title={t('shortcuts.title')}
      closeButtonProps={{ 'aria-label': t('shortcuts.close') }}
      centered
    >
      <h3>{t('shortcuts.everywhere')}</h3>
      <dl className="shortcuts">
        {everywhere.map(({ keys, words }) => (
          <div key={words}>
            <dt>{t(`shortcuts.${words}`)}</dt>
            <dd>
              <Keys keys={keys} />
            </dd>
          </div>
        ))}
      </dl>
      <SingleKeySwitch />
    </Modal>
  );
}
