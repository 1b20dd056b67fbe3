import { EmptyState } from '@trialogue/design';
import { useTranslation } from 'react-i18next';
import { LiveAct } from './live-act.tsx';
import { useMoments } from '../times/use-moments.ts';
import { useLive } from './use-live-session.ts';

/** What stands in place of the floor before a session has begun, and after its end. */
export function LiveStanding() {
  const { t } = useTranslation('sessions');
  const { state, copy, act } = useLive();
  const { deadline } = useMoments();
  if (state.status === 'cancelled') {
    return (
      <EmptyState level={2} title={t('live.cancelledTitle')}>
        {t('live.cancelledText')}
      </EmptyState>
    );
  }
  if (state.status === 'closed') {
    return (
      <EmptyState level={2} title={t('live.closedTitle')}>
        {t('live.closedText')}
      </EmptyState>
    );
  }
  const isChair = copy.own.role === 'facilitator';
  return (
    <EmptyState
      level={2}
      title={t('live.plannedTitle')}
      action={
        isChair ? (
          <LiveAct main onPress={() => void act({ kind: 'open' })}>
            {t('live.open')}
          </LiveAct>
        ) : undefined
      }
    >
      {t('live.plannedText', { time: deadline(new Date(state.head.startsAt).toISOString()) })}{' '}
      {isChair && t('live.plannedChair')}
    </EmptyState>
  );
}
