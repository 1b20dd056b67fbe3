import type { SectorSounding, Sounding, SoundingOption } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { regionalTag } from '../times/regional-tag.ts';
import { useMoments } from '../times/use-moments.ts';
import { inOrder } from './decision-state.ts';

export interface SoundingResultProps {
  readonly sounding: Sounding;
  readonly result: NonNullable<Sounding['result']>;
  readonly order: readonly Sector[];
}

/** What an option is called: a step of the scale is its number. */
export function useOptionName(): (option: SoundingOption) => string {
  const { t } = useTranslation('decisions');
  return (option) => t(`option.${option}`);
}

interface BarProps {
  readonly name: string;
  readonly count: number;
  readonly seats: number;
  readonly kind: 'said' | 'unsaid';
}

/** The length is of the sector's own seats: nothing is compared across sectors. */
function Bar({ name, count, seats, kind }: BarProps) {
  const { i18n } = useTranslation('decisions');
  return (
    <li className="tally" data-kind={kind}>
      <span className="tally-name">{name}</span>
      <span className="tally-count">{new Intl.NumberFormat(regionalTag(i18n.language)).format(count)}</span>
      <svg className="tally-bar" viewBox={`0 0 ${Math.max(1, seats)} 1`} preserveAspectRatio="none" aria-hidden="true">
        <rect className="tally-all" width={Math.max(1, seats)} height="1" />
        <rect className="tally-part" width={count} height="1" />
      </svg>
    </li>
  );
}

function SectorResult({ row }: { readonly row: SectorSounding }) {
  const { t } = useTranslation('decisions');
  const { list } = useMoments();
  const nameOf = useOptionName();
  return (
    <li className="sector-result">
      <h4 className="sector-head">
        <StandingMark standing={row.sector} />
        <span>{t('result.answered', { seats: row.seats, answered: row.answered })}</span>
      </h4>
      <ul className="tallies">
        {row.cells.map(({ options, count }) => (
          <Bar key={options.join()} name={list(options.map(nameOf))} count={count} seats={row.seats} kind="said" />
        ))}
        <Bar name={t('result.unanswered')} count={row.seats - row.answered} seats={row.seats} kind="unsaid" />
      </ul>
    </li>
  );
}

/** By sector, with those who did not answer; never added up over all. */
export function SoundingResult({ sounding, result, order }: SoundingResultProps) {
  const { t } = useTranslation('decisions');
  if (result.sectors === null) return <p>{t('result.kept', { n: sounding.k })}</p>;
  const isJoined = result.sectors.some(({ cells }) => cells.some(({ options }) => options.length > 1));
  return (
    <div className="stacked">
      <ul className="sector-results">
        {inOrder(order, result.sectors).map((row) => (
          <SectorResult key={row.sector} row={row} />
        ))}
      </ul>
      {isJoined && <p className="quiet">{t('result.joined', { n: sounding.k })}</p>}
      <p className="quiet">{t('result.notBinding')}</p>
    </div>
  );
}
