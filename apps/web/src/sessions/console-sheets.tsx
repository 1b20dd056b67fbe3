import { Sheet } from '@trialogue/design';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { ConsoleBudget } from './console-budget.tsx';
import { ConsoleCall } from './console-call.tsx';
import { useConsole, type ConsoleSheet } from './console-context.ts';
import { ConsoleGuestForm } from './console-guest-form.tsx';
import { ConsoleHandOver } from './console-hand-over.tsx';
import { ConsoleItemForm } from './console-item-form.tsx';
import { ConsoleClose, ConsoleRemove } from './console-ending.tsx';
import { ConsoleMark } from './console-mark.tsx';
import { ConsoleReason } from './console-reason.tsx';
import { useNames } from './live-who.tsx';
import { ProjectorLinks } from './projector-links.tsx';
import { useLive } from './use-live-session.ts';

const extension = 30;

/** What is open above the console. */
export function ConsoleSheets() {
  const { t } = useTranslation('sessions');
  const { sheet, close } = useConsole();
  const titleOf = useSheetTitle();
  return (
    <Sheet
      opened={sheet !== null}
      onClose={close}
      title={sheet === null ? '' : titleOf(sheet)}
      closeLabel={t('console.closeSheet')}
    >
      {sheet !== null && <Opened sheet={sheet} onClose={close} />}
    </Sheet>
  );
}

function useSheetTitle(): (sheet: ConsoleSheet) => string {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const { inSentence } = useNames();
  const speaker = inSentence(state.turn?.speaker.ref ?? null);
  return (sheet) => {
    switch (sheet.kind) {
      case 'extend':
        return t('console.extendTitle', { name: speaker });
      case 'call-out-of-order':
        return t('console.orderTitle', { name: speaker });
      case 'call':
        return t('console.callTitle');
      case 'skip':
        return t('console.skipTitle', { name: inSentence(sheet.ref) });
      case 'hand-over':
        return t('console.handOverTitle');
      case 'mark':
        return t('console.markTitle');
      case 'close':
        return t('console.closeTitle');
      case 'budget':
        return t('console.budget');
      case 'projector':
        return t('projector.shareTitle');
      case 'guest':
        return t('console.guestAdd');
      case 'add-item':
        return t('agenda.addTitle');
      case 'edit-item':
        return t('agenda.editTitle');
      case 'remove-item':
        return t('agenda.removeTitle', { title: isolated(sheet.entry.title) });
      case 'start-item':
      case 'end-item':
        return t('agenda.waitTitle');
      default:
        return sheet satisfies never;
    }
  };
}

function Opened({ sheet, onClose }: { readonly sheet: ConsoleSheet; readonly onClose: () => void }): ReactNode {
  const { t } = useTranslation('sessions');
  const { act, state } = useLive();
  const shared = { onClose, sendWord: t('console.send') };
  switch (sheet.kind) {
    case 'extend':
      return (
        <ConsoleReason
          {...shared}
          why={t('console.extendWhy')}
          usual={['finish', 'question', 'interpretation']}
          onSend={(reason) => act({ kind: 'extend-turn', seconds: extension, reason })}
        />
      );
    case 'call-out-of-order':
      return (
        <ConsoleReason
          {...shared}
          why={t('console.orderWhy')}
          usual={['topic', 'time']}
          onSend={(reason) => act({ kind: 'call-out-of-order', reason })}
        />
      );
    case 'call':
      return <ConsoleCall first={sheet.ref} onClose={onClose} />;
    case 'skip':
      return (
        <ConsoleReason
          {...shared}
          why={t('console.skipWhy')}
          usual={['topic', 'time']}
          onSend={(reason) => act({ kind: 'skip-request', request: sheet.request, reason })}
        />
      );
    case 'remove-item':
      if (state.status === 'planned') return <ConsoleRemove entry={sheet.entry} onClose={onClose} />;
      return (
        <ConsoleReason
          {...shared}
          why={t('agenda.removeWhy')}
          usual={['time']}
          sendWord={t('agenda.remove')}
          danger
          onSend={(reason) => act({ kind: 'remove-item', item: sheet.entry.id, reason })}
        />
      );
    case 'start-item':
      return (
        <ConsoleReason
          {...shared}
          why={t('agenda.waitWhy', { count: state.queue.length })}
          usual={['time']}
          onSend={(reason) => act({ kind: 'start-item', item: sheet.entry.id, reason })}
        />
      );
    case 'end-item':
      return (
        <ConsoleReason
          {...shared}
          why={t('agenda.waitWhy', { count: state.queue.length })}
          usual={['time']}
          onSend={(reason) => act({ kind: 'end-item', reason })}
        />
      );
    case 'hand-over':
      return <ConsoleHandOver onClose={onClose} />;
    case 'mark':
      return <ConsoleMark onClose={onClose} />;
    case 'close':
      return <ConsoleClose onClose={onClose} />;
    case 'budget':
      return <ConsoleBudget onClose={onClose} />;
    case 'projector':
      return <ProjectorLinks />;
    case 'guest':
      return <ConsoleGuestForm onClose={onClose} />;
    case 'add-item':
      return <ConsoleItemForm onClose={onClose} />;
    case 'edit-item':
      return <ConsoleItemForm entry={sheet.entry} onClose={onClose} />;
    default:
      return sheet satisfies never;
  }
}
