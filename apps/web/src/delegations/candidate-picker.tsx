import { TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { isNeutralRole, type Candidates, type SeatRole } from '@trialogue/groups';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useSettled } from '../answers/use-settled.ts';
import { candidatesQuestion } from './delegation-questions.ts';

export type Candidate = Candidates['items'][number];

interface CandidatePickerProps {
  readonly groupId: string;
  readonly seatRole: SeatRole;
  readonly chosen: Candidate | null;
  readonly onChoose: (candidate: Candidate) => void;
}

const mostShown = 50;

function CandidateChoice({
  name,
  candidate,
  checked,
  onChoose,
}: {
  readonly name: string;
  readonly candidate: Candidate;
  readonly checked: boolean;
  readonly onChoose: (candidate: Candidate) => void;
}) {
  return (
    <label className="choice choice-of-two">
      <input type="radio" name={name} required checked={checked} onChange={() => onChoose(candidate)} />
      <bdi>{candidate.name}</bdi>
      <small>
        <bdi>{candidate.organisation}</bdi>
      </small>
    </label>
  );
}

/** People who could be given such a seat, found by name or organisation. */
export function CandidatePicker({ groupId, seatRole, chosen, onChoose }: CandidatePickerProps) {
  const { t } = useTranslation('delegations');
  const name = useId();
  const [sought, setSought] = useState('');
  const settled = useSettled(sought.trim());
  const { data, isError, error, isFetching } = useQuery(candidatesQuestion(groupId, seatRole, settled));
  const found = data?.items ?? [];
  return (
    <fieldset className="field-set candidates">
      <legend>{t('candidates.legend')}</legend>
      <TextInput
        type="search"
        aria-label={t('candidates.search')}
        placeholder={t('candidates.search')}
        maxLength={120}
        value={sought}
        onChange={({ currentTarget }) => setSought(currentTarget.value)}
      />
      {isError && <FailureNote error={error} />}
      <div className="candidate-list" aria-busy={isFetching}>
        {found.map((candidate) => (
          <CandidateChoice
            key={candidate.personId}
            name={name}
            candidate={candidate}
            checked={candidate.personId === chosen?.personId}
            onChoose={onChoose}
          />
        ))}
        {data !== undefined && found.length === 0 && (
          <p className="quiet candidates-none">
            {t(isNeutralRole(seatRole) ? 'candidates.noneNeutral' : 'candidates.none')}
          </p>
        )}
      </div>
      <p className="quiet candidates-count" aria-live="polite">
        {found.length >= mostShown ? t('candidates.more', { count: mostShown }) : ''}
      </p>
    </fieldset>
  );
}
