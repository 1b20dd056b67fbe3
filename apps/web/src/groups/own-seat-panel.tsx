import { Button } from '@mantine/core';
import { ConfirmSheet, Panel } from '@trialogue/design';
import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GroupDetail, GroupMember } from '@trialogue/groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import { leaveAct } from './governance-questions.ts';
import { losesParity, ownMember } from './own-member.ts';

interface LeaveProps {
  readonly group: GroupDetail;
  readonly own: GroupMember;
  readonly onLeft: () => Promise<void>;
}

/** P4: leaving is always possible. It cannot be taken back, so it names what follows from it first. */
function Leave({ group, own, onLeft }: LeaveProps) {
  const { t } = useTranslation('groups');
  const [asks, setAsks] = useState(false);
  const leave = useMutation(leaveAct(group.id));
  return (
    <>
      <Button variant="outline" onClick={() => setAsks(true)}>
        {t('leave.begin')}
      </Button>
      <ConfirmSheet
        opened={asks}
        onClose={() => setAsks(false)}
        title={t('leave.title')}
        closeLabel={t('close')}
        cancelLabel={t('leave.stay')}
        confirmLabel={t('leave.leave')}
        onConfirm={() => leave.mutate(own.seatId, { onSuccess: () => void onLeft() })}
        busy={leave.isPending}
        danger
      >
        <ul className="consequences">
          <li>{t('leave.rooms')}</li>
          <li>{t('leave.words')}</li>
          <li>{t('leave.record')}</li>
          <li>{t('leave.back')}</li>
          {losesParity(group, own) && <li>{t('leave.parity')}</li>}
        </ul>
        {leave.isError && <FailureNote error={leave.error} />}
      </ConfirmSheet>
    </>
  );
}

function SeatFacts({ own }: { readonly own: GroupMember }) {
  const { t } = useTranslation('groups');
  const { day } = useMoments();
  return (
    <dl className="facts">
      <div>
        <dt>{t('seat.role')}</dt>
        <dd>
          {t(`role.${own.role}`)}&ensp;
          <StandingMark standing={own.sector ?? 'neutral'} />
        </dd>
      </div>
      {own.decisionAuthority !== null && (
        <div>
          <dt>{t('seat.authority')}</dt>
          <dd>{t(`authority.${own.decisionAuthority}`)}</dd>
        </div>
      )}
      {own.guestUntil !== null && (
        <div>
          <dt>{t('seat.guest')}</dt>
          <dd>{t('memberState.guest', { day: day(own.guestUntil) })}</dd>
        </div>
      )}
    </dl>
  );
}

export function OwnSeatPanel({ group, onLeft }: { readonly group: GroupDetail; readonly onLeft: () => Promise<void> }) {
  const { t } = useTranslation('groups');
  const own = ownMember(group);
  if (own === undefined) return null;
  const params = { groupId: group.id };
  return (
    <Panel title={t('seat.title')}>
      <SeatFacts own={own} />
      <ul className="seat-ways">
        <li>
          <Link to="/groups/$groupId/members" params={params} hash="declaration">
            {t('seat.declaration')}
          </Link>
        </li>
        {own.role !== 'observer' && own.guestUntil === null && (
          <li>
            <Link to="/groups/$groupId/members" params={params} hash="recusals">
              {t('seat.recusal')}
            </Link>
          </li>
        )}
      </ul>
      <Leave group={group} own={own} onLeft={onLeft} />
    </Panel>
  );
}
