import type { SectorProgress } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { inOrder } from './decision-state.ts';

export interface SectorProgressListProps {
  readonly order: readonly Sector[];
  readonly progress: readonly SectorProgress[];
  readonly k: number;
  readonly open: boolean;
  /** Answers, or readings. */
  readonly counted: 'answers' | 'readings';
  /** How many of so many seats it takes. Left out where nothing is decided by it. */
  readonly neededOf?: (seats: number) => number;
}

function Steps({ seats, atLeast, k, counted }: SectorProgress & Pick<SectorProgressListProps, 'k' | 'counted'>) {
  const { t } = useTranslation('decisions');
  const words = atLeast === 0 ? t(`progress.${counted}.few`, { n: k }) : t(`progress.${counted}.some`, { n: atLeast });
  return (
    <>
      <span className="progress-bar" aria-hidden="true">
        {Array.from({ length: Math.ceil(seats / k) }, (_, step) => (
          <span key={step} className="progress-step" data-reached={(step + 1) * k <= atLeast || undefined} />
        ))}
      </span>
      <span className="quiet">{words}</span>
    </>
  );
}

/** Who is asked, by sector in today's order, and how far each is: in steps that show no single answer. */
export function SectorProgressList(props: SectorProgressListProps) {
  const { order, progress, k, open, counted, neededOf } = props;
  const { t } = useTranslation('decisions');
  return (
    <div className="stacked">
      <ul className="sector-list">
        {inOrder(order, progress).map((row) => (
          <li key={row.sector} className="sector-progress">
            <span className="sector-head">
              <StandingMark standing={row.sector} />
              <span>{t('progress.asked', { n: row.seats })}</span>
            </span>
            {neededOf !== undefined && (
              <span className="quiet">{t(`progress.${counted}.needed`, { n: neededOf(row.seats) })}</span>
            )}
            {open && <Steps {...row} k={k} counted={counted} />}
          </li>
        ))}
      </ul>
      {open && <p className="quiet">{t('progress.why', { n: k })}</p>}
    </div>
  );
}
