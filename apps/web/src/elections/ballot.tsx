import { Button } from '@mantine/core';
import { ConfirmSheet } from '@trialogue/design';
import type { Election } from '@trialogue/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { isolated } from '../times/isolated.ts';
import { voteAct } from './election-questions.ts';

export interface BallotProps {
  readonly electionId: string;
  /** In the reader's own order. */
  readonly candidates: readonly Election['candidates'][number][];
}

/** Secret, and once: so the choice is asked about before it is cast. */
export function Ballot({ electionId, candidates }: BallotProps) {
  const { t } = useTranslation('elections');
  const vote = useMutation(voteAct(useQueryClient(), electionId));
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isAsked, setIsAsked] = useState(false);
  const chosen = candidates.find(({ personId }) => personId === chosenId);

  const ask = (event: FormEvent) => {
    event.preventDefault();
    if (chosen !== undefined) setIsAsked(true);
  };

  return (
    <>
      <form className="ballot" onSubmit={ask}>
        <fieldset className="ballot-choices">
          <legend>{t('vote.question')}</legend>
          {candidates.map(({ personId, name, organisation }) => (
            <label key={personId} className="ballot-choice">
              <input
                type="radio"
                name="candidate"
                required
                checked={personId === chosenId}
                onChange={() => setChosenId(personId)}
              />
              <bdi className="ballot-name">{name}</bdi>
              <bdi className="quiet">{organisation}</bdi>
            </label>
          ))}
        </fieldset>
        <p className="quiet">{t('vote.secret')}</p>
        <div>
          <Button type="submit">{t('vote.act')}</Button>
        </div>
      </form>
      {chosen !== undefined && (
        <ConfirmSheet
          opened={isAsked}
          onClose={() => setIsAsked(false)}
          onConfirm={() => vote.mutate({ personId: chosen.personId })}
          busy={vote.isPending}
          title={t('vote.confirm', { name: isolated(chosen.name) })}
          closeLabel={t('close')}
          cancelLabel={t('vote.back')}
          confirmLabel={t('vote.cast')}
        >
          <p>{t('vote.final')}</p>
          {vote.isError && <FailureNote error={vote.error} />}
        </ConfirmSheet>
      )}
    </>
  );
}
