import type { Standing } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { isolated } from '../times/isolated.ts';
import { useLive } from './use-live-session.ts';

/** Whose mark it is, as far as the reader may know it; the names of a session end with those of its room. */
export function useNames(): {
  readonly nameOf: (ref: string | null) => string;
  /** For the place in a sentence. */
  readonly inSentence: (ref: string | null) => string;
} {
  const { t } = useTranslation('sessions');
  const { copy } = useLive();
  const nameOf = (ref: string | null) => (ref === null ? null : copy.people.get(ref)?.name) ?? t('live.participant');
  return { nameOf, inSentence: (ref) => isolated(nameOf(ref)) };
}

export interface WhoProps {
  readonly who: { readonly ref: string; readonly sector: Standing };
  /** Where the sector stands beside it already. */
  readonly wordless?: boolean;
}

/** A name with its sector by shape, letter and word. */
export function Who({ who, wordless = false }: WhoProps) {
  const { t } = useTranslation('sessions');
  const { nameOf } = useNames();
  const { state } = useLive();
  const isGuest = state.guests.some(({ ref }) => ref === who.ref);
  return (
    <span className="who">
      <bdi className="who-name">{nameOf(who.ref)}</bdi> <StandingMark standing={who.sector} wordless={wordless} />
      {isGuest && <span className="who-guest"> {t('floor.guest')}</span>}
    </span>
  );
}
