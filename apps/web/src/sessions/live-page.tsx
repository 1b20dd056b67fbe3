import './live.css';
import { ErrorState, SkeletonPage } from '@trialogue/design';
import { IconWifiOff } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { ConsolePage } from './console-page.tsx';
import { LiveSurroundingsContext, useLiveSurroundings, type LiveSurroundings } from './live-surroundings.ts';
import { ParticipantPage } from './participant-page.tsx';
import { useClockWords } from './use-clock-words.ts';
import { LiveSessionContext, useLive, useLiveSession } from './use-live-session.ts';

export interface LivePageProps extends LiveSurroundings {
  readonly sessionId: string;
}

/** A session: as a console for whoever facilitates it, as a place in it for everybody else. */
export function LivePage({ sessionId, ...surroundings }: LivePageProps) {
  return (
    <LiveSurroundingsContext value={surroundings}>
      <Watched key={sessionId} sessionId={sessionId} />
    </LiveSurroundingsContext>
  );
}

function Watched({ sessionId }: { readonly sessionId: string }) {
  const { t } = useTranslation('sessions');
  const { ownName } = useLiveSurroundings();
  const watched = useLiveSession(sessionId, ownName);
  if (watched.kind === 'loading') {
    return (
      <div className="page">
        <SkeletonPage label={t('live.connecting')} />
      </div>
    );
  }
  if (watched.kind === 'lost') {
    return (
      <div className="page">
        <ErrorState title={t('live.lostTitle')}>{t('live.lost')}</ErrorState>
      </div>
    );
  }
  const { live } = watched;
  return (
    <LiveSessionContext value={live}>
      <div className="live" data-status={live.state.status}>
        <Offline />
        {live.copy.own.role === 'facilitator' ? <ConsolePage /> : <ParticipantPage />}
      </div>
    </LiveSessionContext>
  );
}

/** There whether or not it says anything, so that it is read out when it does. */
function Offline() {
  const { t } = useTranslation('sessions');
  const { offlineSince } = useLive();
  const { timeOfDay } = useClockWords();
  return (
    <div
      role="status"
      className={offlineSince === null ? 'live-line' : 'live-offline'}
      data-state={offlineSince === null ? 'live' : 'offline'}
    >
      {offlineSince !== null && (
        <>
          <IconWifiOff size={18} aria-hidden="true" />
          <span>{t('live.offline', { since: timeOfDay(offlineSince) })}</span>
        </>
      )}
    </div>
  );
}
