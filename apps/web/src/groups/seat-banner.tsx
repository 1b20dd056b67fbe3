import { Button } from '@mantine/core';
import { Banner } from '@trialogue/design';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GroupDetail } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useMoments } from '../times/use-moments.ts';
import { endSeatAct } from './governance-questions.ts';
import { alternateFor, ownMember } from './own-member.ts';

/** P2: whoever lent the seat takes it back when he wants to; the alternate's seat ends with it. */
function LentBanner({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  const { moment } = useMoments();
  const end = useMutation(endSeatAct(useQueryClient(), group.id));
  const alternate = alternateFor(group, group.seat.id);
  if (alternate === undefined) return <Banner title={t('seatState.lent.title')}>{t('seatState.lent.text')}</Banner>;
  return (
    <Banner
      tone="attention"
      title={t('seatState.lent.title')}
      action={
        <Button loading={end.isPending} onClick={() => end.mutate(alternate.seatId)}>
          {t('seatState.lent.action')}
        </Button>
      }
    >
      <p>
        {t('lentTo', {
          name: alternate.name,
          moment: alternate.loanUntil === null ? '' : moment(alternate.loanUntil),
        })}
      </p>
      <p>{t('seatState.lent.text')}</p>
      {end.isError && <FailureNote error={end.error} />}
    </Banner>
  );
}

function SuspendedBanner({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  const { moment } = useMoments();
  const until = ownMember(group)?.suspendedUntil ?? null;
  return (
    <Banner tone="attention" title={t('seatState.suspended.title')}>
      {until !== null && <p>{t('suspendedUntil', { moment: moment(until) })}</p>}
      <p>{t('seatState.suspended.text')}</p>
    </Banner>
  );
}

/** What one's own seat lacks, and the way to it. */
export function SeatBanner({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('groups');
  const { state } = group.seat;
  const params = { groupId: group.id };
  if (state === 'active' || group.state === 'ended') return null;
  if (state === 'lent') return <LentBanner group={group} />;
  if (state === 'suspended') return <SuspendedBanner group={group} />;
  const action =
    state === 'needs-consent' ? (
      <Link to="/groups/$groupId/charter" params={params}>
        {t('seatState.needs-consent.action')}
      </Link>
    ) : state === 'needs-declaration' ? (
      <Link to="/groups/$groupId/members" params={params} hash="declaration">
        {t('seatState.needs-declaration.action')}
      </Link>
    ) : undefined;
  return (
    <Banner tone="attention" title={t(`seatState.${state}.title`)} action={action}>
      {t(`seatState.${state}.text`)}
    </Banner>
  );
}
