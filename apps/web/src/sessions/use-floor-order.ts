import { orderOf, type Place } from '@trialogue/sessions';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useClockWords } from './use-clock-words.ts';
import { useLive, useServerSecond } from './use-live-session.ts';

/** The queue as it would be called now. The running turn counts, so the order may change while somebody speaks. */
export function useFloorOrder(): readonly Place[] {
  const { state } = useLive();
  const now = useServerSecond();
  return useMemo(() => orderOf(state, now), [state, now]);
}

/** Why a request stands at its place, as a sentence. */
export function usePlaceWords(): (place: Pick<Place, 'place' | 'within'>) => string {
  const { t } = useTranslation('sessions');
  const { clock } = useClockWords();
  return ({ place, within }) => {
    const { seconds = 0, turns = 0, limit = 0 } = place.params;
    const why = t(`floor.place.${place.code}`, { count: turns, limit, time: clock(seconds * 1_000) });
    return within === null ? why : `${why}; ${t(`floor.within.${within.code}`)}`;
  };
}
