import '../answers/switch-styles.ts';
import { Switch } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { switchSingleKeys, useSingleKeys } from './single-keys.ts';

export function SingleKeySwitch() {
  const { t } = useTranslation('app');
  const on = useSingleKeys();
  return (
    <Switch
      size="md"
      checked={on}
      label={t('shortcuts.single')}
      description={t('shortcuts.singleExplanation')}
      onChange={({ currentTarget }) => switchSingleKeys(currentTarget.checked)}
    />
  );
}
