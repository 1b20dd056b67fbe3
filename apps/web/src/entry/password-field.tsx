import { PasswordInput } from '@mantine/core';
import { passwordMaximum, passwordMinimum } from '@trialogue/people';
import { useTranslation } from 'react-i18next';

export interface PasswordFieldProps {
  readonly label: string;
  readonly value: string;
  readonly error: string | null;
  readonly onChange: (value: string) => void;
}

/** A new password, which password managers offer to make and to keep. */
export function PasswordField({ label, value, error, onChange }: PasswordFieldProps) {
  const { t } = useTranslation('entry');
  return (
    <PasswordInput
      label={label}
      description={t('passwordHint', { count: passwordMinimum })}
      name="password"
      autoComplete="new-password"
      maxLength={passwordMaximum}
      visibilityToggleButtonProps={{ 'aria-label': t('showPassword') }}
      value={value}
      error={error}
      onChange={({ currentTarget }) => onChange(currentTarget.value)}
    />
  );
}
