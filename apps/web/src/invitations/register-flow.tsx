import { Button } from '@mantine/core';
import type { Standing } from '@trialogue/people';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { OrganisationPicker } from '../organisations/organisation-picker.tsx';
import type { ChosenOrganisation } from '../organisations/organisation-questions.ts';
import { SectorSelect } from '../standing/sector-select.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { PersonForm, type RegisteredPerson } from './person-form.tsx';
import './invitations.css';

export interface RegisterFlowProps {
  /** Of which sectors the reader may bring people in; one alone is not asked about. */
  readonly standings: readonly [Standing, ...Standing[]];
  readonly onRegistered: (person: RegisteredPerson) => void;
}

/** First the organisation, which gives the sector; then the person. */
export function RegisterFlow({ standings, onRegistered }: RegisterFlowProps) {
  const { t } = useTranslation('invitations');
  const [standing, setStanding] = useState<Standing>(standings[0]);
  const [organisation, setOrganisation] = useState<ChosenOrganisation | null>(null);
  if (organisation === null) {
    return (
      <div className="register-flow">
        {standings.length > 1 && (
          <SectorSelect label={t('register.sector')} standings={standings} value={standing} onChange={setStanding} />
        )}
        <OrganisationPicker key={standing} standing={standing} onChosen={setOrganisation} />
      </div>
    );
  }
  return (
    <div className="register-flow">
      <div className="register-organisation">
        <bdi className="picker-name">{organisation.name}</bdi>
        <StandingMark standing={organisation.standing} />
        <Button variant="subtle" size="compact-md" onClick={() => setOrganisation(null)}>
          {t('register.otherOrganisation')}
        </Button>
      </div>
      <PersonForm organisation={organisation} onRegistered={onRegistered} />
    </div>
  );
}
