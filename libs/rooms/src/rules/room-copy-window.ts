/**
 * A reader's copy of a room's log: what the browser, or any other client, holds of it. The copy is one window of the log
 * without gaps; `step` takes what was heard and says what to ask. It knows no socket and no clock.
 */
export interface LogEntry {
  readonly seq: number;
  readonly id: string;
}

/** Why a copy was dropped: the server counts in another epoch, has less than we read, or no longer shows what follows ours. */
export type RestartReason = 'epoch-changed' | 'ahead-of-server' | 'behind-first';

export type Asking =
  | { readonly what: 'nothing' }
  | { readonly what: 'join' }
  | { readonly what: 'newer' | 'older'; readonly after: number; readonly limit: number }
  | { readonly what: 'pause' };

export interface RoomCopy<Entry extends LogEntry> {
  /** Where a fresh copy begins: at the newest page (a screen) or at the first readable number (a full reader). */
  readonly from: 'newest' | 'first';
  /** How many entries an opening or older page has, and how many one catch-up page. */
  readonly pageSize: number;
  readonly catchUpSize: number;
  readonly connected: boolean;
  readonly asking: Asking;
  readonly wantsOlder: boolean;
  /** How many entries the next older page is asked for. */
  readonly olderSize: number;
  readonly epoch: string | null;
  readonly first: number;
  readonly head: number;
  /** The window: `entries[0]` has the number `low`; an empty window is where `low` will be. */
  readonly low: number;
  readonly entries: readonly Entry[];
  /** Numbers heard while a join is under way; its answer may be older than they are. */
  readonly heard: { readonly epoch: string; readonly seq: number } | null;
  readonly restarts: number;
  readonly restartReason: RestartReason | null;
  readonly lost: string | null;
}

export function emptyRoomCopy<Entry extends LogEntry>(
  settings: Partial<Pick<RoomCopy<Entry>, 'from' | 'pageSize' | 'catchUpSize'>> = {},
): RoomCopy<Entry> {
  return {
    from: settings.from ?? 'first',
    pageSize: settings.pageSize ?? 50,
    catchUpSize: settings.catchUpSize ?? 200,
    connected: false,
    asking: { what: 'nothing' },
    wantsOlder: false,
    olderSize: settings.pageSize ?? 50,
    epoch: null,
    first: 1,
    head: 0,
    low: 1,
    entries: [],
    heard: null,
    restarts: 0,
    restartReason: null,
    lost: null,
  };
}

/** The highest number that this copy holds; one below the window while it is empty. */
export function cursorOf(copy: RoomCopy<LogEntry>): number {
  return copy.low + copy.entries.length - 1;
}

/** Nothing is known to be missing at the newer end, and the connection would bring what comes. */
export function isCaughtUp(copy: RoomCopy<LogEntry>): boolean {
  return copy.connected && copy.epoch !== null && copy.asking.what !== 'join' && cursorOf(copy) >= copy.head;
}

export function hasOlder(copy: RoomCopy<LogEntry>): boolean {
  return copy.epoch !== null && copy.low > copy.first;
}

/** The copy is worthless: what was read is taken off, and the reader is told by the count of restarts. */
export function dropped<Entry extends LogEntry>(copy: RoomCopy<Entry>, reason: RestartReason): RoomCopy<Entry> {
  return {
    ...copy,
    epoch: null,
    head: 0,
    low: copy.first,
    entries: [],
    wantsOlder: false,
    restarts: copy.restarts + 1,
    restartReason: reason,
  };
}

/** Takes a new lowest readable number: what lies below it leaves the copy. */
export function cutTo<Entry extends LogEntry>(copy: RoomCopy<Entry>, first: number): RoomCopy<Entry> {
  if (first <= copy.low) return { ...copy, first };
  const cursor = cursorOf(copy);
  if (cursor + 1 >= first) return { ...copy, first, low: first, entries: copy.entries.slice(first - copy.low) };
  const low = copy.from === 'newest' ? Math.max(first, copy.head - copy.pageSize + 1) : first;
  const emptied: RoomCopy<Entry> = { ...copy, first, low, entries: [] };
  // A window that never held anything only moves; a reader who held something is told.
  if (copy.entries.length === 0) return emptied;
  return { ...emptied, restarts: copy.restarts + 1, restartReason: 'behind-first' };
}

/** Takes those entries that continue the window without a gap. */
export function appended<Entry extends LogEntry>(copy: RoomCopy<Entry>, items: readonly Entry[]): RoomCopy<Entry> {
  const entries: Entry[] = [];
  let next = cursorOf(copy) + 1;
  for (const item of items) {
    if (item.seq !== next) continue;
    entries.push(item);
    next += 1;
  }
  return entries.length === 0 ? copy : { ...copy, entries: [...copy.entries, ...entries] };
}

/** Takes those entries that end right before the window. */
export function prepended<Entry extends LogEntry>(copy: RoomCopy<Entry>, items: readonly Entry[]): RoomCopy<Entry> {
  const entries: Entry[] = [];
  let next = copy.low - 1;
  for (const item of items.toReversed()) {
    if (item.seq !== next || next < copy.first) continue;
    entries.unshift(item);
    next -= 1;
  }
  return entries.length === 0 ? copy : { ...copy, low: next + 1, entries: [...entries, ...copy.entries] };
}

/** Takes the place of entries that the window holds, by number and id; it neither grows nor shrinks. */
export function renewed<Entry extends LogEntry>(copy: RoomCopy<Entry>, items: readonly Entry[]): RoomCopy<Entry> {
  const entries = [...copy.entries];
  for (const item of items) {
    const place = item.seq - copy.low;
    if (entries[place]?.id === item.id) entries[place] = item;
  }
  return { ...copy, entries };
}
