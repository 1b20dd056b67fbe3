import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface SignInFormProps {
  readonly busy: boolean;
  /** Why the last attempt with this form failed: stands where the eye and the thumb are, just above the button. */
  readonly note: ReactNode;
  readonly onSubmit: (email: string, password: string) => void;
}

export function SignInForm({ busy, note, onSubmit }: SignInFormProps) {
  const { t } = useTranslation('people');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit(email.trim(), password);
  };

  return (
    <form className="sign-in-form" onSubmit={submit}>
      <TextInput
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        required
        withAsterisk={false}
        maxLength={254}
        dir="ltr"
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <PasswordInput
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        required
        withAsterisk={false}
        maxLength={256}
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        value={password}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      {note}
      <Button type="submit" loading={busy} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
