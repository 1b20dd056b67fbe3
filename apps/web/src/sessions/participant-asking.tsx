import type { RequestKind } from '@trialogue/sessions';
import { useTranslation } from 'react-i18next';
import { LiveAct } from './live-act.tsx';
import { useLiveSurroundings } from './live-surroundings.ts';
import { useClockWords } from './use-clock-words.ts';
import { useFloorOrder, usePlaceWords } from './use-floor-order.ts';
import { useLive } from './use-live-session.ts';

/** Asks for the floor, or takes the request back: one press either way. */
export function useAsking(): {
  readonly own: ReturnType<typeof useFloorOrder>;
  readonly toggle: () => void;
  readonly ask: (kind: RequestKind) => void;
} {
  const { copy, act } = useLive();
  const own = useFloorOrder().filter(({ request }) => request.speaker.ref === copy.own.ref);
  const speaking = own.find(({ request }) => request.ask !== 'point-of-order');
  const ask = (kind: RequestKind) => void act({ kind: 'ask', ask: kind });
  const toggle = () => {
    if (speaking === undefined) ask('speak');
    else void act({ kind: 'withdraw', request: speaking.request.id });
  };
  return { own, ask, toggle };
}

/** One's own part of the floor: asking for it, one's place and why, and what is rarer. */
export function ParticipantAsking() {
  const { t } = useTranslation('sessions');
  const { copy, state, act } = useLive();
  const { own, ask, toggle } = useAsking();
  const { singleKeys } = useLiveSurroundings();
  const { number } = useClockWords();
  const whyOf = usePlaceWords();
  const { role, sector } = copy.own;
  if (sector === 'neutral') return <p className="quiet">{t('participant.neutral')}</p>;
  if (role === 'observer') return <p className="quiet">{t('participant.observer')}</p>;
  const waits = own.some(({ request }) => request.ask !== 'point-of-order');
  const hasPoint = own.some(({ request }) => request.ask === 'point-of-order');
  const isSpeaking = state.turn !== null && state.turn.speaker.ref === copy.own.ref;
  return (
    <section className="asking" aria-labelledby="asking-title">
      <h2 id="asking-title">{t('participant.title')}</h2>
      <div className="asking-place">
        {isSpeaking && (
          <p className="asking-now">{t(state.turn?.warned === true ? 'floor.closing' : 'participant.speakingNow')}</p>
        )}
        {own.map((place) => (
          <div key={place.request.id} className="asking-own">
            <p className="asking-number">
              {place.position === 1
                ? t('participant.nextUp')
                : t('participant.yourPlace', { place: number(place.position), count: state.queue.length })}
              {place.request.ask !== 'speak' && ` (${t(`floor.ask.${place.request.ask}`)})`}
            </p>
            <p className="asking-why">{t('participant.because', { why: whyOf(place) })}</p>
            {place.request.ask === 'point-of-order' && (
              <button
                type="button"
                className="quiet-act"
                onClick={() => void act({ kind: 'withdraw', request: place.request.id })}
              >
                {t('participant.withdrawPoint')}
              </button>
            )}
          </div>
        ))}
        {own.length === 0 && !isSpeaking && <p className="quiet">{t('participant.notAsked')}</p>}
      </div>
      <div className="asking-main">
        <LiveAct
          main={!waits}
          shortcut={singleKeys ? 'F' : null}
          disabled={!waits && !state.queueOpen}
          onPress={toggle}
        >
          {waits ? t('participant.withdraw') : t('participant.ask')}
        </LiveAct>
      </div>
      {!state.queueOpen && <p className="quiet">{t('floor.queueClosed')}</p>}
      <div className="asking-rare">
        <div>
          <LiveAct disabled={hasPoint} onPress={() => ask('point-of-order')}>
            {t('participant.point')}
          </LiveAct>
          <p className="quiet">{t('participant.pointWhy')}</p>
        </div>
        <div>
          <LiveAct disabled={waits || isSpeaking || state.turn === null} onPress={() => ask('direct-reply')}>
            {t('participant.reply')}
          </LiveAct>
          <p className="quiet">{t('participant.replyWhy')}</p>
        </div>
      </div>
    </section>
  );
}
