import type { FloorRequest } from '@trialogue/sessions';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { Who } from './live-who.tsx';
import { useClockWords } from './use-clock-words.ts';
import { useFloorOrder, usePlaceWords } from './use-floor-order.ts';
import { useLive, useServerSecond } from './use-live-session.ts';

export interface FloorQueueProps {
  /** What the chair can do with one request. */
  readonly actsFor?: (request: FloorRequest) => ReactNode;
}

/** Who waits, in the order in which they would be called, each with the reason for its place. */
export function FloorQueue({ actsFor }: FloorQueueProps) {
  const { t } = useTranslation('sessions');
  const { state, copy } = useLive();
  const places = useFloorOrder();
  const whyOf = usePlaceWords();
  const now = useServerSecond();
  const { clock } = useClockWords();
  return (
    <section className="queue" aria-labelledby="queue-title">
      <div className="queue-head">
        <h2 id="queue-title">{t('floor.queue')}</h2>
        <span className="quiet">{t('floor.queueCount', { count: places.length })}</span>
      </div>
      <WhyThisOrder />
      {!state.queueOpen && <p className="queue-note">{t('floor.queueClosed')}</p>}
      {places.length === 0 ? (
        <p className="quiet">{t('floor.empty')}</p>
      ) : (
        <ol className="queue-list">
          {places.map((place) => {
            const { request } = place;
            return (
              <li key={request.id} className="queue-place" data-own={request.speaker.ref === copy.own.ref || undefined}>
                <div className="queue-words">
                  <span className="queue-who">
                    <Who who={request.speaker} />
                    {request.ask !== 'speak' && <span className="queue-ask">{t(`floor.ask.${request.ask}`)}</span>}
                  </span>
                  <span className="queue-why">
                    {whyOf(place)} · {t('floor.waits', { time: clock(now - request.at) })}
                  </span>
                </div>
                {actsFor !== undefined && <div className="queue-acts">{actsFor(request)}</div>}
              </li>
            );
          })}
        </ol>
      )}
    </section>
  );
}

function WhyThisOrder() {
  const { t } = useTranslation('sessions');
  const { strategy } = useLive().state.rules;
  return (
    <details className="queue-order">
      <summary>
        {t(`floor.strategyName.${strategy}`)} · {t('floor.why')}
      </summary>
      <p>{t(`floor.strategy.${strategy}`)}</p>
      <p>{t('floor.charter')}</p>
    </details>
  );
}
