import { Button } from '@mantine/core';
import type { DirectoryPerson, Standing } from '@trialogue/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { OrganisationPicker } from '../organisations/organisation-picker.tsx';
import type { ChosenOrganisation } from '../organisations/organisation-questions.ts';
import { StandingMark } from '../standing/standing-mark.tsx';
import { isolated } from '../times/isolated.ts';
import { moveAct } from './stewardship-acts.ts';

export interface MovePersonProps {
  readonly person: DirectoryPerson;
  /** The sector that the person gets: the reader's own, whichever it was before (P1). */
  readonly standing: Standing;
  readonly onMoved: () => void;
}

export function MovePerson({ person, standing, onMoved }: MovePersonProps) {
  const { t } = useTranslation('stewardship');
  const move = useMutation(moveAct(useQueryClient()));
  const [chosen, setChosen] = useState<ChosenOrganisation | null>(null);
  const across = standing === 'neutral' ? 'move.acrossNeutral' : 'move.across';
  if (chosen === null) {
    return (
      <div className="desk-parts">
        <p className="quiet">{t(person.standing === standing ? 'move.within' : across)}</p>
        <OrganisationPicker standing={standing} onChosen={setChosen} />
      </div>
    );
  }
  return (
    <div className="desk-parts">
      <p>
        {t('move.confirm', { name: isolated(person.name), organisation: isolated(chosen.name) })}{' '}
        <StandingMark standing={standing} />
      </p>
      {move.isError && <FailureNote error={move.error} />}
      <div className="form-acts">
        <Button
          loading={move.isPending}
          onClick={() => move.mutate({ personId: person.id, organisationId: chosen.id }, { onSuccess: onMoved })}
        >
          {t('move.act')}
        </Button>
        <Button variant="outline" onClick={() => setChosen(null)}>
          {t('move.other')}
        </Button>
      </div>
    </div>
  );
}
