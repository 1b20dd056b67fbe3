import { IconCircleCheck } from '@tabler/icons-react';
import type { DirectoryPerson } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { OrganisationFacts } from '../organisations/organisation-facts.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';

/** An office is said in words and not by a badge: it is a duty, and no rank (N7). */
export function PersonRow({ person }: { readonly person: DirectoryPerson }) {
  const { t } = useTranslation('directory');
  return (
    <li className="directory-row">
      <div className="directory-words">
        <bdi className="directory-name">{person.name}</bdi>
        <span className="directory-line">
          <bdi>{person.organisation.name}</bdi>
          <OrganisationFacts organisation={person.organisation} />
        </span>
        {person.office !== null && <span className="directory-office">{t(`office.${person.office}`)}</span>}
      </div>
      <div className="directory-standing">
        <StandingMark standing={person.standing} />
        {person.verified ? (
          <span className="directory-verified">
            <IconCircleCheck size={16} aria-hidden="true" /> {t('people.verified')}
          </span>
        ) : (
          <span className="directory-unverified">{t('people.unverified')}</span>
        )}
      </div>
    </li>
  );
}
