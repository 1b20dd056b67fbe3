import { EmptyState, PageHeader, Panel } from '@trialogue/design';
import { Link } from '@tanstack/react-router';
import type { GroupSummary } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { GroupLinks } from './group-links.tsx';
import './group-list.css';

export interface GroupListPageProps {
  readonly groups: readonly GroupSummary[];
  /** Groups that the reader founded and that wait for their sectors; he may have no seat there. */
  readonly founding: readonly { readonly id: string; readonly name: string }[];
  /** P1: until a steward has verified one's sector, one founds nothing. */
  readonly verified: boolean;
}

export function GroupListPage({ groups, founding, verified }: GroupListPageProps) {
  const { t } = useTranslation('groups');
  return (
    <div className="page">
      <PageHeader
        title={t('list.title')}
        actions={
          verified ? (
            <Link className="link-button" to="/groups/new">
              {t('list.found')}
            </Link>
          ) : undefined
        }
      />
      {founding.length > 0 && (
        <Panel title={t('list.foundedByYou')}>
          <p className="quiet">{t('list.foundedWhy')}</p>
          <ul className="rows">
            {founding.map(({ id, name }) => (
              <li key={id}>
                <Link className="row" to="/groups/$groupId/founding" params={{ groupId: id }}>
                  <span className="row-name">
                    <bdi>{name}</bdi>
                  </span>
                </Link>
              </li>
            ))}
          </ul>
        </Panel>
      )}
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
