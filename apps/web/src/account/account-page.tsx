import { Link } from '@tanstack/react-router';
import { PageHeader, Panel } from '@trialogue/design';
import type { Me } from '@trialogue/groups';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { EndAccount } from './end-account.tsx';
import { ListingPanel } from './listing-panel.tsx';
import './account.css';

export interface AccountPageProps {
  readonly member: Me['member'];
  /** Language and colours are the app's. */
  readonly display: ReactNode;
  readonly onEnded: () => void;
}

/** Who has verified the sector (P1): for neutral staff, who have none, the platform's steward. */
function useVerification({ verified, sector }: Me['member']): string {
  const { t } = useTranslation('account');
  if (!verified) return sector === 'neutral' ? t('facts.awaitsPlatform') : t('facts.awaitsSector');
  return sector === 'neutral' ? t('facts.verifiedByPlatform') : t('facts.verifiedBySector');
}

function Facts({ member }: { readonly member: Me['member'] }) {
  const { t } = useTranslation('account');
  const verification = useVerification(member);
  return (
    <Panel title={t('facts.title')}>
      <dl className="account-facts">
        <div>
          <dt>{t('facts.name')}</dt>
          <dd>
            <bdi>{member.name}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('facts.organisation')}</dt>
          <dd>
            <bdi>{member.organisation}</bdi>
          </dd>
        </div>
        <div>
          <dt>{t('facts.sector')}</dt>
          <dd>
            <StandingMark standing={member.sector} />
            <p className="quiet">{verification}</p>
          </dd>
        </div>
        {member.offices.length > 0 && (
          <div>
            <dt>{t('facts.office')}</dt>
            <dd>{member.offices.map((office) => t(`office.${office}`)).join(' · ')}</dd>
          </div>
        )}
      </dl>
      <p className="quiet">{t('facts.change')}</p>
    </Panel>
  );
}

export function AccountPage({ member, display, onEnded }: AccountPageProps) {
  const { t } = useTranslation('account');
  return (
    <div className="page account">
      <PageHeader title={t('title')} />
      <Facts member={member} />
      <ListingPanel listed={member.listed} />
      <Panel title={t('display.title')}>{display}</Panel>
      <Panel title={t('signIns.title')}>
        <p className="quiet">{t('signIns.explanation')}</p>
        <Link className="account-link" to="/sign-ins">
          {t('signIns.open')}
        </Link>
      </Panel>
      <Panel title={t('end.title')}>
        <EndAccount ending="deactivation" onEnded={onEnded} />
        <EndAccount ending="erasure" onEnded={onEnded} />
      </Panel>
    </div>
  );
}
