import type { Row } from './rows.ts';

type Stop = Extract<Row, { kind: 'message' | 'line' | 'pending' }>;

/** One entry of a page, with what stands above it. */
export interface ReadingEntry {
  readonly row: Stop;
  /** An instant of the day that begins here. */
  readonly day: string | null;
  /** Undefined where no topic is named. */
  readonly topicId: string | null | undefined;
  readonly isFirstNew: boolean;
}

export interface ReadingPage {
  readonly entries: readonly ReadingEntry[];
  /** The last key of the page before; null where nothing is loaded that would stand on it. */
  readonly before: string | null;
  /** Of the page after: null for the newest; undefined where this is the newest. */
  readonly after: string | null | undefined;
}

function withHeadings(rows: readonly Row[]): ReadingEntry[] {
  const entries: ReadingEntry[] = [];
  let above: Pick<ReadingEntry, 'day' | 'topicId' | 'isFirstNew'> = {
    day: null,
    topicId: undefined,
    isFirstNew: false,
  };
  for (const row of rows) {
    if (row.kind === 'day') above = { ...above, day: row.at };
    else if (row.kind === 'topic') above = { ...above, topicId: row.topicId };
    else if (row.kind === 'new') above = { ...above, isFirstNew: true };
    else {
      entries.push({ row, ...above });
      above = { day: null, topicId: undefined, isFirstNew: false };
    }
  }
  return entries;
}

/** The page that ends with the row of this key, or the newest. Its first entry always names its day. */
export function readingPage(rows: readonly Row[], end: string | null, size: number): ReadingPage {
  const all = withHeadings(rows);
  const chosen = all.findIndex(({ row }) => row.key === end);
  const to = chosen < 0 ? all.length : chosen + 1;
  const from = Math.max(0, to - size);
  const entries = all.slice(from, to).map((entry, index) => (index === 0 ? { ...entry, day: dayAbove(entry) } : entry));
  return { entries, before: all[from - 1]?.row.key ?? null, after: keyAfter(all, to, size) };
}

function dayAbove({ row, day }: ReadingEntry): string | null {
  if (day !== null || row.kind === 'pending') return day;
  return row.kind === 'message' ? row.message.at : row.item.at;
}

function keyAfter(all: readonly ReadingEntry[], to: number, size: number): string | null | undefined {
  if (to >= all.length) return undefined;
  const last = to + size;
  return last >= all.length ? null : (all[last - 1]?.row.key ?? null);
}
