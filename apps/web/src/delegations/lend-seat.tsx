import { Button, TextInput } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { loanDays, type DecisionAuthority, type GroupMember } from '@trialogue/groups';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { dayField, dayFieldIn, endOfDay } from '../times/end-of-day.ts';
import { AuthoritySelect } from './authority-select.tsx';
import { CandidatePicker, type Candidate } from './candidate-picker.tsx';
import { moveAct } from './delegation-questions.ts';
import { SeatGiven, type Given } from './seat-given.tsx';

/** The end of the last day would already be later than a loan may last. */
const lastDay = loanDays - 1;

export function LendSeat({ groupId, member }: { readonly groupId: string; readonly member: GroupMember }) {
  const { t } = useTranslation('delegations');
  const [now] = useState(() => new Date());
  const [candidate, setCandidate] = useState<Candidate | null>(null);
  const [authority, setAuthority] = useState<DecisionAuthority>(member.decisionAuthority ?? 'recommends');
  const [day, setDay] = useState('');
  const [given, setGiven] = useState<Given | null>(null);
  const move = useMutation(moveAct(useQueryClient(), groupId));
  const until = endOfDay(day);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (candidate === null || until === null) return;
    const person = { id: candidate.personId, name: candidate.name };
    move.mutate(
      { kind: 'lend', seatId: member.seatId, personId: person.id, decisionAuthority: authority, until },
      { onSuccess: (answer) => setGiven({ answer, person }) },
    );
  };

  if (given !== null) return <SeatGiven groupId={groupId} {...given} />;
  return (
    <form className="stacked" onSubmit={submit}>
      <p className="quiet">{t('lend.why', { name: member.name })}</p>
      <CandidatePicker groupId={groupId} seatRole="delegate" chosen={candidate} onChoose={setCandidate} />
      <AuthoritySelect value={authority} onChange={setAuthority} />
      <TextInput
        type="date"
        label={t('lend.until')}
        description={t('lend.longest', { count: loanDays })}
        required
        withAsterisk={false}
        min={dayField(now)}
        max={dayFieldIn(lastDay, now)}
        value={day}
        onChange={({ currentTarget }) => setDay(currentTarget.value)}
      />
      {move.isError && <FailureNote error={move.error} />}
      <div>
        <Button type="submit" loading={move.isPending} disabled={candidate === null || until === null}>
          {t('lend.lend')}
        </Button>
      </div>
    </form>
  );
}
