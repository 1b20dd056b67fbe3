import { EmptyState, PageHeader, Panel } from '@trialogue/design';
import type { GroupSummary } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { GroupLinks } from './group-links.tsx';

export function GroupListPage({ groups }: { readonly groups: readonly GroupSummary[] }) {
  const { t } = useTranslation('groups');
  return (
    <div className="page">
      <PageHeader title={t('list.title')} />
      {groups.length === 0 ? (
        <EmptyState title={t('list.emptyTitle')}>{t('list.empty')}</EmptyState>
      ) : (
        <Panel title={t('list.all')} aside={t('list.count', { count: groups.length })}>
          <GroupLinks groups={groups} />
        </Panel>
      )}
    </div>
  );
}
