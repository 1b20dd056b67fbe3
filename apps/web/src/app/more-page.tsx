import { Button } from '@mantine/core';
import { PageHeader, Panel } from '@trialogue/design';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { LanguageSwitch } from './language-switch.tsx';
import { PresenceSwitch } from './presence-switch.tsx';
import { meQuestion } from './questions.ts';
import { SchemeSwitch } from './scheme-switch.tsx';
import { SingleKeySwitch } from './single-key-switch.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { SignOutQuestion, useSignOut } from './use-sign-out.ts';

export function MorePage() {
  const { t } = useTranslation('app');
  const { data: me } = useSuspenseQuery(meQuestion());
  const signOut = useSignOut();
  return (
    <div className="page">
      <PageHeader title={t('nav.more')} />
      <Panel title={t('nav.people')}>
        <div className="more-links">
          <Link className="more-link" to="/people">
            {t('nav.people')}
          </Link>
          <Link className="more-link" to="/organisations">
            {t('nav.organisations')}
          </Link>
          {me.member.sector !== 'neutral' && (
            <Link className="more-link" to="/elections">
              {t('nav.elections')}
            </Link>
          )}
          {me.member.offices.length > 0 && (
            <Link className="more-link" to="/steward">
              {t('nav.desk')}
            </Link>
          )}
        </div>
      </Panel>
      <Panel title={t('header.account')}>
        <div className="more-person">
          <bdi className="rail-name">{me.member.name}</bdi>
          <bdi className="quiet">{me.member.organisation}</bdi>
          <StandingMark standing={me.member.sector} />
        </div>
        <div className="more-acts">
          <Link className="more-link" to="/account">
            {t('nav.account')}
          </Link>
          <Link className="more-link" to="/sign-ins">
            {t('header.signIns')}
          </Link>
          <Button variant="outline" size="md" loading={signOut.isPending} onClick={signOut.begin}>
            {t('header.signOut')}
          </Button>
        </div>
        {signOut.error !== null && <FailureNote error={signOut.error} />}
        {signOut.question.lost !== null && <SignOutQuestion {...signOut.question} />}
      </Panel>
      <Panel title={t('header.settings')}>
        <div className="more-settings">
          <LanguageSwitch labelled />
          <SchemeSwitch labelled />
          <SingleKeySwitch />
          <PresenceSwitch />
        </div>
      </Panel>
    </div>
  );
}
