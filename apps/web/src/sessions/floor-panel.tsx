import { timersOf, type Turn } from '@trialogue/sessions';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HiddenText } from '@trialogue/design';
import { FloorClock } from './floor-clock.tsx';
import { useNames, Who } from './live-who.tsx';
import { useClockWords } from './use-clock-words.ts';
import { useFloorOrder } from './use-floor-order.ts';
import { useLive, useServerSecond } from './use-live-session.ts';

/** Who speaks, for how long, and how it came to that: the same on every screen. `children`: what the reader can do. */
export function FloorPanel({ children }: { readonly children?: ReactNode }) {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const { turn } = state;
  return (
    <section className="floor" aria-labelledby="floor-title">
      <h2 id="floor-title">{t('floor.title')}</h2>
      {state.status === 'paused' && <p className="floor-paused">{t('floor.paused')}</p>}
      {turn === null ? <EmptyFloor /> : <RunningTurn turn={turn} />}
      {children}
    </section>
  );
}

function EmptyFloor() {
  const { t } = useTranslation('sessions');
  const { inSentence } = useNames();
  const [first] = useFloorOrder();
  return (
    <p className="floor-empty">
      {t('floor.nobody')}{' '}
      {first === undefined
        ? t('floor.nobodyWaits')
        : t('floor.nobodyNext', { name: inSentence(first.request.speaker.ref) })}
    </p>
  );
}

function RunningTurn({ turn }: { readonly turn: Turn }) {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const now = useServerSecond();
  const { clock } = useClockWords();
  const { elapsedMs, overMs, limitMs } = timersOf(state, now).turn ?? {
    elapsedMs: 0,
    overMs: 0,
    limitMs: turn.limitMs,
  };
  return (
    <div className="turn" data-over={overMs > 0 || undefined}>
      <p className="turn-who">
        <Who who={turn.speaker} />
      </p>
      {turn.how !== 'order' && <p className="turn-way">{t(`floor.way.${turn.how}`)}</p>}
      {turn.reason !== null && (
        <p className="turn-way">
          <bdi>{t('floor.because', { reason: turn.reason })}</bdi>
        </p>
      )}
      <p className="turn-time">
        <HiddenText>{t('floor.speaking')} </HiddenText>
        <FloorClock milliseconds={elapsedMs} of={limitMs} />
        {overMs >= 1_000 && <span className="turn-over">{t('floor.over', { time: clock(overMs) })}</span>}
      </p>
      <TurnBar share={limitMs === 0 ? 1 : elapsedMs / limitMs} />
      {turn.warned && <p className="turn-warned">{t('floor.warned')}</p>}
    </div>
  );
}

function TurnBar({ share }: { readonly share: number }) {
  return (
    <svg className="turn-bar" viewBox="0 0 100 4" preserveAspectRatio="none" aria-hidden="true" focusable="false">
      <rect className="turn-bar-track" width="100" height="4" />
      <rect className="turn-bar-filled" width={Math.min(1, share) * 100} height="4" />
    </svg>
  );
}
