import { IconClock } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { regionalTag } from '../times/regional-tag.ts';
import { remaining } from './remaining.ts';
import { useServerNow } from './use-server-now.ts';

export interface CountdownProps {
  readonly until: string;
  /** How far the server's clock is ahead of this device's. */
  readonly gap: number;
}

function useLength(): (parts: ReturnType<typeof remaining>) => string {
  const { i18n } = useTranslation();
  const tag = regionalTag(i18n.language);
  return (parts) => {
    const said = parts.map(({ value, unit }) =>
      new Intl.NumberFormat(tag, { style: 'unit', unit, unitDisplay: 'long' }).format(value),
    );
    return new Intl.ListFormat(tag, { type: 'unit' }).format(said);
  };
}

/** When it ends, in the reader's zone, and how long that is by the server's clock. Not read out as it runs. */
export function Countdown({ until, gap }: CountdownProps) {
  const { t } = useTranslation('decisions');
  const { deadline } = useMoments();
  const lengthOf = useLength();
  const left = remaining(until, useServerNow(gap, until));
  return (
    <span className="countdown">
      <IconClock size={18} aria-hidden="true" />
      <span>
        <time dateTime={until}>{t('time.until', { moment: deadline(until) })}</time>{' '}
        <span className="countdown-left">
          {left.length === 0 ? t('time.over') : t('time.left', { length: lengthOf(left) })}
        </span>
      </span>
    </span>
  );
}
