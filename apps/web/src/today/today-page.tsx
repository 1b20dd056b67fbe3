import { EmptyState, PageHeader, Panel } from '@trialogue/design';
import type { GroupSummary } from '@trialogue/groups';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { regionalTag } from '../times/regional-tag.ts';
import { WaitingList } from './waiting-list.tsx';
import './today.css';

export interface TodayPageProps {
  readonly name: string;
  readonly groups: readonly GroupSummary[];
  readonly groupLinks: ReactNode;
  readonly roomLinks: ReactNode;
}

/** What needs the reader, and nothing else above it. */
export function TodayPage({ name, groups, groupLinks, roomLinks }: TodayPageProps) {
  const { t, i18n } = useTranslation('today');
  const [now] = useState(() => new Date());
  const day = new Intl.DateTimeFormat(regionalTag(i18n.language), { dateStyle: 'full' }).format(now);
  return (
    <div className="page">
      <PageHeader title={t('title')} above={day} below={<bdi>{name}</bdi>} />
      {groups.length === 0 ? (
        <EmptyState title={t('noSeatTitle')}>{t('noSeat')}</EmptyState>
      ) : (
        <>
          <WaitingList groups={groups} />
          <div className="today-columns">
            <Panel title={t('rooms')}>{roomLinks}</Panel>
            <Panel title={t('groups')}>{groupLinks}</Panel>
          </div>
        </>
      )}
    </div>
  );
}
