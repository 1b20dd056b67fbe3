import { Button } from '@mantine/core';
import type { Standing } from '@trialogue/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { emptyOrganisation, movedTo, toCommand } from './new-organisation.ts';
import { OrganisationFields } from './organisation-fields.tsx';
import { registerOrganisationAct, type ChosenOrganisation } from './organisation-questions.ts';
import './organisations.css';

export interface OrganisationFormProps {
  readonly standing: Standing;
  readonly name?: string;
  readonly onRegistered: (organisation: ChosenOrganisation) => void;
  readonly onCancel: () => void;
}

export function OrganisationForm({ standing, name = '', onRegistered, onCancel }: OrganisationFormProps) {
  const { t } = useTranslation('organisations');
  const register = useMutation(registerOrganisationAct(useQueryClient()));
  const [described, setDescribed] = useState(() => emptyOrganisation(standing, name));
  // The sector is chosen outside of the form and may change while it stands open.
  const organisation = described.standing === standing ? described : movedTo(described, standing);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    register.mutate(toCommand(organisation), { onSuccess: onRegistered });
  };

  return (
    <form className="form" onSubmit={submit}>
      <OrganisationFields value={organisation} onChange={setDescribed} />
      {register.isError && <FailureNote error={register.error} />}
      <div className="form-acts">
        <Button type="submit" loading={register.isPending}>
          {t('form.register')}
        </Button>
        <Button variant="outline" onClick={onCancel}>
          {t('form.cancel')}
        </Button>
      </div>
    </form>
  );
}
