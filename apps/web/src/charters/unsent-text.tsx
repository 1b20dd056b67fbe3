import { ConfirmSheet } from '@trialogue/design';
import { useBlocker } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';

/** A charter is long, and nobody writes it twice: whoever turns away from an unsent text is asked, also by the browser. */
export function UnsentText({ unsent }: { readonly unsent: boolean }) {
  const { t } = useTranslation('charters');
  const leaving = useBlocker({
    shouldBlockFn: () => unsent,
    enableBeforeUnload: unsent,
    disabled: !unsent,
    withResolver: true,
  });
  return (
    <ConfirmSheet
      opened={leaving.status === 'blocked'}
      onClose={() => leaving.reset?.()}
      title={t('unsent.title')}
      closeLabel={t('unsent.close')}
      cancelLabel={t('unsent.stay')}
      confirmLabel={t('unsent.leave')}
      onConfirm={() => leaving.proceed?.()}
      danger
    >
      <p>{t('unsent.text')}</p>
    </ConfirmSheet>
  );
}
