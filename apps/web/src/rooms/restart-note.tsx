import { Button } from '@mantine/core';
import { Banner } from '@trialogue/design';
import type { RestartReason } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';

export function RestartNote({ reason, onSeen }: { readonly reason: RestartReason; readonly onSeen: () => void }) {
  const { t } = useTranslation('rooms');
  return (
    <Banner
      tone="attention"
      title={t('restarted.title')}
      announced
      action={
        <Button size="sm" variant="default" onClick={onSeen}>
          {t('restarted.seen')}
        </Button>
      }
    >
      {t(`restarted.${reason}`)}
    </Banner>
  );
}
