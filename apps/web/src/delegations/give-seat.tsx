import { Button, NativeSelect } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { DecisionAuthority, MotionCommand, SeatRole } from '@trialogue/groups';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { endOfDay } from '../times/end-of-day.ts';
import { AuthoritySelect } from './authority-select.tsx';
import { CandidatePicker, type Candidate } from './candidate-picker.tsx';
import { moveAct } from './delegation-questions.ts';
import { GuestFields, type GuestWishes, type RoomChoice } from './guest-fields.tsx';
import { SeatGiven, type Given } from './seat-given.tsx';

export interface GiveSeatProps {
  readonly groupId: string;
  readonly roles: readonly [SeatRole, ...SeatRole[]];
  /** The rooms to which a guest can be invited; none where guests cannot be made. */
  readonly rooms: readonly RoomChoice[];
  readonly submitLabel: string;
  /** Who was registered for it just now, and gets it; otherwise somebody is looked for. */
  readonly person?: Candidate;
}

interface Wishes {
  readonly role: SeatRole;
  readonly candidate: Candidate | null;
  readonly authority: DecisionAuthority;
  readonly guest: GuestWishes | null;
}

function commandOf({ role, candidate, authority, guest }: Wishes): MotionCommand | null {
  if (candidate === null) return null;
  const until = guest === null ? null : endOfDay(guest.until);
  if (guest !== null && (until === null || guest.rooms.length === 0)) return null;
  return {
    kind: 'appoint',
    personId: candidate.personId,
    role,
    decisionAuthority: role === 'delegate' ? authority : null,
    addedPowers: [],
    guestUntil: until,
    guestRooms: [...(guest?.rooms ?? [])],
  };
}

function useGiving({ groupId, roles, person: decided }: GiveSeatProps) {
  const [wishes, setWishes] = useState<Wishes>({
    role: roles[0],
    candidate: decided ?? null,
    authority: 'recommends',
    guest: null,
  });
  const [given, setGiven] = useState<Given | null>(null);
  const move = useMutation(moveAct(useQueryClient(), groupId));
  const command = commandOf(wishes);
  const change = (some: Partial<Wishes>) => setWishes((before) => ({ ...before, ...some }));
  const give = () => {
    const { candidate } = wishes;
    if (command === null || candidate === null) return;
    const person = { id: candidate.personId, name: candidate.name };
    move.mutate(command, { onSuccess: (answer) => setGiven({ answer, person }) });
  };
  return { wishes, change, given, move, isComplete: command !== null, give };
}

/** P2: who gets the seat, as what, and with what to decide. Whoever asks without the majority makes a motion of it. */
export function GiveSeat(props: GiveSeatProps) {
  const { groupId, roles, rooms, submitLabel } = props;
  const { t } = useTranslation('delegations');
  const { wishes, change, given, move, isComplete, give } = useGiving(props);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    give();
  };
  if (given !== null) return <SeatGiven groupId={groupId} {...given} />;
  return (
    <form className="stacked" onSubmit={submit}>
      {props.person !== undefined && <p>{t('give.registered', { name: props.person.name })}</p>}
      {roles.length > 1 && (
        <NativeSelect
          label={t('give.role')}
          data={roles.map((role) => ({ value: role, label: t(`role.${role}`) }))}
          value={wishes.role}
          onChange={({ currentTarget }) => {
            const role = roles.find((one) => one === currentTarget.value);
            if (role !== undefined) change({ role, candidate: props.person ?? null });
          }}
        />
      )}
      <p className="quiet">{t(`roleWhy.${wishes.role}`)}</p>
      {props.person === undefined && (
        <CandidatePicker
          groupId={groupId}
          seatRole={wishes.role}
          chosen={wishes.candidate}
          onChoose={(candidate) => change({ candidate })}
        />
      )}
      {wishes.role === 'delegate' && (
        <AuthoritySelect value={wishes.authority} onChange={(authority) => change({ authority })} />
      )}
      {rooms.length > 0 && <GuestFields rooms={rooms} wishes={wishes.guest} onChange={(guest) => change({ guest })} />}
      {move.isError && <FailureNote error={move.error} />}
      <div>
        <Button type="submit" loading={move.isPending} disabled={!isComplete}>
          {submitLabel}
        </Button>
      </div>
    </form>
  );
}
