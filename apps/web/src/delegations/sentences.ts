import type { GroupDetail, Motion } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';

/** What a motion would do, as one sentence. A name that the reader may not know is a dash. */
export function useMotionSentence(group: Pick<GroupDetail, 'members'>): (motion: Motion) => string {
  const { t } = useTranslation('delegations');
  const { moment } = useMoments();
  return (motion) => {
    const name = motion.personName ?? '—';
    const holder = group.members.find(({ seatId }) => seatId === motion.seatId)?.name ?? '—';
    const until = motion.until === null ? '' : moment(motion.until);
    switch (motion.kind) {
      case 'appoint':
        return t(`motion.appoint.${motion.role ?? 'delegate'}`, { name });
      case 'recall':
        return t('motion.recall', { name });
      case 'lend':
        return t('motion.lend', { holder, name, until });
      case 'confirm-neutral':
        return t('motion.confirm-neutral', { name });
      case 'end-group':
        return t('motion.end-group');
      default:
        return motion.kind satisfies never;
    }
  };
}
