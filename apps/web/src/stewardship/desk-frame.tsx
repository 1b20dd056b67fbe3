import { Link } from '@tanstack/react-router';
import { PageHeader, Tabs } from '@trialogue/design';
import type { Office } from '@trialogue/people';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import './stewardship.css';
import './import.css';
import './narrow-desk.css';

export interface DeskFrameProps {
  readonly office: Office;
  readonly actions?: ReactNode;
  readonly children: ReactNode;
}

/** What is common to the pages of the desk: whose it is, and the way between them. */
export function DeskFrame({ office, actions, children }: DeskFrameProps) {
  const { t } = useTranslation('stewardship');
  return (
    <div className="page desk">
      <PageHeader title={t('title')} below={t(`office.${office}`)} actions={actions} />
      <Tabs label={t('title')}>
        <Link className="tab" to="/steward" activeOptions={{ exact: true }}>
          {t('nav.waiting')}
        </Link>
        {office !== 'platform' && (
          <Link className="tab" to="/steward/reports">
            {t('nav.reports')}
          </Link>
        )}
        <Link className="tab" to="/steward/people">
          {t('nav.people')}
        </Link>
        <Link className="tab" to="/steward/invitations">
          {t('nav.invitations')}
        </Link>
        <Link className="tab" to="/steward/import">
          {t('nav.import')}
        </Link>
      </Tabs>
      {children}
    </div>
  );
}
