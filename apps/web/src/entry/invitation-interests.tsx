import { Button, Textarea, TextInput } from '@mantine/core';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { textProblem } from './field-problems.ts';
import type { InvitationAnswers } from './invitation-answers.ts';
import { useLeadToError } from './use-lead-to-error.ts';
import { useProblemWords } from './use-problem-words.ts';

export interface InterestsStepProps {
  readonly organisation: string;
  readonly answers: InvitationAnswers;
  readonly onChange: (part: Partial<InvitationAnswers>) => void;
  readonly onDeclare: () => void;
}

/** N2: for whom one works, who else pays, and what is at stake. */
export function InterestsStep({ organisation, answers, onChange, onDeclare }: InterestsStepProps) {
  const { t } = useTranslation('entry');
  const wordsFor = useProblemWords();
  const { form, lead } = useLeadToError();
  const [asked, setAsked] = useState(false);
  const employer = answers.employer ?? organisation;
  const problems = {
    employer: textProblem(employer),
    funders: answers.nothing ? null : textProblem(answers.funders),
    stakes: answers.nothing ? null : textProblem(answers.stakes),
  };

  const submit = (event: FormEvent) => {
    event.preventDefault();
    setAsked(true);
    if (Object.values(problems).every((problem) => problem === null)) return onDeclare();
    lead();
  };

  const fieldOf = (name: 'funders' | 'stakes') => (
    <Textarea
      label={t(`invitation.${name}`)}
      description={t(`invitation.${name}Hint`)}
      maxLength={2000}
      rows={2}
      dir="auto"
      readOnly={answers.nothing}
      value={answers.nothing ? t('invitation.none') : answers[name]}
      error={asked ? wordsFor(problems[name]) : null}
      onChange={({ currentTarget }) => onChange({ [name]: currentTarget.value })}
    />
  );

  return (
    <form ref={form} className="entry-form" noValidate onSubmit={submit}>
      <p className="quiet">{t('invitation.interestsText')}</p>
      <TextInput
        label={t('invitation.employer')}
        maxLength={500}
        dir="auto"
        autoComplete="organization"
        value={employer}
        error={asked ? wordsFor(problems.employer) : null}
        onChange={({ currentTarget }) => onChange({ employer: currentTarget.value })}
      />
      {fieldOf('funders')}
      {fieldOf('stakes')}
      <label className="entry-choice">
        <input
          type="checkbox"
          checked={answers.nothing}
          onChange={({ currentTarget }) => onChange({ nothing: currentTarget.checked })}
        />
        <span>{t('invitation.nothing')}</span>
      </label>
      <Button type="submit" size="md" fullWidth>
        {t('invitation.declare')}
      </Button>
    </form>
  );
}
