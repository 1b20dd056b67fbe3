import { NativeSelect } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ChallengeCause, NeutralInOffice } from '@trialogue/groups';
import { challengeReasonLimit } from '@trialogue/groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { causesQuestion, challengeAct } from './neutrality-questions.ts';
import { SayingForm } from './saying-form.tsx';

interface ChallengeFormProps {
  readonly groupId: string;
  readonly neutral: NeutralInOffice;
  readonly onDone: () => void;
  readonly onClose: () => void;
}

/** As the value of a choice: the conduct of this week has no id. */
function causeOf(chosen: string): ChallengeCause {
  const [kind, id] = chosen.split(' ');
  if (id === undefined || (kind !== 'session' && kind !== 'call')) return { kind: 'conduct' };
  return { kind, id };
}

export function ChallengeForm({ groupId, neutral, onDone, onClose }: ChallengeFormProps) {
  const { t } = useTranslation('neutrality');
  const { data: causes } = useQuery(causesQuestion(groupId));
  const [chosen, setChosen] = useState('conduct');
  const challenge = useMutation(challengeAct(useQueryClient(), groupId));
  const options = [
    { value: 'conduct', label: t('cause.conduct') },
    ...(causes?.sessions ?? []).map(({ id, title }) => ({
      value: `session ${id}`,
      label: t('cause.session', { title }),
    })),
    ...(causes?.calls ?? []).map(({ id, title }) => ({ value: `call ${id}`, label: t('cause.call', { title }) })),
  ];
  return (
    <SayingForm
      consequences={[t('challenge.unknown'), t('challenge.seconding'), t('challenge.then'), t('challenge.once')]}
      label={t('challenge.reason')}
      how={t('challenge.how')}
      limit={challengeReasonLimit}
      send={t('challenge.send')}
      pending={challenge.isPending}
      error={challenge.error}
      before={
        <NativeSelect
          label={t('cause.label')}
          data={options}
          value={chosen}
          onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        />
      }
      onSend={(reason) =>
        challenge.mutate({ neutralSeatId: neutral.seatId, cause: causeOf(chosen), reason }, { onSuccess: onDone })
      }
      onClose={onClose}
    />
  );
}
