import type { GroupMember } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { standingsToday } from '../standing/standings-today.ts';
import { sharesOf } from './opening.ts';

/** 'Seven people will read: 4 Business, 3 Government', in the order of the day. */
export function useReadersSentence(): (readers: readonly Pick<GroupMember, 'sector' | 'standing'>[]) => string {
  const { t } = useTranslation(['membership', 'app']);
  const { list } = useMoments();
  return (readers) => {
    const shares = sharesOf(readers, standingsToday()).map(({ standing, count }) =>
      t('membership:readers.share', { count, standing: t(`app:standing.${standing}`) }),
    );
    return t('membership:readers.sentence', { count: readers.length, shares: list(shares) });
  };
}

export function ReadersLine({ readers }: { readonly readers: readonly GroupMember[] }) {
  const sentenceOf = useReadersSentence();
  return (
    <p className="readers-line" aria-live="polite">
      {sentenceOf(readers)}
    </p>
  );
}
