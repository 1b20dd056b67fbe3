import { Banner } from '@trialogue/design';
import { type LedgerHeads, signingPatience } from '@trialogue/ledger';
import { useSuspenseQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { headsQuestion } from './ledger-questions.ts';

/** By the server's clock, whatever this device's says. */
export function waitingFor({ now, waitingSince }: Pick<LedgerHeads, 'now' | 'waitingSince'>): number {
  return waitingSince === null ? 0 : Date.parse(now) - Date.parse(waitingSince);
}

/** When the record was signed last, and an alarm where it should have been signed since. */
export function Signing({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('record');
  const { moment } = useMoments();
  const { data } = useSuspenseQuery(headsQuestion(groupId));
  const waiting = waitingFor(data);
  const last =
    data.lastSignedAt === null ? t('signing.never') : t('signing.last', { moment: moment(data.lastSignedAt) });
  if (waiting > signingPatience) {
    return (
      <Banner tone="danger" title={t('signing.alarm', { count: Math.floor(waiting / 60_000) })} announced>
        <p>{last}</p>
        <p>{t('signing.alarmWhy')}</p>
      </Banner>
    );
  }
  return (
    <p className="record-signed">
      {last} {data.waitingSince !== null && t('signing.soon')}
    </p>
  );
}
