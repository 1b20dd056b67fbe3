import './sheets.css';
import { Button } from '@mantine/core';
import type { PostRefusal } from '@trialogue/rooms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { EditMessageProps } from './edit-message.tsx';
import { plainWords } from './markdown.tsx';
import { useRoomWords } from './room-context.ts';
import { shownRefusal, useSurroundings } from './surroundings.ts';

const shownLength = 240;

export interface WithdrawMessageProps extends EditMessageProps {
  readonly onWithdrawn: () => void;
}

/** Asks first: what was taken back cannot be brought back, and its place stays visible. */
export function WithdrawMessage({ message, carryOut, onClose, onWithdrawn }: WithdrawMessageProps) {
  const { t } = useTranslation('rooms');
  const { RefusalNote } = useSurroundings();
  const { nameOfMention } = useRoomWords();
  const [refusal, setRefusal] = useState<PostRefusal | null>(null);
  const [isBusy, setBusy] = useState(false);

  const withdraw = async () => {
    setBusy(true);
    const answer = await carryOut({ kind: 'withdraw', item: message.id });
    setBusy(false);
    if (answer.ok) return onWithdrawn();
    setRefusal(answer);
  };
  return (
    <div className="stacked">
      {refusal !== null && <RefusalNote refusal={shownRefusal(refusal)} />}
      <blockquote className="sheet-quote" dir="auto">
        {plainWords(message.body ?? '', shownLength, nameOfMention)}
      </blockquote>
      <ul className="consequences">
        <li>{t('withdraw.gone')}</li>
        <li>{t('withdraw.seen')}</li>
        <li>{t('withdraw.late')}</li>
      </ul>
      <div className="confirm-acts">
        <Button className="danger-act" loading={isBusy} onClick={() => void withdraw()}>
          {t('withdraw.confirm')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('sheet.cancel')}
        </Button>
      </div>
    </div>
  );
}
