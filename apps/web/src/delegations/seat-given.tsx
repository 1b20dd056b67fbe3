import { Banner, SkeletonPage } from '@trialogue/design';
import { useQuery } from '@tanstack/react-query';
import type { Founding, MotionAnswer } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { InviteFlow } from '../invitations/invite-flow.tsx';
import { foundingQuestion } from './delegation-questions.ts';

export interface Given {
  readonly answer: MotionAnswer;
  readonly person: { readonly id: string; readonly name: string };
}

interface SeatGivenProps extends Given {
  readonly groupId: string;
}

/** Seats whose holder has no account yet. Whether he has one is told of those with whom one shares a group: so only once he is seated. */
export function seatsWithoutAccount({ sectors }: Founding): ReadonlySet<string> {
  const seats = sectors.flatMap((row) => row.seats);
  return new Set(seats.filter(({ hasAccount }) => !hasAccount).map(({ seatId }) => seatId));
}

function Carried({ groupId, answer, person }: SeatGivenProps) {
  const { t } = useTranslation('delegations');
  const { data, isError, error } = useQuery({ ...foundingQuestion(groupId), staleTime: 0 });
  if (isError) return <FailureNote error={error} />;
  if (data === undefined) return <SkeletonPage label={t('loading')} lines={2} />;
  const isNeutral = data.neutrals.some(({ seatId }) => seatId === answer.seatId);
  if (isNeutral) {
    return (
      <Banner title={t('given.proposedTitle', { name: person.name })} announced>
        {t('given.proposed')}
      </Banner>
    );
  }
  const needsLink = answer.seatId !== null && seatsWithoutAccount(data).has(answer.seatId);
  return (
    <div className="stacked">
      <Banner title={t('given.title', { name: person.name })} announced>
        {needsLink ? t('given.needsLink') : t('given.told')}
      </Banner>
      {needsLink && <InviteFlow person={person} seatId={answer.seatId} />}
    </div>
  );
}

/** What came of giving a seat: done, or waiting for voices; and the link for somebody who has no account yet. */
export function SeatGiven(props: SeatGivenProps) {
  const { t } = useTranslation('delegations');
  if (props.answer.outcome === 'carried') return <Carried {...props} />;
  return (
    <Banner title={t('given.openTitle')} announced>
      {t('given.open', { name: props.person.name })}
    </Banner>
  );
}
