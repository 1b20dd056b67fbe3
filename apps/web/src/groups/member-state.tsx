import type { GroupDetail, GroupMember } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { alternateFor } from './own-member.ts';

interface MemberStateProps {
  readonly member: GroupMember;
  readonly group: GroupDetail;
}

function useWords({ member, group }: MemberStateProps): readonly string[] {
  const { t } = useTranslation('groups');
  const { t: app } = useTranslation('app');
  const { day, moment, list } = useMoments();
  const words: string[] = [];
  const lender = group.members.find(({ seatId }) => seatId === member.alternateOf);
  if (member.alternateOf !== null) {
    const until = member.loanUntil === null ? '' : moment(member.loanUntil);
    words.push(t('memberState.alternate', { name: lender?.name ?? '—', moment: until }));
  }
  if (member.guestUntil !== null) words.push(t('memberState.guest', { day: day(member.guestUntil) }));
  if (member.state === 'needs-confirmation') {
    const missing = group.sectorOrder.filter((sector) => !member.confirmedBy.includes(sector));
    words.push(t('memberState.needs-confirmation', { sectors: list(missing.map((one) => app(`standing.${one}`))) }));
  }
  if (member.state === 'suspended') {
    const until = member.suspendedUntil === null ? '' : moment(member.suspendedUntil);
    words.push(t('memberState.suspended', { moment: until }));
  }
  if (member.state === 'lent') {
    words.push(t('memberState.lent', { name: alternateFor(group, member.seatId)?.name ?? '—' }));
  }
  if (member.state === 'needs-consent' || member.state === 'needs-declaration') {
    words.push(t(`memberState.${member.state}`));
  }
  return words;
}

/** What is special about a seat at present, in words: nothing where it is simply active. */
export function MemberState(props: MemberStateProps) {
  const words = useWords(props);
  return words.map((sentence) => (
    <span key={sentence} className="member-state">
      {sentence}
    </span>
  ));
}
