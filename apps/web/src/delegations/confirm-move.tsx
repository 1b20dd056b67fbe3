import { Button } from '@mantine/core';
import { ConfirmSheet } from '@trialogue/design';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { MotionCommand } from '@trialogue/groups';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { moveAct } from './delegation-questions.ts';

interface ConfirmMoveProps {
  readonly groupId: string;
  readonly command: MotionCommand;
  readonly label: string;
  readonly spoken?: string;
  readonly title: string;
  readonly confirmLabel: string;
  readonly danger?: boolean;
  readonly typed?: { readonly label: ReactNode; readonly expected: string };
  readonly children: ReactNode;
}

/** An act of a delegation that is asked about first. If it needs more voices, it stands among the motions afterwards. */
export function ConfirmMove({ groupId, command, label, spoken, title, children, ...asked }: ConfirmMoveProps) {
  const { t } = useTranslation('delegations');
  const [opened, setOpened] = useState(false);
  const move = useMutation(moveAct(useQueryClient(), groupId));
  const close = () => {
    setOpened(false);
    move.reset();
  };
  return (
    <>
      <Button
        variant="outline"
        {...(spoken === undefined ? {} : { 'aria-label': spoken })}
        onClick={() => setOpened(true)}
      >
        {label}
      </Button>
      <ConfirmSheet
        {...asked}
        opened={opened}
        onClose={close}
        title={title}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        busy={move.isPending}
        onConfirm={() => move.mutate(command, { onSuccess: close })}
      >
        {children}
        {move.isError && <FailureNote error={move.error} />}
      </ConfirmSheet>
    </>
  );
}
