import { PageHeader, Panel } from '@trialogue/design';
import { Link } from '@tanstack/react-router';
import type { Me } from '@trialogue/groups';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { regionalTag } from '../times/regional-tag.ts';
import { WaitingList } from './waiting-list.tsx';
import type { Waiting } from './waiting.ts';
import './today.css';

export interface TodayPageProps {
  readonly me: Me;
  /** What goes on this moment, if anything does. */
  readonly live: ReactNode;
  readonly waiting: readonly Waiting[];
  readonly failure: ReactNode;
  readonly groupLinks: ReactNode;
  readonly roomLinks: ReactNode;
}

/** Without a seat there is no room to go to, but there are ways to one. */
function WithoutSeat({ me }: { readonly me: Me }) {
  const { t } = useTranslation('today');
  const { verified, listed, sector } = me.member;
  return (
    <Panel title={t('noSeatTitle')}>
      <p>{sector === 'neutral' ? t('noSeatNeutral') : t('noSeat')}</p>
      <ul className="ways">
        {verified ? (
          <li>
            <Link to="/groups/new">{t('ways.found')}</Link>
            <p className="quiet">{t('ways.foundWhy')}</p>
          </li>
        ) : (
          <li>
            <p>{t('ways.unverified')}</p>
          </li>
        )}
        <li>
          <Link to="/people">{t('ways.people')}</Link>
          <p className="quiet">{listed ? t('ways.listed') : t('ways.unlisted')}</p>
        </li>
      </ul>
    </Panel>
  );
}

/** What needs the reader, and nothing else above it. */
export function TodayPage({ me, live, waiting, failure, groupLinks, roomLinks }: TodayPageProps) {
  const { t, i18n } = useTranslation('today');
  const [now] = useState(() => new Date());
  const day = new Intl.DateTimeFormat(regionalTag(i18n.language), { dateStyle: 'full' }).format(now);
  return (
    <div className="page">
      <PageHeader title={t('title')} above={day} below={<bdi>{me.member.name}</bdi>} />
      {live}
      <WaitingList waiting={waiting} failure={failure} />
      {me.groups.length === 0 ? (
        <WithoutSeat me={me} />
      ) : (
        <div className="today-columns">
          <Panel title={t('rooms')}>{roomLinks}</Panel>
          <Panel title={t('groups')}>{groupLinks}</Panel>
        </div>
      )}
    </div>
  );
}
