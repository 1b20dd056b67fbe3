import { Button, TextInput } from '@mantine/core';
import { Banner } from '@trialogue/design';
import type { LedgerHead } from '@trialogue/ledger';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { headFrom, rememberedHead, rememberHead } from './held-heads.ts';
import { readLedgerFile } from './ledger-questions.ts';
import { Verdict } from './verdict.tsx';
import { canVerifyHere, type LedgerVerdict, verifyLedger } from './verify-ledger.ts';

interface Verified {
  readonly found: LedgerVerdict;
  readonly held: LedgerHead | null;
}

async function fetchAndVerify(groupId: string, typed: LedgerHead | null): Promise<Verified> {
  const remembered = rememberedHead(groupId);
  const kept = [remembered, typed].filter((head) => head !== null);
  const found = await verifyLedger(await readLedgerFile(groupId), kept);
  const { file } = found;
  if (file.readable && file.verdict.ok && file.verdict.head.seq > 0) rememberHead(groupId, file.verdict.head);
  return { found, held: typed ?? remembered };
}

interface TypedHead {
  readonly number: string;
  readonly hash: string;
}

function Comparison({ typed, onType }: { readonly typed: TypedHead; readonly onType: (typed: TypedHead) => void }) {
  const { t } = useTranslation('record');
  const isWrong = headFrom(typed.number, typed.hash) === 'wrong';
  return (
    <details>
      <summary>{t('compare.title')}</summary>
      <p className="record-why">{t('compare.why')}</p>
      <div className="record-comparison">
        <TextInput
          label={t('compare.number')}
          inputMode="numeric"
          autoComplete="off"
          maxLength={15}
          value={typed.number}
          onChange={({ currentTarget }) => onType({ ...typed, number: currentTarget.value })}
        />
        <TextInput
          label={t('compare.hash')}
          dir="ltr"
          autoComplete="off"
          spellCheck={false}
          maxLength={200}
          value={typed.hash}
          error={isWrong && t('compare.wrong')}
          onChange={({ currentTarget }) => onType({ ...typed, hash: currentTarget.value })}
        />
      </div>
    </details>
  );
}

/** The reader's own computation over the whole record, in his own browser. */
export function Verification({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('record');
  const [typed, setTyped] = useState<TypedHead>({ number: '', hash: '' });
  const held = headFrom(typed.number, typed.hash);
  const verify = useMutation({ mutationFn: (head: LedgerHead | null) => fetchAndVerify(groupId, head) });
  const { data } = verify;
  if (!canVerifyHere()) return <Banner tone="attention" title={t('verify.notHere')} />;
  return (
    <div className="stacked">
      {data !== undefined && <Verdict found={data.found} held={data.held} />}
      {verify.isError && <FailureNote error={verify.error} />}
      <Comparison typed={typed} onType={setTyped} />
      <div className="acts">
        <Button
          variant="outline"
          loading={verify.isPending}
          disabled={held === 'wrong'}
          onClick={() => held !== 'wrong' && verify.mutate(held)}
        >
          {data === undefined ? t('verify.verify') : t('verify.again')}
        </Button>
      </div>
    </div>
  );
}
