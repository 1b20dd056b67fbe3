import { Button } from '@mantine/core';
import { cursorOf, hasOlder } from '@trialogue/rooms';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { MessageOf, PendingOf, type RowHandlers } from './row-view.tsx';
import { dayOf } from './rows.ts';
import type { Room } from './use-room.ts';
import { useTimes } from './use-times.ts';

const pageSize = 100;

/**
 * One page of messages as a plain numbered list, for those to whom a list that moves and forgets its rows is a barrier. New
 * messages do not move a page that is being read.
 */
export function ReadingView({ room, handlers }: { readonly room: Room; readonly handlers: RowHandlers }) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const { copy, messages, pending, readOlder } = room;
  const place = useRef<HTMLDivElement>(null);
  const cursor = cursorOf(copy);
  const [chosenEnd, setChosenEnd] = useState<number | null>(null);
  const end = chosenEnd ?? cursor;
  const items = messages.filter((item) => item.seq <= end).slice(-pageSize);
  const from = items[0]?.seq ?? copy.low;
  const lacksItems = items.length < pageSize && hasOlder(copy);
  const isNewest = end >= cursor;

  useEffect(() => {
    if (lacksItems) readOlder();
  }, [lacksItems, copy.low, readOlder]);

  // The newest page opens at its end, an older one at its beginning.
  useLayoutEffect(() => {
    const element = place.current;
    if (element !== null) element.scrollTop = chosenEnd === null ? element.scrollHeight : 0;
  }, [chosenEnd]);

  const goTo = (seq: number) => setChosenEnd(seq >= cursor ? null : seq);
  return (
    <div className="reading" ref={place} role="region" aria-label={t('list.label')} tabIndex={0}>
      {from > copy.first && (
        <nav className="reading-pages" aria-label={t('reading.olderPages')}>
          <Button variant="default" onClick={() => goTo(from - 1)}>
            {t('reading.older')}
          </Button>
        </nav>
      )}
      <ol className="reading-list" start={Math.max(1, from)}>
        {items.map((item, index) => (
          <li key={item.id} className="message" data-key={item.id} tabIndex={-1} data-sector={item.author.sector}>
            {dayOf(item.at) !== dayOf(items[index - 1]?.at ?? '') && (
              <p className="reading-day">{times.day(item.at)}</p>
            )}
            <MessageOf item={item} handlers={handlers} />
          </li>
        ))}
        {isNewest &&
          pending.map((entry) => (
            <li key={entry.clientId} className="message" data-own data-state={entry.state}>
              <PendingOf entry={entry} handlers={handlers} />
            </li>
          ))}
      </ol>
      {!isNewest && (
        <nav className="reading-pages" aria-label={t('reading.newerPages')}>
          <Button variant="default" onClick={() => goTo(end + pageSize)}>
            {t('reading.newer')}
          </Button>
        </nav>
      )}
    </div>
  );
}
