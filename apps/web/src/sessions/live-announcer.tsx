import { LiveRegion } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { useNames } from './live-who.tsx';
import { useFloorOrder } from './use-floor-order.ts';
import { useLive } from './use-live-session.ts';

/** Says who has the floor when it changes hands, and to somebody who waits that he is next; nothing that only counts. */
export function LiveAnnouncer() {
  const { t } = useTranslation('sessions');
  const { state, copy } = useLive();
  const { inSentence } = useNames();
  const [first] = useFloorOrder();
  const { turn } = state;
  const own = copy.own.ref;
  const isNext = own !== null && first?.request.speaker.ref === own;
  const speaks = () => {
    if (state.status === 'paused') return t('floor.paused');
    if (turn === null) return t('floor.nobody');
    if (turn.speaker.ref === own) return t(turn.warned ? 'floor.closing' : 'participant.speakingNow');
    return t('announce.floor', { name: inSentence(turn.speaker.ref) });
  };
  return (
    <LiveRegion>
      {speaks()} {isNext && t('participant.nextUp')}
    </LiveRegion>
  );
}
