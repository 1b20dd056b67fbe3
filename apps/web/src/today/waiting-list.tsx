import { Panel } from '@trialogue/design';
import { Link } from '@tanstack/react-router';
import type { GroupSummary } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';

const anchors = { 'needs-consent': 'charter', 'needs-declaration': 'declaration' } as const;

function WaitingItem({ group }: { readonly group: GroupSummary }) {
  const { t } = useTranslation('today');
  const { state } = group.seat;
  if (state === 'active') return null;
  const hash = state === 'needs-consent' || state === 'needs-declaration' ? anchors[state] : undefined;
  return (
    <li className="waiting-item">
      <div>
        <p className="row-name">{t(`waiting.${state}.title`)}</p>
        <p className="quiet">
          <bdi>{group.name}</bdi>: {t(`waiting.${state}.text`)}
        </p>
      </div>
      {hash !== undefined && (
        <Link className="waiting-act" to="/groups/$groupId" params={{ groupId: group.id }} hash={hash}>
          {t(`waiting.${hash}`)}
        </Link>
      )}
    </li>
  );
}

export function WaitingList({ groups }: { readonly groups: readonly GroupSummary[] }) {
  const { t } = useTranslation('today');
  const waiting = groups.filter((group) => group.seat.state !== 'active');
  return (
    <Panel
      title={t('waiting.title')}
      aside={waiting.length > 0 ? t('waiting.count', { count: waiting.length }) : undefined}
    >
      {waiting.length === 0 ? (
        <p className="quiet">{t('waiting.nothing')}</p>
      ) : (
        <ul className="waiting">
          {waiting.map((group) => (
            <WaitingItem key={group.id} group={group} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
