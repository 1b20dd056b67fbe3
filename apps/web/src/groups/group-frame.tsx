import { Banner, PageHeader } from '@trialogue/design';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GroupDetail } from '@trialogue/groups';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { groupQuestion } from './group-questions.ts';
import { GroupTabs } from './group-tabs.tsx';
import './groups.css';

function StateBanner({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  if (group.state === 'active') return null;
  if (group.state === 'ended') {
    return (
      <Banner title={t('ended.title')}>
        <p>{t('ended.text')}</p>
      </Banner>
    );
  }
  return (
    <Banner
      title={t('founding.title')}
      action={
        <Link to="/groups/$groupId/founding" params={{ groupId: group.id }}>
          {t('founding.look')}
        </Link>
      }
    >
      {t('founding.text')}
    </Banner>
  );
}

/** The head of a group and the way to its parts; the part itself stands below. */
export function GroupFrame({ groupId, children }: { readonly groupId: string; readonly children: ReactNode }) {
  const { t } = useTranslation('groups');
  const { data: group } = useSuspenseQuery(groupQuestion(groupId));
  return (
    <div className="page">
      <PageHeader
        above={t(`kind.${group.kind}`)}
        title={<bdi>{group.name}</bdi>}
        below={t('ownSeat', { role: t(`role.${group.seat.role}`) })}
      />
      <GroupTabs group={group} />
      <StateBanner group={group} />
      {children}
    </div>
  );
}
