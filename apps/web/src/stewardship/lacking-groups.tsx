import { Link } from '@tanstack/react-router';
import { Panel } from '@trialogue/design';
import type { Stewardship } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';

type Group = Stewardship['groups'][number];

export function lacksDelegates({ active, minimum, actsBySteward, state }: Group): boolean {
  return state !== 'ended' && (actsBySteward || active < minimum);
}

/** P2: while a delegation has fewer than two delegates its steward appoints; the founding page is where he does. */
export function LackingGroups({ groups }: { readonly groups: readonly Group[] }) {
  const { t } = useTranslation('stewardship');
  return (
    <Panel title={t('groups.title')}>
      {groups.length === 0 ? (
        <p className="quiet">{t('groups.none')}</p>
      ) : (
        <ul className="rows">
          {groups.map((group) => (
            <li key={group.id}>
              <Link className="row" to="/groups/$groupId/founding" params={{ groupId: group.id }}>
                <bdi className="row-name">{group.name}</bdi>
                <span className="row-facts">
                  <span>{t('groups.delegates', { count: group.active, minimum: group.minimum })}</span>
                  {group.actsBySteward && <span className="desk-acts-for">{t('groups.youAppoint')}</span>}
                </span>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}
