import { Panel } from '@trialogue/design';
import type { Call, CallResult } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import { inOrder, whatFailed } from './decision-state.ts';
import { OutcomeMark } from './marks.tsx';

export interface CallOutcomeProps {
  readonly call: Call;
  readonly result: CallResult;
  readonly order: readonly Sector[];
}

function useSectorNames(): (sectors: readonly Sector[]) => string {
  const { t } = useTranslation('app');
  const { list } = useMoments();
  return (sectors) => list(sectors.map((sector) => t(`standing.${sector}`)));
}

function Positions({ call, result, order }: CallOutcomeProps) {
  const { t } = useTranslation('decisions');
  const namesOf = useSectorNames();
  const { positions, outcome } = result;
  if (positions === null) {
    const saysItself = outcome === 'adopted' && call.kind === 'every-sector';
    return <p className="quiet">{saysItself ? t('positions.allConsent') : t('positions.kept', { n: call.k })}</p>;
  }
  const failed = whatFailed(outcome, positions);
  return (
    <>
      <ul className="sector-list">
        {inOrder(order, positions).map(({ sector, position }) => (
          <li key={sector} className="sector-head">
            <StandingMark standing={sector} />
            <strong>{t(`positions.${position}`)}</strong>
          </li>
        ))}
      </ul>
      {failed !== null && failed.sectors.length > 0 && (
        <p>{t(`positions.failed.${failed.condition}`, { sectors: namesOf(inOrderOf(order, failed.sectors)) })}</p>
      )}
    </>
  );
}

function inOrderOf(order: readonly Sector[], named: readonly Sector[]): readonly Sector[] {
  return order.filter((sector) => named.includes(sector));
}

export function Reasons({ title, reasons }: { readonly title: string; readonly reasons: readonly string[] }) {
  const { t } = useTranslation('decisions');
  if (reasons.length === 0) return null;
  return (
    <section className="reasons" aria-label={title}>
      <h3>{title}</h3>
      <ul>
        {reasons.map((reason, place) => (
          <li key={place} className="quoted" dir="auto">
            {reason}
          </li>
        ))}
      </ul>
      <p className="quiet">{t('reasons.nobody')}</p>
    </section>
  );
}

/** How it ended, what each sector said as one where that gives nobody away, and the reasons without a name. */
export function CallOutcome(props: CallOutcomeProps) {
  const { call, result } = props;
  const { t } = useTranslation('decisions');
  const { moment } = useMoments();
  return (
    <Panel
      title={<OutcomeMark outcome={result.outcome} />}
      aside={call.closedAt === null ? undefined : t('outcome.closedAt', { moment: moment(call.closedAt) })}
    >
      <div className="stacked">
        <p>{t(`outcome.${result.outcome}.text`)}</p>
        <Positions {...props} />
        <Reasons title={t('reasons.objections')} reasons={result.objections} />
        <Reasons title={t('reasons.reservations')} reasons={result.reservations} />
      </div>
    </Panel>
  );
}
