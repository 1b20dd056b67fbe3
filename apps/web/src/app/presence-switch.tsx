import '../answers/switch-styles.ts';
import { Switch } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { keepChoice, readChoice } from './stored-choice.ts';

/** The rooms read the same choice, and offer it in their own menu. */
export function PresenceSwitch() {
  const { t } = useTranslation('app');
  const [on, setOn] = useState(() => readChoice('presence') !== 'off');
  return (
    <Switch
      size="md"
      checked={on}
      label={t('presence.show')}
      description={t('presence.explanation')}
      onChange={({ currentTarget: { checked } }) => {
        keepChoice('presence', checked ? 'on' : 'off');
        setOn(checked);
      }}
    />
  );
}
