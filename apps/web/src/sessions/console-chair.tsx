import { useTranslation } from 'react-i18next';
import { useConsole } from './console-context.ts';
import { LiveAct } from './live-act.tsx';
import { useNames } from './live-who.tsx';
import { useClockWords } from './use-clock-words.ts';
import { useLive, useServerSecond } from './use-live-session.ts';

/** Who is in the chair, and whether one facilitator holds the console so that two do not press at once. */
export function ConsoleChair() {
  const { t } = useTranslation('sessions');
  const { state, copy, act } = useLive();
  const { open } = useConsole();
  const { inSentence } = useNames();
  const { timeOfDay } = useClockWords();
  const now = useServerSecond();
  const own = copy.own.ref;
  const lock = state.lock !== null && state.lock.until > now ? state.lock : null;
  const isOpen = state.status === 'open' || state.status === 'paused';
  const chairWords = () => {
    if (state.chair === null) return t('console.chairNobody');
    return state.chair === own ? t('console.chairYou') : t('console.chairOther', { name: inSentence(state.chair) });
  };
  const lockWords = () => {
    if (lock === null) return t('console.lockNone');
    const time = timeOfDay(lock.until);
    return lock.ref === own
      ? t('console.lockYou', { time })
      : t('console.lockOther', { name: inSentence(lock.ref), time });
  };
  return (
    <section className="chair" aria-labelledby="chair-title">
      <h2 id="chair-title">{t('console.chair')}</h2>
      <p>{chairWords()}</p>
      {isOpen && (
        <>
          <p className="chair-lock" data-other={(lock !== null && lock.ref !== own) || undefined}>
            {lockWords()}
          </p>
          <div className="acts">
            {lock?.ref === own ? (
              <LiveAct onPress={() => void act({ kind: 'leave-lock' })}>{t('console.leaveLock')}</LiveAct>
            ) : (
              <LiveAct disabled={lock !== null} onPress={() => void act({ kind: 'take-lock' })}>
                {t('console.takeLock')}
              </LiveAct>
            )}
            <LiveAct opensSheet onPress={() => open({ kind: 'hand-over' })}>
              {t('console.handOver')}
            </LiveAct>
          </div>
        </>
      )}
    </section>
  );
}
