import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';

interface ConfirmedByProps {
  readonly order: readonly Sector[];
  readonly confirmedBy: readonly Sector[];
}

/** Each sector's answer on a neutral, in words as well as by its place. */
export function ConfirmedBy({ order, confirmedBy }: ConfirmedByProps) {
  const { t } = useTranslation('delegations');
  return (
    <ul className="plain-list confirmations">
      {order.map((sector) => (
        <li key={sector} data-confirmed={confirmedBy.includes(sector)}>
          <StandingMark standing={sector} />{' '}
          <span>{confirmedBy.includes(sector) ? t('neutrals.hasConfirmed') : t('neutrals.hasNot')}</span>
        </li>
      ))}
    </ul>
  );
}
