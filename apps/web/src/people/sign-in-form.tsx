import { Button, PasswordInput, TextInput } from '@mantine/core';
import { useRef, useState, type FormEvent, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';

export interface SignInFormProps {
  readonly busy: boolean;
  /** Why the last attempt with this form failed: stands where the eye and the thumb are, just above the button. */
  readonly note: ReactNode;
  readonly onSubmit: (email: string, password: string) => void;
}

/** Coarser than the server's: it only spares somebody a refusal that does not say which of the two is wrong. */
const addressShape = /^\S+@\S+$/;

/** Named and typed for password managers; its errors are in the language of the page, not in that of the browser. */
export function SignInForm({ busy, note, onSubmit }: SignInFormProps) {
  const { t } = useTranslation('people');
  const [email, setEmail] = useState('');
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  const emailField = useRef<HTMLInputElement>(null);
  const passwordField = useRef<HTMLInputElement>(null);
  const address = email.trim();
  const isAddress = addressShape.test(address);
  const addressWords = address === '' ? t('signIn.needEmail') : t('signIn.notEmail');

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (!isAddress) return emailField.current?.focus();
    if (password === '') return passwordField.current?.focus();
    onSubmit(address, password);
  };

  return (
    <form className="sign-in-form" noValidate onSubmit={submit}>
      <TextInput
        ref={emailField}
        label={t('signIn.email')}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        aria-required
        maxLength={254}
        dir="ltr"
        size="md"
        value={email}
        error={asked && !isAddress ? addressWords : null}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <PasswordInput
        ref={passwordField}
        label={t('signIn.password')}
        name="password"
        autoComplete="current-password"
        aria-required
        maxLength={256}
        size="md"
        visibilityToggleButtonProps={{ 'aria-label': t('signIn.showPassword') }}
        value={password}
        error={asked && password === '' ? t('signIn.needPassword') : null}
        onChange={({ currentTarget }) => setPassword(currentTarget.value)}
      />
      {note}
      <Button type="submit" size="md" loading={busy} fullWidth>
        {t('signIn.submit')}
      </Button>
    </form>
  );
}
