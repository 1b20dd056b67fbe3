import { Link } from '@tanstack/react-router';
import type { GroupDetail } from '@trialogue/groups';
import { Tabs } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { isGuest } from './own-member.ts';

/** The parts of a group that its reader may open: a delegation's affairs are its delegates' own. */
export function GroupTabs({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  const params = { groupId: group.id };
  const guest = isGuest(group);
  return (
    <Tabs label={t('tabs.label')}>
      <Link className="tab" to="/groups/$groupId" params={params} activeOptions={{ exact: true }}>
        {t('tabs.overview')}
      </Link>
      <Link className="tab" to="/groups/$groupId/members" params={params}>
        {t('tabs.members')}
      </Link>
      {group.seat.role === 'delegate' && !guest && (
        <Link className="tab" to="/groups/$groupId/delegation" params={params}>
          {t('tabs.delegation')}
        </Link>
      )}
      {!guest && (
        <Link className="tab" to="/groups/$groupId/decisions" params={params}>
          {t('tabs.decisions')}
        </Link>
      )}
      {!guest && (
        <Link className="tab" to="/groups/$groupId/neutrals" params={params}>
          {t('tabs.neutrals')}
        </Link>
      )}
      <Link className="tab" to="/groups/$groupId/charter" params={params}>
        {t('tabs.charter')}
      </Link>
      {!guest && (
        <Link className="tab" to="/groups/$groupId/released" params={params}>
          {t('tabs.released')}
        </Link>
      )}
      {!guest && (
        <Link className="tab" to="/groups/$groupId/record" params={params}>
          {t('tabs.record')}
        </Link>
      )}
    </Tabs>
  );
}
