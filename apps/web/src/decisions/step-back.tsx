import { ConfirmSheet } from '@trialogue/design';
import type { Call } from '@trialogue/consent';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { stepBackAct } from './decision-acts.ts';

/** N2: whoever has an interest in the matter takes his answer out of it; his seat stays in the count. */
export function StepBack({ call }: { readonly call: Call }) {
  const { t } = useTranslation('decisions');
  const [isAsked, setIsAsked] = useState(false);
  const stepBack = useMutation(stepBackAct(useQueryClient(), call.groupId, call.id));
  return (
    <>
      <button type="button" className="plain-act" onClick={() => setIsAsked(true)}>
        {t('stepBack.begin')}
      </button>
      <ConfirmSheet
        opened={isAsked}
        onClose={() => setIsAsked(false)}
        onConfirm={() => stepBack.mutate(undefined, { onSuccess: () => setIsAsked(false) })}
        busy={stepBack.isPending}
        title={t('stepBack.title')}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        confirmLabel={t('stepBack.act')}
      >
        <p>{t('stepBack.text')}</p>
        {stepBack.isError && <FailureNote error={stepBack.error} />}
      </ConfirmSheet>
    </>
  );
}
