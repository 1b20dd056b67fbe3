import { Button, Textarea } from '@mantine/core';
import { ConfirmSheet, LiveRegion, Panel } from '@trialogue/design';
import { reasonLimit, type Silence } from '@trialogue/consent';
import { IconEye } from '@tabler/icons-react';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { breakSilenceAct, haveReadAct } from './decision-acts.ts';
import type { ReaderRole } from './reader-role.ts';

export interface OwnSilenceProps {
  readonly silence: Silence;
  readonly role: ReaderRole;
}

function BreakSilence({ silence }: Pick<OwnSilenceProps, 'silence'>) {
  const { t } = useTranslation('decisions');
  const [isAsked, setIsAsked] = useState(false);
  const [reason, setReason] = useState('');
  const breaking = useMutation(breakSilenceAct(useQueryClient(), silence.groupId, silence.id));
  const { sha256 } = silence;
  const close = () => setIsAsked(false);
  const confirm = () => {
    if (reason.trim() !== '') breaking.mutate({ sha256, reason: reason.trim() }, { onSuccess: close });
  };
  return (
    <>
      <Button variant="outline" size="md" onClick={() => setIsAsked(true)}>
        {t('silence.break')}
      </Button>
      <ConfirmSheet
        opened={isAsked}
        onClose={close}
        onConfirm={confirm}
        busy={breaking.isPending}
        title={t('silence.breakTitle')}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        confirmLabel={t('silence.breakAct')}
      >
        <p>{t('silence.breakText')}</p>
        <Textarea
          label={t('silence.reason')}
          description={t('answer.reasonShown')}
          required
          withAsterisk={false}
          rows={4}
          maxLength={reasonLimit}
          dir="auto"
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
        {breaking.isError && <FailureNote error={breaking.error} />}
      </ConfirmSheet>
    </>
  );
}

/** The two things that a delegate can say to a circulated text. */
export function OwnSilence({ silence, role }: OwnSilenceProps) {
  const { t } = useTranslation('decisions');
  const haveRead = useMutation(haveReadAct(useQueryClient(), silence.groupId, silence.id));
  const { elector, read } = silence.own;
  if (!elector) {
    return (
      <Panel title={t('answer.notAskedTitle')}>
        <p className="quiet">{t(`answer.notAsked.${role}`)}</p>
      </Panel>
    );
  }
  return (
    <Panel title={t('silence.own')}>
      <div className="stacked">
        {read && (
          <p className="given-answer">
            <IconEye size={24} aria-hidden="true" />
            <strong>{t('silence.haveRead')}</strong>
          </p>
        )}
        <p className="quiet">{t(read ? 'silence.readCounted' : 'silence.readWhy')}</p>
        {haveRead.isError && <FailureNote error={haveRead.error} />}
        <div className="acts">
          {!read && (
            <Button size="md" loading={haveRead.isPending} onClick={() => haveRead.mutate(silence.sha256)}>
              {t('silence.read')}
            </Button>
          )}
          <BreakSilence silence={silence} />
        </div>
      </div>
      <LiveRegion>{haveRead.isSuccess ? t('silence.haveRead') : ''}</LiveRegion>
    </Panel>
  );
}
