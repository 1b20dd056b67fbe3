import { boxMs, timersOf, type AgendaEntry } from '@trialogue/sessions';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { HiddenText } from '@trialogue/design';
import { FloorClock } from './floor-clock.tsx';
import { useLiveSurroundings } from './live-surroundings.ts';
import { useClockWords } from './use-clock-words.ts';
import { useLive, useServerSecond } from './use-live-session.ts';

export interface LiveAgendaProps {
  /** What the chair can do with one item, and at its foot with all of them. */
  readonly actsFor?: (entry: AgendaEntry) => ReactNode;
  readonly children?: ReactNode;
}

/** The items in their order, with the time that each has taken of its box. */
export function LiveAgenda({ actsFor, children }: LiveAgendaProps) {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  return (
    <section className="agenda" aria-labelledby="agenda-title">
      <div className="agenda-head">
        <h2 id="agenda-title">{t('agenda.title')}</h2>
        <Drift />
      </div>
      {state.items.length === 0 ? (
        <p className="quiet">{t('agenda.empty')}</p>
      ) : (
        <ol className="agenda-list">
          {state.items.map((entry) => (
            <li key={entry.id} className="agenda-item" data-status={entry.status}>
              <Item entry={entry} />
              {actsFor?.(entry)}
            </li>
          ))}
        </ol>
      )}
      {children}
    </section>
  );
}

const signs = { ahead: '○', 'in-progress': '▶', done: '✓' } as const;

function Item({ entry }: { readonly entry: AgendaEntry }) {
  const { t } = useTranslation('sessions');
  const { RuleBadge } = useLiveSurroundings();
  const { state } = useLive();
  const { minutes } = useClockWords();
  const isCurrent = state.current === entry.id;
  return (
    <div className="agenda-words" aria-current={isCurrent ? 'step' : undefined}>
      <span className="agenda-sign" aria-hidden="true">
        {signs[entry.status]}
      </span>
      <div className="agenda-text">
        <bdi className="agenda-name">{entry.title}</bdi>
        <span className="agenda-time">
          <HiddenText>{t(`agenda.status.${entry.status}`)}, </HiddenText>
          {isCurrent ? (
            <RunningItem entry={entry} />
          ) : entry.ranMs > 0 ? (
            <FloorClock milliseconds={entry.ranMs} of={boxMs(entry)} />
          ) : (
            minutes(entry.minutes)
          )}
        </span>
        {isCurrent && entry.goal !== '' && (
          <p className="agenda-goal">
            <bdi>{entry.goal}</bdi>
          </p>
        )}
        {entry.rule !== null && <RuleBadge rule={entry.rule} />}
      </div>
    </div>
  );
}

function RunningItem({ entry }: { readonly entry: AgendaEntry }) {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const { clock } = useClockWords();
  const { item } = timersOf(state, useServerSecond());
  if (item === null) return null;
  return (
    <>
      <FloorClock milliseconds={item.elapsedMs} of={boxMs(entry)} />
      {item.overMs >= 1_000 && <span className="agenda-over"> {t('agenda.over', { time: clock(item.overMs) })}</span>}
    </>
  );
}

/** By how much the items have taken longer than their boxes so far, or shorter. */
function Drift() {
  const { t } = useTranslation('sessions');
  const { state } = useLive();
  const now = useServerSecond();
  const { clock } = useClockWords();
  if (state.openedAt === null) return null;
  const { driftMs } = timersOf(state, now);
  if (Math.abs(driftMs) < 1_000) return <span className="agenda-drift">{t('agenda.onTime')}</span>;
  return (
    <span className="agenda-drift" data-behind={driftMs > 0 || undefined}>
      {t(driftMs > 0 ? 'agenda.behind' : 'agenda.inFront', { time: clock(Math.abs(driftMs)) })}
    </span>
  );
}
