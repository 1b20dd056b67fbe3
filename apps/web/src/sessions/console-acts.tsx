import { lastUndoable, undoMs } from '@trialogue/sessions';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { useConsole } from './console-context.ts';
import { LiveAct } from './live-act.tsx';
import { useKindWords } from './live-log-words.ts';
import { useLiveSurroundings } from './live-surroundings.ts';
import { useNames } from './live-who.tsx';
import { useConsoleActs } from './use-console-acts.ts';
import { useFloorOrder } from './use-floor-order.ts';
import { useLive, useServerSecond } from './use-live-session.ts';

/** What the chair presses most: the next right one is one key. */
export function ConsoleActs() {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const { singleKeys } = useLiveSurroundings();
  const { open } = useConsole();
  const { nameOf } = useNames();
  const { next, warn, endTurn } = useConsoleActs();
  const [first] = useFloorOrder();
  const key = (name: string) => (singleKeys ? name : null);
  const isOpen = state.status === 'open' || state.status === 'paused';
  // While the clocks stand nobody is given the floor.
  const goesOn = state.status === 'open';
  const speaks = goesOn && state.turn !== null;
  return (
    <div className="console-acts" role="group" aria-label={t('console.chairTitle')}>
      <LiveAct
        main
        shortcut={key('N')}
        disabled={!goesOn || first === undefined}
        onPress={next}
        {...(first === undefined
          ? {}
          : { label: t('console.nextNamed', { name: isolated(nameOf(first.request.speaker.ref)) }) })}
      >
        {t('console.next')}
      </LiveAct>
      <LiveAct
        shortcut={key('+')}
        disabled={!speaks}
        opensSheet
        label={t('console.extendLong')}
        onPress={() => open({ kind: 'extend' })}
      >
        <span dir="ltr">{t('console.extend')}</span>
      </LiveAct>
      <LiveAct
        shortcut={key('W')}
        disabled={!speaks || state.turn?.warned === true}
        label={t('console.warnLong')}
        onPress={warn}
      >
        {t('console.warn')}
      </LiveAct>
      <LiveAct disabled={!speaks} onPress={endTurn}>
        {t('console.endTurn')}
      </LiveAct>
      <LiveAct disabled={!speaks} opensSheet onPress={() => open({ kind: 'call-out-of-order' })}>
        {t('console.order')}
      </LiveAct>
      <LiveAct shortcut={key('Q')} disabled={!goesOn} opensSheet onPress={() => open({ kind: 'call', ref: null })}>
        {t('console.call')}
      </LiveAct>
      <LiveAct shortcut={key('M')} disabled={!isOpen} opensSheet onPress={() => open({ kind: 'mark' })}>
        {t('console.mark')}
      </LiveAct>
    </div>
  );
}

/** For ten seconds what the chair did last can be taken back; everybody reads that it was. */
export function UndoAct() {
  const { t } = useTranslation('sessions');
  const { copy, act } = useLive();
  const { singleKeys } = useLiveSurroundings();
  const kindWords = useKindWords();
  const now = useServerSecond();
  const last = lastUndoable(copy.session, now);
  const left = last === null ? 0 : Math.ceil((last.at + undoMs - now) / 1_000);
  return (
    <div className="console-undo" data-open={last !== null || undefined}>
      <LiveAct
        shortcut={singleKeys ? 'U' : null}
        disabled={last === null}
        onPress={() => {
          if (last !== null) void act({ kind: 'undo', undoes: last.seq });
        }}
      >
        {t('console.undo')}
      </LiveAct>
      {last !== null && (
        <span className="quiet">
          {kindWords(last.kind)} ·{' '}
          <span className="console-left">{t('console.undoFor', { count: Math.max(1, left) })}</span>
        </span>
      )}
    </div>
  );
}
