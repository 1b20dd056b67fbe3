import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleChair } from './console-chair.tsx';
import { useConsole } from './console-context.ts';
import { ConsoleGuests } from './console-guests.tsx';
import { LiveBalance } from './live-balance.tsx';
import { LiveLog } from './live-log-list.tsx';
import { LivePresent } from './live-present.tsx';
import { useLiveSurroundings } from './live-surroundings.ts';
import { LiveTabs } from './live-tabs.tsx';
import { useLive } from './use-live-session.ts';

type Side = 'log' | 'people' | 'sounding';

/** Beside the floor: the balance that everybody sees, and what the session has brought so far. */
export function ConsoleSide() {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const { open } = useConsole();
  const [shown, setShown] = useState<Side>('log');
  const isOpen = state.status === 'open' || state.status === 'paused';
  const tabs = [
    { name: 'log', word: t('console.side.log'), panel: <LiveLog /> },
    {
      name: 'people',
      word: t('console.side.people'),
      panel: (
        <>
          <LivePresent />
          {isOpen && <ConsoleGuests />}
          <ConsoleChair />
        </>
      ),
    },
    { name: 'sounding', word: t('console.side.sounding'), panel: <Soundings mayStart={isOpen} /> },
  ] as const;
  return (
    <>
      <LiveBalance />
      {isOpen && (
        <div>
          <button type="button" className="quiet-act" aria-haspopup="dialog" onClick={() => open({ kind: 'budget' })}>
            {t('console.budget')}
          </button>
        </div>
      )}
      <LiveTabs label={t('live.parts')} tabs={tabs} shown={shown} onShow={setShown} />
    </>
  );
}

/** Soundings of this session, started with two presses; the log links to each. */
function Soundings({ mayStart }: { readonly mayStart: boolean }) {
  const { t } = useTranslation('sessions');
  const { copy, state, act } = useLive();
  const { StartSounding, Sounding } = useLiveSurroundings();
  const held = state.links.filter(({ what }) => what === 'sounding').toReversed();
  return (
    <div className="stacked">
      <p className="quiet">{t('console.soundingWhy')}</p>
      {mayStart && StartSounding !== undefined && (
        <StartSounding
          groupId={copy.groupId}
          roomId={copy.roomId}
          itemId={state.current}
          onStarted={(id) => void act({ kind: 'link', what: 'sounding', id })}
        />
      )}
      {Sounding !== undefined &&
        held.map(({ id }) => <Sounding key={id} groupId={copy.groupId} sessionId={copy.sessionId} soundingId={id} />)}
    </div>
  );
}
