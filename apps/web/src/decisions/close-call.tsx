import { Button } from '@mantine/core';
import { Panel } from '@trialogue/design';
import type { Call } from '@trialogue/consent';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { closeCallAct } from './decision-acts.ts';

/** For a facilitator: nobody's chance to answer is cut short, so the server lets it only once all have answered. */
export function CloseCall({ call }: { readonly call: Call }) {
  const { t } = useTranslation('decisions');
  const close = useMutation(closeCallAct(useQueryClient(), call.groupId, call.id));
  return (
    <Panel title={t('closing.title')}>
      <div className="stacked">
        <p className="quiet">{t('closing.why')}</p>
        {close.isError && <FailureNote error={close.error} />}
        <div>
          <Button className="close-call" variant="outline" loading={close.isPending} onClick={() => close.mutate()}>
            {t('closing.act')}
          </Button>
        </div>
      </div>
    </Panel>
  );
}
