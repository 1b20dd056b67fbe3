import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LiveAgenda } from './live-agenda.tsx';
import { LiveAnnouncer } from './live-announcer.tsx';
import { LiveAttendance } from './live-attendance.tsx';
import { LiveBalance } from './live-balance.tsx';
import { FloorPanel } from './floor-panel.tsx';
import { FloorQueue } from './floor-queue.tsx';
import { LiveHead } from './live-head.tsx';
import { LiveLog } from './live-log-list.tsx';
import { LivePresent } from './live-present.tsx';
import { LiveStanding } from './live-standing.tsx';
import { useLiveSurroundings } from './live-surroundings.ts';
import { LiveTabs } from './live-tabs.tsx';
import { UnheededNote } from './live-unheeded.tsx';
import { ParticipantAsking, useAsking } from './participant-asking.tsx';
import { useLive } from './use-live-session.ts';
import { useLiveKeys } from './use-live-keys.ts';

/** A session as its participants have it: who speaks, one's own place and why, and the same balance and log as the chair has. */
export function ParticipantPage() {
  const { state } = useLive();
  const isOpen = state.status === 'open' || state.status === 'paused';
  return (
    <>
      <LiveHead>{isOpen && <LiveAttendance withWords />}</LiveHead>
      <div className="live-notes">
        <UnheededNote />
      </div>
      <div className="participant">
        <div className="participant-main">
          {isOpen ? (
            <>
              <CurrentItem />
              <FloorPanel />
              <ParticipantAsking />
              <OpenSoundings />
              <FloorQueue />
              <AskingKeys />
            </>
          ) : (
            <LiveStanding />
          )}
        </div>
        <div className="participant-side">
          <LiveBalance />
          <LiveAgenda />
          <SideTabs />
        </div>
      </div>
      <LiveAnnouncer />
    </>
  );
}

/** A part of its own, since only who may press has the key. */
function AskingKeys() {
  const { copy, state } = useLive();
  const { toggle } = useAsking();
  const mayAsk = copy.own.sector !== 'neutral' && copy.own.role === 'delegate' && state.queueOpen;
  useLiveKeys(mayAsk ? { ask: toggle } : {});
  return null;
}

function CurrentItem() {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const current = state.items.find(({ id }) => id === state.current);
  const following = state.items.find(({ status }) => status === 'ahead');
  return (
    <div className="current-item">
      <p className="quiet">{t('participant.current')}</p>
      <p className="current-title">{current === undefined ? t('participant.nothing') : <bdi>{current.title}</bdi>}</p>
      {current !== undefined && current.goal !== '' && (
        <p>
          <bdi>{current.goal}</bdi>
        </p>
      )}
      {following !== undefined && (
        <p className="quiet">
          <bdi>{t('participant.after', { title: following.title })}</bdi>
        </p>
      )}
    </div>
  );
}

/** What the chair asks the room now, to be answered here. */
function OpenSoundings() {
  const { state, copy } = useLive();
  const { Sounding } = useLiveSurroundings();
  const newest = state.links.findLast(({ what, item }) => what === 'sounding' && item === state.current);
  if (Sounding === undefined || newest === undefined) return null;
  return <Sounding groupId={copy.groupId} sessionId={copy.sessionId} soundingId={newest.id} />;
}

type Side = 'log' | 'people';

function SideTabs() {
  const { t } = useTranslation('sessions');
  const [shown, setShown] = useState<Side>('log');
  const tabs = [
    { name: 'log', word: t('console.side.log'), panel: <LiveLog /> },
    { name: 'people', word: t('console.side.people'), panel: <LivePresent /> },
  ] as const;
  return <LiveTabs label={t('live.parts')} tabs={tabs} shown={shown} onShow={setShown} />;
}
