import { Link } from '@tanstack/react-router';
import type { GroupSummary } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';

/** One's groups with their phase and one's own seat. */
export function GroupLinks({ groups }: { readonly groups: readonly GroupSummary[] }) {
  const { t } = useTranslation('groups');
  return (
    <ul className="rows">
      {groups.map(({ id, name, kind, phase, state, seat }) => (
        <li key={id}>
          <Link className="row" to="/groups/$groupId" params={{ groupId: id }}>
            <span className="row-name">
              <bdi>{name}</bdi>
            </span>
            <span className="row-facts">
              <span>{t(`kind.${kind}`)}</span>
              <span>{t('list.phase', { phase: t(`phase.${phase}.name`) })}</span>
              {state !== 'active' && <span className="row-state">{t(`list.${state}`)}</span>}
              <span>
                {t(`role.${seat.role}`)}&ensp;
                <StandingMark standing={seat.sector ?? 'neutral'} />
              </span>
              {state !== 'ended' && seat.state !== 'active' && (
                <span className="row-state">{t(`list.seat.${seat.state}`)}</span>
              )}
            </span>
          </Link>
        </li>
      ))}
    </ul>
  );
}
