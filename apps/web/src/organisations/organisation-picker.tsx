import { Button, TextInput } from '@mantine/core';
import { HiddenText, SkeletonPage } from '@trialogue/design';
import type { Standing } from '@trialogue/people';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useSettled } from '../answers/use-settled.ts';
import { OrganisationFacts } from './organisation-facts.tsx';
import { organisationsQuestion, type ChosenOrganisation } from './organisation-questions.ts';
import { OrganisationForm } from './organisation-form.tsx';
import './organisations.css';

const shown = 8;

export interface OrganisationPickerProps {
  readonly standing: Standing;
  readonly onChosen: (organisation: ChosenOrganisation) => void;
}

interface FoundProps extends OrganisationPickerProps {
  readonly q: string;
}

function Found({ standing, q, onChosen }: FoundProps) {
  const { t } = useTranslation(['organisations', 'app']);
  const answer = useInfiniteQuery(organisationsQuestion({ standing, q: useSettled(q) }));
  if (answer.isPending) return <SkeletonPage label={t('app:loading')} lines={3} />;
  if (answer.isError) return <FailureNote error={answer.error} />;
  const found = answer.data.pages[0]?.items ?? [];
  if (found.length === 0) return <p className="quiet">{t('organisations:picker.none')}</p>;
  return (
    <ul className="picker-found" aria-busy={answer.isPlaceholderData}>
      {found.slice(0, shown).map((organisation) => (
        <li key={organisation.id}>
          <button type="button" className="picker-choice" onClick={() => onChosen(organisation)}>
            <HiddenText>{t('organisations:picker.choose')} </HiddenText>
            <bdi className="picker-name">{organisation.name}</bdi>
            <OrganisationFacts organisation={organisation} />
          </button>
        </li>
      ))}
      {found.length > shown && <li className="quiet">{t('organisations:picker.more')}</li>}
    </ul>
  );
}

/** Finds an organisation of one sector, or registers it on the way: whoever brings a person in need not leave for it. */
export function OrganisationPicker({ standing, onChosen }: OrganisationPickerProps) {
  const { t } = useTranslation('organisations');
  const [q, setQ] = useState('');
  const [isNew, setIsNew] = useState(false);
  if (isNew) {
    return (
      <OrganisationForm standing={standing} name={q.trim()} onRegistered={onChosen} onCancel={() => setIsNew(false)} />
    );
  }
  return (
    <div className="picker">
      <TextInput
        label={t('picker.search')}
        type="search"
        dir="auto"
        autoComplete="off"
        maxLength={120}
        value={q}
        onChange={({ currentTarget }) => setQ(currentTarget.value)}
      />
      <Found standing={standing} q={q} onChosen={onChosen} />
      <div>
        <Button variant="subtle" onClick={() => setIsNew(true)}>
          {t('picker.new')}
        </Button>
      </div>
    </div>
  );
}
