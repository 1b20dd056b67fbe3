import { Sheet } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { laterPart } from '../answers/later-part.tsx';
import type { ShellShortcuts } from './use-shell-shortcuts.ts';

const ShortcutList = laterPart(async () => (await import('./shortcut-list.tsx')).ShortcutList);

export function ShortcutSheet({ shown, hide }: ShellShortcuts) {
  const { t } = useTranslation('app');
  return (
    <Sheet opened={shown} onClose={hide} title={t('shortcuts.title')} closeLabel={t('shortcuts.close')}>
      <ShortcutList />
    </Sheet>
  );
}
