import { IconChevronDown, IconChevronUp, IconEdit, IconPlayerPlay, IconTrash } from '@tabler/icons-react';
import { LiveRegion } from '@trialogue/design';
import type { AgendaEntry } from '@trialogue/sessions';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { useConsole } from './console-context.ts';
import { LiveAct } from './live-act.tsx';
import { LiveAgenda } from './live-agenda.tsx';
import { useClockWords } from './use-clock-words.ts';
import { useLive } from './use-live-session.ts';

/** The agenda as the chair has it: started, ended, put in another order, changed, all by buttons. */
export function ConsoleAgenda() {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const { open } = useConsole();
  const endItem = useEndItem();
  const startItem = useStartItem();
  const [moved, setMoved] = useState('');
  const isOpen = state.status === 'open' || state.status === 'paused';
  const isLive = isOpen || state.status === 'planned';
  const following = state.items.find(({ status }) => status === 'ahead');
  return (
    <LiveAgenda
      {...(isLive
        ? {
            actsFor: (entry: AgendaEntry) => (
              <ItemActs entry={entry} onStart={startItem} onMoved={setMoved} mayStart={isOpen} />
            ),
          }
        : {})}
    >
      <LiveRegion>{moved}</LiveRegion>
      {isLive && (
        <div className="agenda-foot">
          {isOpen && following !== undefined && (
            <LiveAct onPress={() => startItem(following)}>{t('agenda.next')}</LiveAct>
          )}
          {isOpen && state.current !== null && <LiveAct onPress={endItem}>{t('agenda.end')}</LiveAct>}
          <LiveAct opensSheet onPress={() => open({ kind: 'add-item' })}>
            {t('agenda.add')}
          </LiveAct>
        </div>
      )}
    </LiveAgenda>
  );
}

/** Who waits on an item loses his place with it: to leave it meanwhile is an act that everybody gets a reason for. */
function useEndItem(): () => void {
  const { act, state } = useLive();
  const { open } = useConsole();
  return () => {
    if (state.queue.length > 0) open({ kind: 'end-item' });
    else void act({ kind: 'end-item', reason: null });
  };
}

function useStartItem(): (entry: AgendaEntry) => void {
  const { act, state } = useLive();
  const { open } = useConsole();
  return (entry) => {
    if (state.current !== null && state.queue.length > 0) open({ kind: 'start-item', entry });
    else void act({ kind: 'start-item', item: entry.id, reason: null });
  };
}

interface ItemActsProps {
  readonly entry: AgendaEntry;
  readonly mayStart: boolean;
  readonly onStart: (entry: AgendaEntry) => void;
  readonly onMoved: (sentence: string) => void;
}

/** What is done or in progress keeps its place; what is ahead goes up and down among its like. */
function ItemActs({ entry, mayStart, onStart, onMoved }: ItemActsProps) {
  const { t } = useTranslation('sessions');
  const { open } = useConsole();
  const title = isolated(entry.title);
  const isAhead = entry.status === 'ahead';
  return (
    <div className="agenda-acts" role="group" aria-label={t('agenda.more', { title })}>
      {mayStart && entry.status !== 'in-progress' && (
        <button
          type="button"
          className="icon-act"
          title={entry.status === 'done' ? t('agenda.startAgain') : t('agenda.start')}
          aria-label={t('agenda.startNamed', { title })}
          onClick={() => onStart(entry)}
        >
          <IconPlayerPlay size={18} aria-hidden="true" className="mirrored" />
        </button>
      )}
      {isAhead && <MoveActs entry={entry} onMoved={onMoved} />}
      {entry.status !== 'done' && (
        <button
          type="button"
          className="icon-act"
          aria-haspopup="dialog"
          aria-label={t('agenda.editNamed', { title })}
          onClick={() => open({ kind: 'edit-item', entry })}
        >
          <IconEdit size={18} aria-hidden="true" />
        </button>
      )}
      {isAhead && (
        <button
          type="button"
          className="icon-act"
          aria-haspopup="dialog"
          aria-label={t('agenda.removeTitle', { title })}
          onClick={() => open({ kind: 'remove-item', entry })}
        >
          <IconTrash size={18} aria-hidden="true" />
        </button>
      )}
    </div>
  );
}

function MoveActs({ entry, onMoved }: Pick<ItemActsProps, 'entry' | 'onMoved'>) {
  const { t } = useTranslation('sessions');
  const { state, act } = useLive();
  const { number } = useClockWords();
  const title = isolated(entry.title);
  const ahead = state.items.filter(({ status }) => status === 'ahead');
  const place = ahead.findIndex(({ id }) => id === entry.id);
  const move = async (to: number) => {
    const others = ahead.filter(({ id }) => id !== entry.id);
    const before = others[to]?.id ?? null;
    if (!(await act({ kind: 'move-item', item: entry.id, before }))) return;
    const first = state.items.findIndex(({ status }) => status === 'ahead');
    onMoved(t('agenda.moved', { title, place: number(first + to + 1), count: state.items.length }));
  };
  return (
    <>
      <button
        type="button"
        className="icon-act"
        aria-label={t('agenda.up', { title })}
        disabled={place === 0}
        onClick={() => void move(place - 1)}
      >
        <IconChevronUp size={18} aria-hidden="true" />
      </button>
      <button
        type="button"
        className="icon-act"
        aria-label={t('agenda.down', { title })}
        disabled={place === ahead.length - 1}
        onClick={() => void move(place + 1)}
      >
        <IconChevronDown size={18} aria-hidden="true" />
      </button>
    </>
  );
}
