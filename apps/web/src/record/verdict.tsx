import { Banner } from '@trialogue/design';
import type { LedgerHead, RecordVerdict } from '@trialogue/ledger';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import type { LedgerVerdict } from './verify-ledger.ts';

type Sound = Extract<RecordVerdict, { ok: true }>;

function SoundRecord({
  verdict: { head, signed },
  hasSignatures,
  held,
}: {
  readonly verdict: Sound;
  readonly hasSignatures: boolean;
  readonly held: LedgerHead | null;
}) {
  const { t } = useTranslation('record');
  const { moment } = useMoments();
  const signature =
    signed === null ? t('verify.unsignedYet') : t('verify.signed', { number: signed.seq, moment: moment(signed.at) });
  return (
    <Banner title={t('verify.intact', { count: head.seq })} announced>
      <p>{hasSignatures ? signature : t('verify.noSignatures')}</p>
      {held !== null && <p>{t('verify.held', { number: held.seq })}</p>}
      <p>{t('verify.head')}</p>
      <p className="ledger-head">
        {t('number', { number: head.seq })} <code dir="ltr">{head.hash}</code>
      </p>
    </Banner>
  );
}

/** What the reader's own computation has found. `held` is what it was compared with. */
export function Verdict({
  found: { file, hasSignatures },
  held,
}: {
  readonly found: LedgerVerdict;
  readonly held: LedgerHead | null;
}) {
  const { t } = useTranslation('record');
  if (file.readable && file.verdict.ok)
    return <SoundRecord verdict={file.verdict} hasSignatures={hasSignatures} held={held} />;
  return (
    <Banner tone="danger" title={t('verify.broken')} announced>
      <p>{sentenceOf(file)}</p>
      <p>{t('verify.tell')}</p>
    </Banner>
  );

  function sentenceOf(of: LedgerVerdict['file']): string {
    if (!of.readable) return t('verify.unreadable', { line: of.line });
    if (of.verdict.ok) return '';
    const { reason, seq, upTo } = of.verdict;
    return t(`fault.${reason}`, { number: seq, upTo });
  }
}
