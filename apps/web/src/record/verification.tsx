import { Button } from '@mantine/core';
import { Banner } from '@trialogue/design';
import { useMutation } from '@tanstack/react-query';
import { useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { readWholeLedger, type WholeLedger } from './ledger-questions.ts';
import { canVerifyHere, verifyLedger, type LedgerVerdict } from './verify-ledger.ts';

interface Verified {
  readonly ledger: WholeLedger;
  readonly verdict: LedgerVerdict;
}

async function fetchAndVerify(groupId: string): Promise<Verified> {
  const ledger = await readWholeLedger(groupId);
  return { ledger, verdict: await verifyLedger(ledger) };
}

/** One entry in each line: the text that was hashed, and its hash, as any verifier outside reads them. */
function linesOf({ entries }: WholeLedger): string {
  return entries.map(({ canonical, hash }) => `${JSON.stringify({ canonical, hash })}\n`).join('');
}

function LedgerFile({ groupId, ledger }: { readonly groupId: string; readonly ledger: WholeLedger }) {
  const { t } = useTranslation('record');
  const address = useMemo(
    () => URL.createObjectURL(new Blob([linesOf(ledger)], { type: 'application/jsonl' })),
    [ledger],
  );
  useEffect(() => () => URL.revokeObjectURL(address), [address]);
  return (
    <a className="download" href={address} download={`ledger-${groupId}.jsonl`}>
      {t('verify.download')}
    </a>
  );
}

function Verdict({ verdict }: { readonly verdict: LedgerVerdict }) {
  const { t } = useTranslation('record');
  if (verdict.kind === 'intact') {
    return (
      <Banner title={t('verify.intact', { count: verdict.count })} announced>
        <p>{t('verify.head')}</p>
        <code className="ledger-head" dir="ltr">
          {verdict.hash}
        </code>
      </Banner>
    );
  }
  const reason =
    verdict.kind === 'broken' ? t(`fault.${verdict.reason}`, { number: verdict.seq }) : t('fault.other-head');
  return (
    <Banner tone="danger" title={t('verify.broken')} announced>
      <p>{reason}</p>
      <p>{t('verify.tell')}</p>
    </Banner>
  );
}

/** The reader's own computation over the whole chain, in his own browser. */
export function Verification({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('record');
  const verify = useMutation({ mutationFn: () => fetchAndVerify(groupId) });
  const { data } = verify;
  if (!canVerifyHere()) return <Banner tone="attention" title={t('verify.notHere')} />;
  return (
    <div className="stacked">
      {data !== undefined && <Verdict verdict={data.verdict} />}
      {verify.isError && <FailureNote error={verify.error} />}
      <div className="acts">
        <Button variant="outline" loading={verify.isPending} onClick={() => verify.mutate()}>
          {data === undefined ? t('verify.verify') : t('verify.again')}
        </Button>
        {data !== undefined && <LedgerFile groupId={groupId} ledger={data.ledger} />}
      </div>
    </div>
  );
}
