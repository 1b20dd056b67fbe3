import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FloorClock } from './floor-clock.tsx';
import { logOf, type LogLine } from './live-log.ts';
import { useKindWords } from './live-log-words.ts';
import { Who } from './live-who.tsx';
import { useClockWords } from './use-clock-words.ts';
import { useLive } from './use-live-session.ts';

const atFirst = 30;

/** What happened, for everybody: who had the floor, what was decided, and each act of the chair out of the usual course. */
export function LiveLog() {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const [isWhole, setIsWhole] = useState(false);
  const lines = logOf(state);
  if (lines.length === 0) return <p className="quiet">{t('log.empty')}</p>;
  return (
    <>
      <p className="quiet">{t('log.newest')}</p>
      <ol className="log">
        {(isWhole ? lines : lines.slice(0, atFirst)).map((line) => (
          <li key={`${line.kind} ${line.seq}`} className="log-line" data-kind={line.kind}>
            <Line line={line} />
          </li>
        ))}
      </ol>
      {!isWhole && lines.length > atFirst && (
        <button type="button" className="quiet-act" onClick={() => setIsWhole(true)}>
          {t('log.whole', { count: lines.length })}
        </button>
      )}
    </>
  );
}

function Line({ line }: { readonly line: LogLine }) {
  const { t } = useTranslation('sessions');
  const { timeOfDay } = useClockWords();
  const kindWords = useKindWords();
  if (line.kind === 'turn') {
    const { turn } = line;
    return (
      <>
        <Who who={turn.speaker} />
        <span className="log-facts">
          {t(`floor.way.${turn.how}`)} · <FloorClock milliseconds={turn.ended - turn.began} /> ·{' '}
          <span dir="ltr">{timeOfDay(turn.endedAt)}</span>
        </span>
      </>
    );
  }
  if (line.kind === 'decision') {
    return (
      <>
        <span className="log-head">{t('log.did.decision-marked')}</span>
        <bdi className="log-reason">{line.decision.text}</bdi>
      </>
    );
  }
  const { what, reason, by, at, undone } = line.override;
  return (
    <>
      <span className="log-head">
        {kindWords(what)}
        {undone && <span className="log-undone"> · {t('log.undone')}</span>}
      </span>
      <bdi className="log-reason">{reason}</bdi>
      <span className="log-facts">
        {t(`log.role.${by.role}`)} · <span dir="ltr">{timeOfDay(at)}</span>
      </span>
    </>
  );
}
