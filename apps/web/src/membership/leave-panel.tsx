import { Button } from '@mantine/core';
import { ConfirmSheet, Panel } from '@trialogue/design';
import type { Decision } from '@trialogue/kernel';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { RefusalWords } from '../answers/refusal-note.tsx';
import { departAct } from './membership-questions.ts';

export interface LeavePanelProps {
  readonly roomId: string;
  readonly roomName: string;
  readonly leaving: Decision;
  readonly onLeft: () => Promise<void>;
}

export function LeavePanel({ roomId, roomName, leaving, onLeft }: LeavePanelProps) {
  const { t } = useTranslation('membership');
  const [asked, setAsked] = useState(false);
  const depart = useMutation(departAct(roomId));
  const close = () => {
    setAsked(false);
    if (depart.isError) depart.reset();
  };
  return (
    <Panel title={t('leave.title')}>
      {leaving.allowed ? (
        <div className="stacked">
          <p className="quiet">{t('leave.may')}</p>
          <div className="acts">
            <Button variant="outline" className="room-leave" onClick={() => setAsked(true)}>
              {t('leave.open')}
            </Button>
          </div>
        </div>
      ) : (
        <p className="quiet">
          <RefusalWords refusal={leaving} />
        </p>
      )}
      <ConfirmSheet
        opened={asked}
        onClose={close}
        danger
        title={t('leave.ask', { room: roomName })}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        confirmLabel={t('leave.act')}
        busy={depart.isPending}
        onConfirm={() => depart.mutate(undefined, { onSuccess: () => void onLeft() })}
      >
        <ul className="consequences">
          <li>{t('leave.then.read')}</li>
          <li>{t('leave.then.said')}</li>
          <li>{t('leave.then.back')}</li>
        </ul>
        {depart.isError && <FailureNote error={depart.error} />}
      </ConfirmSheet>
    </Panel>
  );
}
