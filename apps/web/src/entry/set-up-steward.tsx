import { TextInput } from '@mantine/core';
import { organisationNameLimit, personNameLimit } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { PasswordField } from './password-field.tsx';
import { EmailField, type StepFormProps } from './set-up-parts.tsx';
import type { Typed } from './set-up-typed.ts';

export interface StewardStepProps extends StepFormProps {
  readonly value: Typed['platformSteward'];
  readonly onChange: (value: Typed['platformSteward']) => void;
  readonly password: string;
  readonly onPassword: (password: string) => void;
}

/** Whoever sets up keeps the platform: no sector, no seat to give, nothing of what groups say. */
export function StewardStep({ value, onChange, password, onPassword, wordsOf }: StewardStepProps) {
  const { t } = useTranslation('entry');
  return (
    <>
      <TextInput
        label={t('setUp.yourName')}
        name="name"
        autoComplete="name"
        maxLength={personNameLimit}
        dir="auto"
        value={value.name}
        error={wordsOf('platformSteward.name')}
        onChange={({ currentTarget }) => onChange({ ...value, name: currentTarget.value })}
      />
      <TextInput
        label={t('setUp.organisation')}
        description={t('setUp.organisationHint')}
        name="organization"
        autoComplete="organization"
        maxLength={organisationNameLimit}
        dir="auto"
        value={value.organisation}
        error={wordsOf('platformSteward.organisation')}
        onChange={({ currentTarget }) => onChange({ ...value, organisation: currentTarget.value })}
      />
      <EmailField
        label={t('setUp.email')}
        description={t('setUp.emailHint')}
        autoComplete="username"
        value={value.email}
        error={wordsOf('platformSteward.email')}
        onChange={({ currentTarget }) => onChange({ ...value, email: currentTarget.value })}
      />
      <PasswordField
        label={t('setUp.password')}
        value={password}
        error={wordsOf('platformSteward.password')}
        onChange={onPassword}
      />
    </>
  );
}
