import { Button, NativeSelect, Textarea } from '@mantine/core';
import { Banner, Sheet } from '@trialogue/design';
import { suspensionHours, type GroupDetail, type GroupMember } from '@trialogue/groups';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { liftSuspensionAct, suspendAct } from './governance-questions.ts';

interface SuspensionProps {
  readonly group: GroupDetail;
  readonly member: GroupMember;
}

const spans = [1, 4, 12, 24, suspensionHours];
const reasonLimit = 500;

function SuspendForm({ group, member, onDone }: SuspensionProps & { readonly onDone: () => void }) {
  const { t } = useTranslation('groups');
  const [hours, setHours] = useState(spans[0] ?? 1);
  const [reason, setReason] = useState('');
  const suspend = useMutation(suspendAct(useQueryClient(), group.id, member.seatId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    suspend.mutate({ hours, reason: reason.trim() }, { onSuccess: onDone });
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <p>{t('suspend.what', { name: member.name })}</p>
      <NativeSelect
        label={t('suspend.hours')}
        data={spans.map((span) => ({ value: String(span), label: t('suspend.span', { count: span }) }))}
        value={String(hours)}
        onChange={({ currentTarget }) => setHours(Number(currentTarget.value))}
      />
      <Banner tone="attention" title={t('suspend.forEver')}>
        {t('suspend.nameNobody')}
      </Banner>
      <Textarea
        label={t('suspend.reason')}
        description={t('suspend.length', { length: reason.length, limit: reasonLimit })}
        required
        withAsterisk={false}
        rows={3}
        maxLength={reasonLimit}
        dir="auto"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {suspend.isError && <FailureNote error={suspend.error} />}
      <div className="acts">
        <Button type="submit" className="danger-act" loading={suspend.isPending} disabled={reason.trim() === ''}>
          {t('suspend.suspend')}
        </Button>
        <Button variant="outline" onClick={onDone}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}

function Lift({ group, member }: SuspensionProps) {
  const { t } = useTranslation('groups');
  const lift = useMutation(liftSuspensionAct(useQueryClient(), group.id, member.seatId));
  return (
    <>
      <button
        type="button"
        className="plain-act"
        disabled={lift.isPending}
        aria-label={t('suspend.liftOf', { name: member.name })}
        onClick={() => lift.mutate()}
      >
        {t('suspend.lift')}
      </button>
      {lift.isError && <FailureNote error={lift.error} />}
    </>
  );
}

/** N5: an active facilitator suspends for abuse, for at most two days, with a reason that all see. */
export function Suspension({ group, member }: SuspensionProps) {
  const { t } = useTranslation('groups');
  const [opened, setOpened] = useState(false);
  const { seat } = group;
  const mayAct = seat.role === 'facilitator' && seat.state === 'active' && group.state === 'active';
  if (!mayAct || member.seatId === seat.id) return null;
  if (member.suspendedUntil !== null) return <Lift group={group} member={member} />;
  return (
    <>
      <button
        type="button"
        className="plain-act"
        aria-label={t('suspend.beginOf', { name: member.name })}
        onClick={() => setOpened(true)}
      >
        {t('suspend.begin')}
      </button>
      <Sheet opened={opened} onClose={() => setOpened(false)} title={t('suspend.title')} closeLabel={t('close')}>
        <SuspendForm group={group} member={member} onDone={() => setOpened(false)} />
      </Sheet>
    </>
  );
}
