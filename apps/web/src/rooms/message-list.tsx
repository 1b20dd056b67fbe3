import { Button } from '@mantine/core';
import { IconArrowDown } from '@tabler/icons-react';
import { useVirtualizer } from '@tanstack/react-virtual';
import { hasOlder } from '@trialogue/rooms';
import { useCallback, useEffect, useImperativeHandle, useRef, type Ref } from 'react';
import { useTranslation } from 'react-i18next';
import { RowView, type RowHandlers } from './row-view.tsx';
import type { Row } from './rows.ts';
import { useKeptPlace } from './use-kept-place.ts';
import { useShown } from './use-shown.ts';
import { useStayAtEnd } from './use-stay-at-end.ts';
import { useTimes } from './use-times.ts';
import { useUnseen } from './use-unseen.ts';
import type { Jump } from './use-jump.ts';
import type { Room } from './use-room.ts';

export interface ListHandle {
  readonly move: (step: 1 | -1) => void;
  readonly jumpTo: (key: string) => void;
  readonly toEnd: () => void;
}

export interface MessageListProps {
  readonly room: Room;
  readonly rows: readonly Row[];
  readonly handlers: RowHandlers;
  readonly current: string | null;
  readonly onCurrent: (key: string) => void;
  readonly jump: Pick<Jump, 'target' | 'landed'>;
  readonly onShown: (ids: readonly string[]) => void;
  readonly ref: Ref<ListHandle>;
}

const nearTop = 800;
const characterWidth = 9;

function estimate(row: Row | undefined, width: number): number {
  if (row?.kind !== 'message' && row?.kind !== 'pending') return 44;
  const body = row.kind === 'message' ? row.message.body : row.entry.body;
  if (body === null) return 44;
  const perLine = Math.max(24, (width - 32) / characterWidth);
  const lines = body.split('\n').reduce((count, line) => count + Math.max(1, Math.ceil(line.length / perLine)), 0);
  return 92 + lines * 24;
}

function isStop(row: Row): boolean {
  return row.kind === 'message' || row.kind === 'pending' || row.kind === 'line';
}

/** The moving list: only the rows near the screen exist, the end is the anchor, and older pages join without a jump. */
export function MessageList({ room, rows, handlers, current, onCurrent, jump, onShown, ref }: MessageListProps) {
  const { t } = useTranslation('rooms');
  const times = useTimes();
  const place = useRef<HTMLDivElement>(null);
  const wanted = useRef<string | null>(null);
  const virtualizer = useVirtualizer({
    count: rows.length,
    getScrollElement: () => place.current,
    estimateSize: (index) => estimate(rows[index], place.current?.clientWidth ?? 600),
    getItemKey: (index) => rows[index]?.key ?? index,
    anchorTo: 'end',
    followOnAppend: true,
    scrollEndThreshold: 64,
    overscan: 6,
  });
  const visible = virtualizer.getVirtualItems();
  const isAtEnd = virtualizer.isAtEnd(64);
  const unseen = useUnseen(room, isAtEnd);
  const { readOlder, copy } = room;
  const mayReadOlder = hasOlder(copy);

  const readOlderNearTop = useCallback(() => {
    const element = place.current;
    if (element !== null && mayReadOlder && element.scrollTop < nearTop) readOlder();
  }, [mayReadOlder, readOlder]);
  // Before what leads to the end, which has the last word.
  const kept = useKeptPlace(place, virtualizer, rows);
  const { goToEnd, leaveEnd } = useStayAtEnd(place, virtualizer, rows);
  useShown(place, rows, onShown);
  // A window that does not fill the screen cannot be scrolled, so it asks by itself.
  useEffect(() => {
    const element = place.current;
    if (element !== null && element.scrollHeight <= element.clientHeight) readOlderNearTop();
  }, [rows.length, copy.low, readOlderNearTop]);

  const jumpTo = useCallback(
    (key: string) => {
      const index = rows.findIndex((row) => row.key === key);
      if (index < 0) return;
      wanted.current = key;
      onCurrent(key);
      leaveEnd();
      kept?.forget();
      // From below one comes to a message by what stands above it: the day, the topic, the line of what is new.
      const from = rows.findLastIndex((row, place) => place < index && isStop(row)) + 1;
      const isFromBelow = index <= (virtualizer.range?.startIndex ?? 0);
      virtualizer.scrollToIndex(isFromBelow ? from : index, { align: 'auto' });
    },
    [rows, virtualizer, onCurrent, leaveEnd, kept],
  );
  const { target, landed } = jump;
  useEffect(() => {
    if (target === null) return;
    jumpTo(target);
    landed();
  }, [target, landed, jumpTo]);
  useImperativeHandle(ref, () => ({
    jumpTo,
    toEnd: goToEnd,
    move: (step) => {
      const stops = rows.filter((row) => row.kind === 'message' || row.kind === 'pending');
      const at = stops.findIndex((row) => row.key === current);
      const next = at < 0 ? stops.at(-1) : stops[Math.min(stops.length - 1, Math.max(0, at + step))];
      if (next !== undefined) jumpTo(next.key);
    },
  }));
  useEffect(() => {
    if (wanted.current === null) return;
    const element = place.current?.querySelector<HTMLElement>(`[data-key="${CSS.escape(wanted.current)}"]`);
    if (element === null || element === undefined) return;
    wanted.current = null;
    element.focus({ preventScroll: true });
  });

  const start = virtualizer.range?.startIndex ?? 0;
  const firstItem = rows.find((row, index) => row.kind === 'message' && index >= start);
  // The line that begins a day says it already, there.
  const hasDayAbove = rows.slice(start, start + 2).some((row) => row.kind === 'day');
  return (
    <div className="list-frame">
      {firstItem?.kind === 'message' && virtualizer.isScrolling && !hasDayAbove && (
        <div className="day-chip" aria-hidden="true">
          {times.day(firstItem.message.at)}
        </div>
      )}
      <div
        ref={place}
        className="list"
        role="feed"
        aria-label={t('list.label')}
        aria-busy={copy.asking.what === 'older' || copy.asking.what === 'newer'}
        tabIndex={0}
        onScroll={readOlderNearTop}
      >
        <div className="list-space" style={{ blockSize: virtualizer.getTotalSize() }}>
          {visible.map((item) => {
            const row = rows[item.index];
            if (row === undefined) return null;
            return (
              <div
                key={item.key}
                ref={virtualizer.measureElement}
                data-index={item.index}
                className="list-row"
                style={{ transform: `translateY(${item.start}px)` }}
              >
                <RowView row={row} place={item.index + 1} handlers={handlers} isCurrent={row.key === current} />
              </div>
            );
          })}
        </div>
      </div>
      {unseen > 0 && !isAtEnd && (
        <Button className="unseen" leftSection={<IconArrowDown size={18} aria-hidden="true" />} onClick={goToEnd}>
          {t('list.unseen', { count: unseen })}
        </Button>
      )}
    </div>
  );
}
