import { Button, NativeSelect, TextInput } from '@mantine/core';
import { emailLimit, isLanguage, languageNames, languages, personNameLimit, type Language } from '@trialogue/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import type { ChosenOrganisation } from '../organisations/organisation-questions.ts';
import { registerPersonAct } from './invitation-questions.ts';

export interface RegisteredPerson {
  readonly id: string;
  readonly name: string;
}

export interface PersonFormProps {
  readonly organisation: ChosenOrganisation;
  readonly onRegistered: (person: RegisteredPerson) => void;
}

export function PersonForm({ organisation, onRegistered }: PersonFormProps) {
  const { t, i18n } = useTranslation('invitations');
  const register = useMutation(registerPersonAct(useQueryClient()));
  const [name, setName] = useState('');
  const [email, setEmail] = useState('');
  const [language, setLanguage] = useState<Language>(isLanguage(i18n.language) ? i18n.language : 'en');
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const person = { name: name.trim(), email: email.trim(), organisationId: organisation.id, language };
    register.mutate(person, { onSuccess: ({ id }) => onRegistered({ id, name: person.name }) });
  };

  return (
    <form className="form" onSubmit={submit}>
      <TextInput
        ref={first}
        label={t('register.name')}
        required
        withAsterisk={false}
        maxLength={personNameLimit}
        dir="auto"
        autoComplete="off"
        value={name}
        onChange={({ currentTarget }) => setName(currentTarget.value)}
      />
      <TextInput
        label={t('register.email')}
        description={t('register.emailHint')}
        type="email"
        required
        withAsterisk={false}
        maxLength={emailLimit}
        dir="ltr"
        autoComplete="off"
        value={email}
        onChange={({ currentTarget }) => setEmail(currentTarget.value)}
      />
      <NativeSelect
        label={t('register.language')}
        value={language}
        data={languages.map((one) => ({ value: one, label: languageNames[one] }))}
        onChange={({ currentTarget }) => {
          if (isLanguage(currentTarget.value)) setLanguage(currentTarget.value);
        }}
      />
      {register.isError && <FailureNote error={register.error} />}
      <div className="form-acts">
        <Button type="submit" loading={register.isPending}>
          {t('register.submit')}
        </Button>
      </div>
    </form>
  );
}
