import type { DirectoryPerson } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { OrganisationFacts } from '../organisations/organisation-facts.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';

export interface PersonFactsProps {
  readonly person: DirectoryPerson;
  /** Where all are of one sector, it is not said of each. */
  readonly withStanding?: boolean;
  /** Where the name stands above already. */
  readonly nameless?: boolean;
}

export function PersonFacts({ person, withStanding = false, nameless = false }: PersonFactsProps) {
  const { t } = useTranslation('stewardship');
  return (
    <div className="desk-words">
      <span className="desk-line">
        {!nameless && <bdi className="desk-name">{person.name}</bdi>}
        {withStanding && <StandingMark standing={person.standing} />}
        {person.email !== null && (
          <bdi dir="ltr" className="desk-email">
            {person.email}
          </bdi>
        )}
      </span>
      <span className="desk-line">
        <bdi>{person.organisation.name}</bdi>
        <OrganisationFacts organisation={person.organisation} />
      </span>
      {withStanding && (
        <span className="desk-states">
          {person.state !== 'active' && <span>{t(`state.${person.state}`)}</span>}
          {!person.verified && <span>{t('state.unverified')}</span>}
          {person.office !== null && <span>{t(`office.${person.office}`)}</span>}
        </span>
      )}
    </div>
  );
}
