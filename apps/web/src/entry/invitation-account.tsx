import { Button, TextInput } from '@mantine/core';
import { Banner } from '@trialogue/design';
import type { InvitationLook } from '@trialogue/groups';
import { emailLimit } from '@trialogue/people';
import { useEffect, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureWords } from '../answers/failure-words.tsx';
import type { Failure } from '../answers/http.ts';
import { emailProblem, passwordProblem, type FieldProblem } from './field-problems.ts';
import { PasswordField } from './password-field.tsx';
import { useLeadToError } from './use-lead-to-error.ts';
import { useProblemWords } from './use-problem-words.ts';

export interface AccountStepProps {
  readonly look: InvitationLook;
  readonly email: string;
  readonly onEmail: (email: string) => void;
  /** Why the last attempt failed, unless it ended the invitation. */
  readonly failure: Failure | null;
  readonly busy: boolean;
  readonly onEnter: (email: string, password: string) => void;
}

interface Answered {
  readonly email: FieldProblem | null;
  readonly password: FieldProblem | null;
}

/** A refusal that names one of the two fields stands under it; whatever else stands above the button. */
function fieldsOf(failure: Failure | null): Answered {
  if (failure?.kind !== 'refused' || failure.status === 429) return { email: null, password: null };
  const { refusal } = failure;
  const isOfAddress = refusal.code === 'invitation-for-another-address' || refusal.code === 'email-not-valid';
  return {
    email: isOfAddress ? refusal : null,
    password: refusal.code.startsWith('password-') ? refusal : null,
  };
}

export function AccountStep({ look, email, onEmail, failure, busy, onEnter }: AccountStepProps) {
  const { t } = useTranslation('entry');
  const wordsFor = useProblemWords();
  const { form, lead } = useLeadToError();
  const [password, setPassword] = useState('');
  const [asked, setAsked] = useState(false);
  /** What the last failure was about: an answer that was changed since is not blamed any more. */
  const [sent, setSent] = useState({ email: '', password: '' });
  const answered = fieldsOf(failure);
  const near = [look.name, ...(look.instance === null ? [] : [look.instance])];
  const own = { email: emailProblem(email), password: passwordProblem(password, email, near) };
  const problems = {
    email: (asked ? own.email : null) ?? (sent.email === email ? answered.email : null),
    password: (asked ? own.password : null) ?? (sent.password === password ? answered.password : null),
  };
  const isAboutField = answered.email !== null || answered.password !== null;

  useEffect(() => {
    if (isAboutField) lead();
  }, [failure, isAboutField, lead]);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (own.email !== null || own.password !== null) return lead();
    setSent({ email, password });
    onEnter(email.trim(), password);
  };

  return (
    <form ref={form} className="entry-form" noValidate onSubmit={submit}>
      <p className="quiet">{t('invitation.passwordText')}</p>
      <TextInput
        label={t('invitation.email')}
        description={t('invitation.emailHint', { address: look.addressHint })}
        type="email"
        name="email"
        autoComplete="username"
        inputMode="email"
        autoCapitalize="none"
        spellCheck={false}
        maxLength={emailLimit}
        dir="ltr"
        value={email}
        error={wordsFor(problems.email)}
        onChange={({ currentTarget }) => onEmail(currentTarget.value)}
      />
      <PasswordField
        label={t('invitation.password')}
        value={password}
        error={wordsFor(problems.password)}
        onChange={setPassword}
      />
      {failure !== null && !isAboutField && (
        <Banner tone="attention" title={t('invitation.failedTitle')} announced>
          <FailureWords failure={failure} />
        </Banner>
      )}
      <Button type="submit" size="md" fullWidth loading={busy}>
        {t('invitation.enter')}
      </Button>
    </form>
  );
}
