import { Link } from '@tanstack/react-router';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { Countdown } from './countdown.tsx';
import { titleOf, waitsForReader, type Decision } from './decision-state.ts';
import { KindMark, OutcomeMark } from './marks.tsx';
import { clockGap } from './remaining.ts';

interface WayProps {
  readonly decision: Decision;
  readonly className: string;
  readonly children: string;
}

/** To the page of what is asked. */
function Way({ decision, className, children }: WayProps) {
  const { id, groupId } = decision.one;
  switch (decision.what) {
    case 'call':
      return (
        <Link className={className} to="/groups/$groupId/decisions/calls/$callId" params={{ groupId, callId: id }}>
          <bdi>{children}</bdi>
        </Link>
      );
    case 'silence':
      return (
        <Link
          className={className}
          to="/groups/$groupId/decisions/texts/$silenceId"
          params={{ groupId, silenceId: id }}
        >
          <bdi>{children}</bdi>
        </Link>
      );
    case 'sounding':
      return (
        <Link
          className={className}
          to="/groups/$groupId/decisions/soundings/$soundingId"
          params={{ groupId, soundingId: id }}
        >
          <bdi>{children}</bdi>
        </Link>
      );
    default:
      return decision satisfies never;
  }
}

function Ended({ decision }: { readonly decision: Decision }) {
  const { t } = useTranslation('decisions');
  const { day } = useMoments();
  const { closedAt } = decision.one;
  const outcome =
    decision.what === 'call' ? decision.one.result?.outcome : decision.what === 'silence' ? decision.one.outcome : null;
  return (
    <>
      {outcome !== null && outcome !== undefined && <OutcomeMark outcome={outcome} />}
      {closedAt !== null && <time dateTime={closedAt}>{t('list.closedOn', { day: day(closedAt) })}</time>}
    </>
  );
}

export interface DecisionRowProps {
  readonly decision: Decision;
  /** When it came from the server, by this device's clock. */
  readonly arrivedAt: number;
}

/** What is asked, what it takes, until when or how it ended; and to whom it is addressed, what he can do. */
export function DecisionRow({ decision, arrivedAt }: DecisionRowProps) {
  const { t } = useTranslation('decisions');
  const { one, what } = decision;
  const waits = waitsForReader(decision);
  return (
    <li className="decision-row" data-waits={waits || undefined}>
      <div className="decision-words">
        <span className="decision-facts">
          <KindMark kind={what} />
          {what === 'call' && <span>{t(`terms.${one.kind}.short`)}</span>}
          {what === 'sounding' && <span>{t('sounding.notBinding')}</span>}
        </span>
        <h3>
          <Way decision={decision} className="decision-title">
            {titleOf(decision)}
          </Way>
        </h3>
        <span className="decision-facts">
          {one.closedAt === null ? (
            <Countdown until={one.closesAt} gap={clockGap(one.now, arrivedAt)} />
          ) : (
            <Ended decision={decision} />
          )}
        </span>
      </div>
      {waits && (
        <Way decision={decision} className="decision-act">
          {t(`act.${what}`)}
        </Way>
      )}
    </li>
  );
}
