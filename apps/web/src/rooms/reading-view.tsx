import { Button } from '@mantine/core';
import { hasOlder } from '@trialogue/rooms';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActLine } from './act-line.tsx';
import { MessageOf, NewLine, PendingOf, TopicLine, useMessageFacts, type RowHandlers } from './row-view.tsx';
import { readingPage, type ReadingEntry } from './reading-page.ts';
import type { Row } from './rows.ts';
import type { Jump } from './use-jump.ts';
import type { Room } from './use-room.ts';
import { useShown } from './use-shown.ts';
import { useTimes } from './use-times.ts';

export interface ReadingViewProps {
  readonly room: Room;
  readonly rows: readonly Row[];
  readonly handlers: RowHandlers;
  readonly jump: Pick<Jump, 'target' | 'landed'>;
  readonly onShown: (ids: readonly string[]) => void;
}

const pageSize = 100;

/**
 * One page of messages as a plain list, for those to whom a list that moves and forgets its rows is a barrier. New messages do not
 * move a page that is being read.
 */
export function ReadingView({ room, rows, handlers, jump, onShown }: ReadingViewProps) {
  const { t } = useTranslation('rooms');
  const { copy, readOlder } = room;
  const place = useRef<HTMLDivElement>(null);
  /** The last row of the page by its key; null for the newest page, which grows. */
  const [chosenEnd, setChosenEnd] = useState<string | null>(null);
  const page = useMemo(() => readingPage(rows, chosenEnd, pageSize), [rows, chosenEnd]);
  const { entries, before, after } = page;
  const lacksEntries = entries.length < pageSize && hasOlder(copy);
  useShown(place, entries, onShown);

  useEffect(() => {
    if (lacksEntries) readOlder();
  }, [lacksEntries, copy.low, readOlder]);

  // The newest page opens at its end, an older one at its beginning.
  useLayoutEffect(() => {
    const element = place.current;
    if (element !== null) element.scrollTop = chosenEnd === null ? element.scrollHeight : 0;
  }, [chosenEnd]);

  const { target, landed } = jump;
  useEffect(() => {
    if (target === null) return;
    const element = place.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(target)}"]`);
    if (element === null || element === undefined) return setChosenEnd(target);
    element.focus();
    landed();
  }, [target, landed, entries]);

  return (
    <div className="reading" ref={place} role="region" aria-label={t('list.label')} tabIndex={0}>
      {(before !== null || hasOlder(copy)) && (
        <nav className="reading-pages" aria-label={t('reading.olderPages')}>
          <Button variant="default" disabled={before === null} onClick={() => setChosenEnd(before)}>
            {t('reading.older')}
          </Button>
        </nav>
      )}
      <ol className="reading-list">
        {entries.map((entry) => (
          <Entry key={entry.row.key} entry={entry} handlers={handlers} />
        ))}
      </ol>
      {after !== undefined && (
        <nav className="reading-pages" aria-label={t('reading.newerPages')}>
          <Button variant="default" onClick={() => setChosenEnd(after)}>
            {t('reading.newer')}
          </Button>
        </nav>
      )}
    </div>
  );
}

function Entry({ entry, handlers }: { readonly entry: ReadingEntry; readonly handlers: RowHandlers }) {
  const times = useTimes();
  const factsOf = useMessageFacts();
  const { row, day, topicId, isFirstNew } = entry;
  const above = (
    <>
      {day !== null && <p className="reading-day">{times.day(day)}</p>}
      {isFirstNew && <NewLine />}
      {topicId !== undefined && <TopicLine topicId={topicId} />}
    </>
  );
  if (row.kind === 'pending') {
    return (
      <li className="message" data-own data-state={row.entry.state}>
        <PendingOf entry={row.entry} handlers={handlers} />
      </li>
    );
  }
  if (row.kind === 'line') {
    return (
      <li className="reading-line">
        {above}
        <ActLine item={row.item} onJump={handlers.onJump} />
      </li>
    );
  }
  return (
    <li className="message" data-key={row.key} tabIndex={-1} {...factsOf(row.message, handlers)}>
      {above}
      <MessageOf message={row.message} handlers={handlers} />
    </li>
  );
}
