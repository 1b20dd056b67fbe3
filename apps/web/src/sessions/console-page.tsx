import { IconArrowBigRight, IconX } from '@tabler/icons-react';
import { HiddenText } from '@trialogue/design';
import type { FloorRequest } from '@trialogue/sessions';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleActs, UndoAct } from './console-acts.tsx';
import { ConsoleAgenda } from './console-agenda.tsx';
import { ConsoleContext, useConsole, type ConsoleSheet } from './console-context.ts';
import { ConsoleSheets } from './console-sheets.tsx';
import { ConsoleSide } from './console-side.tsx';
import { FloorPanel } from './floor-panel.tsx';
import { FloorQueue } from './floor-queue.tsx';
import { LiveAct } from './live-act.tsx';
import { LiveAnnouncer } from './live-announcer.tsx';
import { LiveAttendance } from './live-attendance.tsx';
import { LiveHead } from './live-head.tsx';
import { LiveStanding } from './live-standing.tsx';
import { useLiveSurroundings } from './live-surroundings.ts';
import { UnheededNote } from './live-unheeded.tsx';
import { useNames } from './live-who.tsx';
import { useConsoleActs } from './use-console-acts.ts';
import { useLive } from './use-live-session.ts';
import { useLiveKeys } from './use-live-keys.ts';

const parts = ['agenda', 'floor', 'balance'] as const;
type Part = (typeof parts)[number];

/** The chair's screen. It shows nothing that the others do not see; it has more to press. */
export function ConsolePage() {
  const { forget } = useLive();
  const [sheet, setSheet] = useState<ConsoleSheet | null>(null);
  const console = useMemo(
    () => ({
      sheet,
      open: (wanted: ConsoleSheet) => {
        forget();
        setSheet(wanted);
      },
      close: () => setSheet(null),
    }),
    [sheet, forget],
  );
  return (
    <ConsoleContext value={console}>
      <OpenConsole />
    </ConsoleContext>
  );
}

function OpenConsole() {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const { sheet } = useConsole();
  const [shown, setShown] = useState<Part>('floor');
  useConsoleKeys();
  const isOpen = state.status === 'open' || state.status === 'paused';
  return (
    <>
      <LiveHead>
        <HeadActs />
      </LiveHead>
      <div className="live-notes">{sheet === null && <UnheededNote />}</div>
      <nav className="console-tabs" aria-label={t('live.parts')}>
        {parts.map((part) => (
          <button
            key={part}
            type="button"
            className="live-tab"
            aria-current={part === shown ? 'true' : undefined}
            onClick={() => setShown(part)}
          >
            {t(`console.tab.${part}`)}
          </button>
        ))}
      </nav>
      <div className="console" data-shown={shown}>
        <div className="console-part" data-part="agenda">
          <ConsoleAgenda />
        </div>
        <div className="console-part" data-part="floor">
          {isOpen ? (
            <>
              <FloorPanel>
                <ConsoleActs />
                <UndoAct />
              </FloorPanel>
              <FloorQueue actsFor={(request) => <QueueActs request={request} />} />
              <QueueSwitch />
            </>
          ) : (
            <LiveStanding />
          )}
        </div>
        <div className="console-part" data-part="balance">
          <ConsoleSide />
        </div>
      </div>
      <LiveAnnouncer />
      <ConsoleSheets />
    </>
  );
}

function useConsoleKeys(): void {
  const { state } = useLive();
  const { open } = useConsole();
  const { next, warn, pause, undo } = useConsoleActs();
  const isOpen = state.status === 'open' || state.status === 'paused';
  const goesOn = state.status === 'open';
  const speaks = state.turn !== null;
  useLiveKeys(
    isOpen
      ? {
          pause,
          undo,
          mark: () => open({ kind: 'mark' }),
          // Its own screen asks what is to be sounded; it stands in the tab beside.
          sounding: () => pressSounding(),
          ...(goesOn ? { next, call: () => open({ kind: 'call', ref: null }) } : {}),
          ...(goesOn && speaks ? { warn, extend: () => open({ kind: 'extend' }) } : {}),
        }
      : {},
  );
}

function pressSounding(): void {
  const tab = document.querySelector<HTMLElement>('[data-tab="sounding"]');
  tab?.click();
  requestAnimationFrame(() => document.querySelector<HTMLElement>('.start-sounding')?.click());
}

function HeadActs() {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const { open } = useConsole();
  const { singleKeys } = useLiveSurroundings();
  const { pause } = useConsoleActs();
  if (state.status === 'closed' || state.status === 'cancelled') return null;
  const projector = (
    <LiveAct opensSheet onPress={() => open({ kind: 'projector' })}>
      {t('console.projector')}
    </LiveAct>
  );
  if (state.status === 'planned') return projector;
  return (
    <>
      <LiveAttendance />
      {projector}
      <LiveAct shortcut={singleKeys ? 'Space' : null} onPress={pause}>
        {state.status === 'paused' ? t('console.resume') : t('console.pause')}
      </LiveAct>
      <LiveAct opensSheet onPress={() => open({ kind: 'close' })}>
        {t('console.close')}
      </LiveAct>
    </>
  );
}

function QueueActs({ request }: { readonly request: FloorRequest }) {
  const { t } = useTranslation('sessions');
  const { open } = useConsole();
  const { inSentence } = useNames();
  const { ref } = request.speaker;
  const name = inSentence(ref);
  return (
    <>
      <button type="button" className="icon-act" aria-haspopup="dialog" onClick={() => open({ kind: 'call', ref })}>
        <IconArrowBigRight size={18} aria-hidden="true" className="mirrored" />
        <HiddenText>{t('console.callNamed', { name })}</HiddenText>
      </button>
      <button
        type="button"
        className="icon-act"
        aria-haspopup="dialog"
        onClick={() => open({ kind: 'skip', request: request.id, ref })}
      >
        <IconX size={18} aria-hidden="true" />
        <HiddenText>{t('console.skipNamed', { name })}</HiddenText>
      </button>
    </>
  );
}

function QueueSwitch() {
  const { t } = useTranslation('sessions');
  const { state, act } = useLive();
  const kind = state.queueOpen ? 'close-queue' : 'open-queue';
  return (
    <div>
      <button type="button" className="quiet-act" onClick={() => void act({ kind })}>
        {state.queueOpen ? t('console.closeQueue') : t('console.openQueue')}
      </button>
    </div>
  );
}
