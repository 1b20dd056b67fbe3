import { Button } from '@mantine/core';
import type { AgendaEntry, SessionAct } from '@trialogue/sessions';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleReason } from './console-reason.tsx';
import { UnheededNote } from './live-unheeded.tsx';
import { useLive } from './use-live-session.ts';

interface EndingProps {
  readonly act: SessionAct;
  readonly word: string;
  readonly children: ReactNode;
  readonly onClose: () => void;
}

/** What takes something away and needs no reason, since nobody had it yet or everybody is through with it. */
function Ending({ act: wanted, word, children, onClose }: EndingProps) {
  const { t } = useTranslation('sessions');
  const { act, isActing } = useLive();
  return (
    <form
      className="confirm"
      onSubmit={(event) => {
        event.preventDefault();
        void act(wanted).then((happened) => (happened ? onClose() : undefined));
      }}
    >
      {children}
      <UnheededNote />
      <div className="confirm-acts">
        <Button type="submit" loading={isActing} className="danger-act">
          {word}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('console.cancel')}
        </Button>
      </div>
    </form>
  );
}

/** To end a session cannot be undone; while somebody waits or an item is ahead it needs a reason. */
export function ConsoleClose({ onClose }: Pick<EndingProps, 'onClose'>) {
  const { t } = useTranslation('sessions');
  const { state, act } = useLive();
  const ahead = state.items.filter(({ status }) => status === 'ahead').length;
  if (ahead === 0 && state.queue.length === 0) {
    return (
      <Ending act={{ kind: 'close', reason: null }} word={t('console.closeTitle')} onClose={onClose}>
        <p>{t('console.closeWhy')}</p>
      </Ending>
    );
  }
  return (
    <ConsoleReason
      why={t('console.closeWhy')}
      usual={['time']}
      sendWord={t('console.closeTitle')}
      danger
      onSend={(reason) => act({ kind: 'close', reason })}
      onClose={onClose}
    >
      {ahead > 0 && <p>{t('console.closeOpenItems', { count: ahead })}</p>}
      {state.queue.length > 0 && <p>{t('console.closeWaiting', { count: state.queue.length })}</p>}
    </ConsoleReason>
  );
}

/** Before the session is open. */
export function ConsoleRemove({ entry, onClose }: Pick<EndingProps, 'onClose'> & { readonly entry: AgendaEntry }) {
  const { t } = useTranslation('sessions');
  return (
    <Ending act={{ kind: 'remove-item', item: entry.id, reason: null }} word={t('agenda.remove')} onClose={onClose}>
      <p>{t('agenda.removePlanned')}</p>
    </Ending>
  );
}
