import { Button, TextInput } from '@mantine/core';
import { LiveRegion, Panel } from '@trialogue/design';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import type { GroupDetail, Recusals } from '@trialogue/groups';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import { endRecusalAct, recusalsQuestion, recuseAct } from './governance-questions.ts';

const subjectLimit = 200;

function RecuseForm({ groupId }: { readonly groupId: string }) {
  const { t } = useTranslation('groups');
  const [subject, setSubject] = useState('');
  const recuse = useMutation(recuseAct(useQueryClient(), groupId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    recuse.mutate(subject.trim(), { onSuccess: () => setSubject('') });
  };
  return (
    <form className="stacked recuse-form" onSubmit={submit}>
      <TextInput
        label={t('recusals.subject')}
        description={t('recusals.subjectHint')}
        required
        withAsterisk={false}
        maxLength={subjectLimit}
        dir="auto"
        value={subject}
        onChange={({ currentTarget }) => setSubject(currentTarget.value)}
      />
      {recuse.isError && <FailureNote error={recuse.error} />}
      <div>
        <Button type="submit" variant="outline" loading={recuse.isPending} disabled={subject.trim() === ''}>
          {t('recusals.declare')}
        </Button>
      </div>
      <LiveRegion>{recuse.isSuccess ? t('recusals.declared') : ''}</LiveRegion>
    </form>
  );
}

interface RecusalRowProps {
  readonly groupId: string;
  readonly recusal: Recusals['items'][number];
}

function RecusalRow({ groupId, recusal }: RecusalRowProps) {
  const { t } = useTranslation('groups');
  const { day } = useMoments();
  const end = useMutation(endRecusalAct(useQueryClient(), groupId));
  return (
    <li className="recusal">
      <div>
        <p>
          <bdi className="member-name">{recusal.name}</bdi>&ensp;
          <StandingMark standing={recusal.sector ?? 'neutral'} />
        </p>
        <p dir="auto">{recusal.subject}</p>
        <p className="quiet">{t('recusals.since', { day: day(recusal.declaredAt) })}</p>
        {end.isError && <FailureNote error={end.error} />}
      </div>
      {recusal.own && (
        <Button
          variant="outline"
          loading={end.isPending}
          aria-label={t('recusals.endOf', { subject: recusal.subject })}
          onClick={() => end.mutate(recusal.id)}
        >
          {t('recusals.end')}
        </Button>
      )}
    </li>
  );
}

/** N2: who steps back from what. It takes him out of that item's queue, quorum and ballot. */
export function RecusalsPanel({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  const { data } = useSuspenseQuery(recusalsQuestion(group.id));
  const mayDeclare = group.seat.role !== 'observer' && group.state !== 'ended';
  return (
    <Panel
      id="recusals"
      title={t('recusals.title')}
      aside={data.items.length > 0 ? t('recusals.count', { count: data.items.length }) : undefined}
    >
      <p className="quiet">{t('recusals.explanation')}</p>
      {data.items.length === 0 ? (
        !mayDeclare && <p>{t('recusals.none')}</p>
      ) : (
        <ul className="plain-list recusals">
          {data.items.map((recusal) => (
            <RecusalRow key={recusal.id} groupId={group.id} recusal={recusal} />
          ))}
        </ul>
      )}
      {mayDeclare && <RecuseForm groupId={group.id} />}
    </Panel>
  );
}
