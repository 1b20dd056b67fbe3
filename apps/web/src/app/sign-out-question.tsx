import { Button } from '@mantine/core';
import { Sheet } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import type { SignOut } from './use-sign-out.ts';

/** What waits on this device would be lost by signing out: the member decides. */
export function SignOutQuestion({ lost, onConfirm, onCancel }: SignOut['question']) {
  const { t } = useTranslation('app');
  return (
    <Sheet opened={lost !== null} onClose={onCancel} title={t('signOut.title')} closeLabel={t('signOut.stay')}>
      <div className="stacked">
        {lost !== null && lost.messages > 0 && <p>{t('signOut.messages', { count: lost.messages })}</p>}
        {lost?.draft === true && <p>{t('signOut.draft')}</p>}
        <div className="confirm-acts">
          <Button className="danger-act" onClick={onConfirm}>
            {t('signOut.leave')}
          </Button>
          <Button variant="outline" onClick={onCancel}>
            {t('signOut.stay')}
          </Button>
        </div>
      </div>
    </Sheet>
  );
}
