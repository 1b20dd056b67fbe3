import { useTranslation } from 'react-i18next';
import { LiveAct } from './live-act.tsx';
import { useLive } from './use-live-session.ts';

export interface LiveAttendanceProps {
  /** Whether it also says that one is counted, and how to leave: the chair has no room for it. */
  readonly withWords?: boolean;
}

/** To be there is an act of one's own: an open page says nothing of who sits before it. */
export function LiveAttendance({ withWords = false }: LiveAttendanceProps) {
  const { t } = useTranslation('sessions');
  const { state, copy, act } = useLive();
  const isThere = state.present.some(({ ref }) => ref === copy.own.ref);
  if (!isThere) {
    return (
      <LiveAct main={withWords} onPress={() => void act({ kind: 'join' })}>
        {t('participant.join')}
      </LiveAct>
    );
  }
  if (!withWords) return null;
  return (
    <>
      <span className="quiet">{t('participant.joined')}</span>
      <LiveAct onPress={() => void act({ kind: 'leave' })}>{t('participant.leave')}</LiveAct>
    </>
  );
}
