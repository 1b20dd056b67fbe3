import { Banner } from '@trialogue/design';
import type { Calls } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { inOrder } from './decision-state.ts';

export interface LackingNoteProps {
  readonly order: readonly Sector[];
  readonly lacking: Calls['lacking'];
}

/** N4: which sector lacks whom, and what waits for it. */
export function LackingNote({ order, lacking }: LackingNoteProps) {
  const { t } = useTranslation('decisions');
  if (lacking.length === 0) return null;
  return (
    <Banner tone="attention" title={t('lacking.title')}>
      <ul className="sector-list">
        {inOrder(order, lacking).map(({ sector, lacks }) => (
          <li key={sector} className="sector-head">
            <StandingMark standing={sector} />
            <span>{t('lacking.lacks', { n: lacks })}</span>
          </li>
        ))}
      </ul>
      <p>{t('lacking.text')}</p>
    </Banner>
  );
}
