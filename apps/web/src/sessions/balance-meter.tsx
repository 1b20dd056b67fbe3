import './balance.css';
import { HiddenText } from '@trialogue/design';
import type { Sector } from '@trialogue/people';
import { markedGap, type ShareBasis } from '@trialogue/sessions';
import { useId, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useClockWords } from './use-clock-words.ts';

export interface SectorBalance {
  readonly sector: Sector;
  readonly milliseconds: number;
  readonly turns: number;
  /** Of the time spoken so far; null while nobody has spoken. */
  readonly share: number | null;
  readonly expected: number;
  /** How many of it wait in the queue. */
  readonly waiting: number;
  readonly seats: number;
  /** The time that the agenda gives to the sector, where it gives one. */
  readonly budget: { readonly milliseconds: number; readonly used: number } | null;
}

export interface BalanceMeterProps {
  /** In the order in which sectors stand in this session (N7). */
  readonly sectors: readonly SectorBalance[];
  readonly basis: ShareBasis;
  /** Between the largest and the smallest share, in points of a hundred; null while nobody has spoken. */
  readonly gap: { readonly points: number; readonly marked: boolean } | null;
}

/** The floor by sector: the same for everybody who looks, facts and no judgement. */
export function BalanceMeter({ sectors, basis, gap }: BalanceMeterProps) {
  const { t } = useTranslation('sessions');
  const { number } = useClockWords();
  const [isTable, setIsTable] = useState(false);
  const headingId = useId();
  const isWide = gap?.marked === true;
  return (
    <section className="balance" aria-labelledby={headingId}>
      <div className="balance-head">
        <h2 id={headingId}>{t('balance.title')}</h2>
        <button type="button" className="quiet-act" aria-pressed={isTable} onClick={() => setIsTable(!isTable)}>
          {t('balance.asTable')}
        </button>
      </div>
      {isTable ? <BalanceTable sectors={sectors} /> : <BalanceBars sectors={sectors} />}
      <p className="balance-gap" data-wide={isWide || undefined}>
        {isWide && <WideSign />}
        <span>
          {gap === null
            ? t('balance.nobody')
            : t('balance.gap', { count: isWide ? Math.ceil(gap.points) : Math.round(gap.points) })}
          {isWide && <strong> {t('balance.wide', { count: markedGap })}</strong>}
        </span>
      </p>
      <details className="balance-how">
        <summary>{t('balance.how')}</summary>
        <p>{t(`balance.basis.${basis}`)}</p>
        <p>{t('balance.formula', { tolerance: number(markedGap) })}</p>
        <p>{t('balance.same')}</p>
      </details>
      {sectors.some(({ budget }) => budget !== null) && (
        <ul className="balance-budgets">
          {sectors.map(({ sector, budget }) =>
            budget === null ? null : (
              <li key={sector}>
                <StandingMark standing={sector} /> <Budget {...budget} />
              </li>
            ),
          )}
        </ul>
      )}
    </section>
  );
}

/** Two ends that stand far apart: the shape beside the word, so that no colour is needed. */
function WideSign() {
  return (
    <svg className="balance-wide-sign" viewBox="0 0 20 12" aria-hidden="true" focusable="false">
      <path d="M1 1v10M19 1v10M4 6h12M7 3 4 6l3 3M13 3l3 3-3 3" fill="none" stroke="currentColor" strokeWidth="1.75" />
    </svg>
  );
}

function BalanceBars({ sectors }: Pick<BalanceMeterProps, 'sectors'>) {
  const { t } = useTranslation('sessions');
  const { percent } = useClockWords();
  return (
    <ul className="balance-bars">
      {sectors.map(({ sector, share, expected, milliseconds, turns, waiting, seats }) => (
        <li key={sector} data-standing={sector}>
          <span className="balance-line">
            <StandingMark standing={sector} />
            <span className="balance-share">
              {share === null ? '–' : percent(share)}
              <small>{t('balance.expected', { share: percent(expected) })}</small>
            </span>
          </span>
          <Bar share={share ?? 0} expected={expected} />
          <span className="balance-facts">
            <FloorTime milliseconds={milliseconds} /> · {t('balance.turns', { count: turns })} ·{' '}
            {t('balance.waiting', { count: waiting })} · {t('balance.seats', { count: seats })}
          </span>
        </li>
      ))}
    </ul>
  );
}

function FloorTime({ milliseconds }: { readonly milliseconds: number }) {
  const { clock, spoken } = useClockWords();
  return (
    <>
      <span aria-hidden="true" dir="ltr">
        {clock(milliseconds)}
      </span>
      <HiddenText>{spoken(milliseconds)}</HiddenText>
    </>
  );
}

/** The share as length, and what would be expected as a mark across it. */
function Bar({ share, expected }: { readonly share: number; readonly expected: number }) {
  return (
    <svg className="balance-bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="balance-track" x="0" y="1" width="100" height="8" />
      <rect className="balance-filled" x="0" y="1" width={share * 100} height="8" />
      <rect className="balance-mark" x={expected * 100 - 0.4} y="0" width="0.8" height="10" />
    </svg>
  );
}

function BalanceTable({ sectors }: Pick<BalanceMeterProps, 'sectors'>) {
  const { t } = useTranslation('sessions');
  const { percent, number } = useClockWords();
  return (
    <table className="balance-table">
      <caption>
        <HiddenText>{t('balance.title')}</HiddenText>
      </caption>
      <thead>
        <tr>
          <th scope="col">{t('balance.column.sector')}</th>
          <th scope="col">{t('balance.column.time')}</th>
          <th scope="col">{t('balance.column.share')}</th>
          <th scope="col">{t('balance.column.expected')}</th>
          <th scope="col">{t('balance.column.turns')}</th>
          <th scope="col">{t('balance.column.waiting')}</th>
        </tr>
      </thead>
      <tbody>
        {sectors.map(({ sector, milliseconds, share, expected, turns, waiting }) => (
          <tr key={sector}>
            <th scope="row">
              <StandingMark standing={sector} />
            </th>
            <td>
              <FloorTime milliseconds={milliseconds} />
            </td>
            <td>{share === null ? '–' : percent(share)}</td>
            <td>{percent(expected)}</td>
            <td>{number(turns)}</td>
            <td>{number(waiting)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface BudgetProps {
  readonly milliseconds: number;
  readonly used: number;
}

/** At its end the speaker is warned and nobody is cut off: so the word says what is over, and nothing turns red. */
function Budget({ milliseconds, used }: BudgetProps) {
  const { t } = useTranslation('sessions');
  const { clock } = useClockWords();
  const over = used - milliseconds;
  return (
    <span data-over={over > 0 || undefined} className="balance-budget">
      {over > 0
        ? t('balance.budgetOver', { used: clock(used), budget: clock(milliseconds) })
        : t('balance.budgetLeft', { rest: clock(-over), budget: clock(milliseconds) })}
    </span>
  );
}
