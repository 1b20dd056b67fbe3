import { Button, PasswordInput } from '@mantine/core';
import { ConfirmSheet } from '@trialogue/design';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { endAccountAct, type Ending } from './account-questions.ts';

const deactivation = ['signIns', 'seats', 'name', 'back'] as const;
const erasure = ['signIns', 'seats', 'details', 'posts', 'ledger', 'never'] as const;

interface EndAccountProps {
  readonly ending: Ending;
  readonly onEnded: () => void;
}

interface EndSheetProps extends EndAccountProps {
  readonly onClose: () => void;
}

/** Lives as long as the question stands open, so that the password is forgotten with it. */
function EndSheet({ ending, onEnded, onClose }: EndSheetProps) {
  const { t } = useTranslation('account');
  const [password, setPassword] = useState('');
  const end = useMutation(endAccountAct(ending));
  return (
    <ConfirmSheet
      opened
      danger
      busy={end.isPending}
      onClose={onClose}
      onConfirm={() => end.mutate({ password }, { onSuccess: onEnded })}
      title={t(`${ending}.title`)}
      closeLabel={t('close')}
      cancelLabel={t('cancel')}
      confirmLabel={t(`${ending}.act`)}
    >
      <ul className="consequences">
        {ending === 'deactivation' && deactivation.map((one) => <li key={one}>{t(`deactivation.then.${one}`)}</li>)}
        {ending === 'erasure' && erasure.map((one) => <li key={one}>{t(`erasure.then.${one}`)}</li>)}
      </ul>
      <PasswordInput
        label={t('password')}
        autoComplete="current-password"
        required
        withAsterisk={false}
        maxLength={256}
        visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      {end.isError && <FailureNote error={end.error} />}
    </ConfirmSheet>
  );
}

export function EndAccount({ ending, onEnded }: EndAccountProps) {
  const { t } = useTranslation('account');
  const [isAsked, setIsAsked] = useState(false);
  return (
    <div className="account-end">
      <div>
        <h3>{t(`${ending}.title`)}</h3>
        <p className="quiet">{t(`${ending}.explanation`)}</p>
      </div>
      <Button variant="outline" onClick={() => setIsAsked(true)}>
        {t(`${ending}.open`)}
      </Button>
      {isAsked && <EndSheet ending={ending} onEnded={onEnded} onClose={() => setIsAsked(false)} />}
    </div>
  );
}
