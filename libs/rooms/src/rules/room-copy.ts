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

export type RoomAsk =
  | { readonly ask: 'join' }
  | { readonly ask: 'sync'; readonly epoch: string; readonly after: number; readonly limit: number }
  /** Nothing came although more must be there: hand in `unanswered` after a pause. */
  | { readonly ask: 'pause' };

type Asking =
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

export type RoomInput<Entry extends LogEntry> =
  | { readonly kind: 'reconnected' }
  | { readonly kind: 'disconnected' }
  | { readonly kind: 'joined'; readonly epoch: string; readonly first: number; readonly head: number }
  | { readonly kind: 'items'; readonly epoch: string; readonly items: readonly Entry[] }
  | {
      readonly kind: 'page';
      /** The `after` of the ask that this page answers. */
      readonly after: number;
      readonly epoch: string;
      readonly first: number;
      readonly head: number;
      readonly items: readonly Entry[];
    }
  | { readonly kind: 'history'; readonly first: number }
  | { readonly kind: 'restarted'; readonly epoch: string }
  | { readonly kind: 'lost'; readonly code: string }
  /** No answer came in time, or one that says to try again. */
  | { readonly kind: 'unanswered' }
  /** The reader has come near the oldest entry of the window. */
  | { readonly kind: 'older' };

export interface RoomStep<Entry extends LogEntry> {
  readonly copy: RoomCopy<Entry>;
  readonly asks: readonly RoomAsk[];
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

export function stepRoomCopy<Entry extends LogEntry>(copy: RoomCopy<Entry>, input: RoomInput<Entry>): RoomStep<Entry> {
  if (copy.lost !== null) return quiet(copy);
  switch (input.kind) {
    case 'reconnected':
      return askJoin({ ...copy, connected: true, heard: null });
    case 'disconnected':
      return quiet({ ...copy, connected: false, asking: { what: 'nothing' }, heard: null });
    case 'joined':
      return joined(copy, input);
    case 'items':
      return liveItems(copy, input.epoch, input.items);
    case 'page':
      return page(copy, input);
    case 'history':
      return goOn(cutTo(copy, input.first));
    case 'restarted':
      return restarted(copy, input.epoch);
    case 'lost':
      return quiet({ ...emptyRoomCopy<Entry>(copy), restarts: copy.restarts, lost: input.code });
    case 'unanswered':
      return askAgain(copy);
    case 'older':
      return goOn({ ...copy, wantsOlder: hasOlder(copy) });
  }
}

function quiet<Entry extends LogEntry>(copy: RoomCopy<Entry>): RoomStep<Entry> {
  return { copy, asks: [] };
}

function askJoin<Entry extends LogEntry>(copy: RoomCopy<Entry>): RoomStep<Entry> {
  if (!copy.connected) return quiet(copy);
  return { copy: { ...copy, asking: { what: 'join' } }, asks: [{ ask: 'join' }] };
}

function askAgain<Entry extends LogEntry>(copy: RoomCopy<Entry>): RoomStep<Entry> {
  if (!copy.connected || copy.asking.what === 'nothing') return quiet(copy);
  if (copy.asking.what === 'join') return askJoin(copy);
  return goOn({ ...copy, asking: { what: 'nothing' } });
}

/** The copy is worthless: what was read is taken off, and the reader is told by the count of restarts. */
function dropped<Entry extends LogEntry>(copy: RoomCopy<Entry>, reason: RestartReason): RoomCopy<Entry> {
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

function restarted<Entry extends LogEntry>(copy: RoomCopy<Entry>, epoch: string): RoomStep<Entry> {
  if (copy.asking.what !== 'newer' && copy.asking.what !== 'older') return quiet(copy);
  // An answer to a question of an earlier epoch, which this copy has left behind already.
  if (epoch === copy.epoch) return pause(copy);
  return askJoin(dropped(copy, 'epoch-changed'));
}

function joined<Entry extends LogEntry>(
  copy: RoomCopy<Entry>,
  answer: { readonly epoch: string; readonly first: number; readonly head: number },
): RoomStep<Entry> {
  // An answer to a join that was asked twice: by now the copy may be ahead of it.
  if (copy.asking.what !== 'join') return quiet(copy);
  const heard = copy.heard?.epoch === answer.epoch ? copy.heard.seq : 0;
  const head = Math.max(answer.head, heard);
  const settled: RoomCopy<Entry> = { ...copy, asking: { what: 'nothing' }, heard: null };
  if (copy.epoch === null) return begin(settled, answer.epoch, answer.first, head);
  if (copy.epoch !== answer.epoch) {
    return begin(dropped(settled, 'epoch-changed'), answer.epoch, answer.first, head);
  }
  if (copy.entries.length > 0 && cursorOf(copy) > head) {
    return begin(dropped(settled, 'ahead-of-server'), answer.epoch, answer.first, head);
  }
  return goOn(cutTo({ ...settled, head }, answer.first));
}

function begin<Entry extends LogEntry>(
  copy: RoomCopy<Entry>,
  epoch: string,
  first: number,
  head: number,
): RoomStep<Entry> {
  const low = copy.from === 'newest' ? Math.max(first, head - copy.pageSize + 1) : first;
  return goOn({ ...copy, epoch, first, head, low, entries: [] });
}

/** Takes a new lowest readable number: what lies below it leaves the copy. */
function cutTo<Entry extends LogEntry>(copy: RoomCopy<Entry>, first: number): RoomCopy<Entry> {
  if (first <= copy.low) return { ...copy, first };
  const cursor = cursorOf(copy);
  if (cursor + 1 >= first) return { ...copy, first, low: first, entries: copy.entries.slice(first - copy.low) };
  const low = copy.from === 'newest' ? Math.max(first, copy.head - copy.pageSize + 1) : first;
  const emptied: RoomCopy<Entry> = { ...copy, first, low, entries: [] };
  // A window that never held anything only moves; a reader who held something is told.
  if (copy.entries.length === 0) return emptied;
  return { ...emptied, restarts: copy.restarts + 1, restartReason: 'behind-first' };
}

function liveItems<Entry extends LogEntry>(
  copy: RoomCopy<Entry>,
  epoch: string,
  items: readonly Entry[],
): RoomStep<Entry> {
  const last = items.at(-1)?.seq;
  if (last === undefined || !copy.connected) return quiet(copy);
  if (copy.asking.what === 'join') {
    const known = copy.heard?.epoch === epoch ? copy.heard.seq : 0;
    return quiet({ ...copy, heard: { epoch, seq: Math.max(known, last) } });
  }
  // The answer to a join decides whose epoch is the older one.
  if (copy.epoch !== epoch) return askJoin({ ...copy, heard: { epoch, seq: last } });
  return goOn(appended({ ...copy, head: Math.max(copy.head, last) }, items));
}

/** Takes those entries that continue the window without a gap. */
function appended<Entry extends LogEntry>(copy: RoomCopy<Entry>, items: readonly Entry[]): RoomCopy<Entry> {
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
function prepended<Entry extends LogEntry>(copy: RoomCopy<Entry>, items: readonly Entry[]): RoomCopy<Entry> {
  const entries: Entry[] = [];
  let next = copy.low - 1;
  for (const item of items.toReversed()) {
    if (item.seq !== next || next < copy.first) continue;
    entries.unshift(item);
    next -= 1;
  }
  return entries.length === 0 ? copy : { ...copy, low: next + 1, entries: [...entries, ...copy.entries] };
}

function page<Entry extends LogEntry>(
  copy: RoomCopy<Entry>,
  answer: Extract<RoomInput<Entry>, { kind: 'page' }>,
): RoomStep<Entry> {
  const asking = copy.asking;
  if (asking.what !== 'newer' && asking.what !== 'older') return quiet(copy);
  if (asking.after !== answer.after) return quiet(copy);
  if (copy.epoch !== answer.epoch) return askJoin(copy);
  const settled: RoomCopy<Entry> = { ...copy, asking: { what: 'nothing' } };
  if (answer.head < asking.after && copy.entries.length > 0) {
    return askJoin(dropped(settled, 'ahead-of-server'));
  }
  // Only a join or a notice lowers `first`: this page may have been read before the last notice.
  const known = cutTo({ ...settled, head: Math.max(copy.head, answer.head) }, Math.max(copy.first, answer.first));
  if (asking.what === 'newer') return afterNewer(known, answer.items);
  return afterOlder(known, asking, answer.items);
}

function afterNewer<Entry extends LogEntry>(copy: RoomCopy<Entry>, items: readonly Entry[]): RoomStep<Entry> {
  const grown = appended(copy, items);
  const nothingCame = grown === copy && cursorOf(copy) < copy.head;
  if (nothingCame) return pause(copy);
  return goOn(grown);
}

function afterOlder<Entry extends LogEntry>(
  copy: RoomCopy<Entry>,
  asked: { readonly after: number; readonly limit: number },
  items: readonly Entry[],
): RoomStep<Entry> {
  const grown = prepended(copy, items);
  if (grown !== copy || !hasOlder(copy)) return goOn({ ...grown, wantsOlder: false });
  const last = items.at(-1)?.seq;
  const isShortPage = last !== undefined && last > asked.after && last < copy.low - 1;
  // A page that stopped before the window: its upper rest would join without a gap.
  if (isShortPage) return askPage(copy, 'older', last, copy.low - 1 - last);
  return pause(copy);
}

function pause<Entry extends LogEntry>(copy: RoomCopy<Entry>): RoomStep<Entry> {
  return { copy: { ...copy, asking: { what: 'pause' } }, asks: [{ ask: 'pause' }] };
}

function askPage<Entry extends LogEntry>(
  copy: RoomCopy<Entry>,
  what: 'newer' | 'older',
  after: number,
  limit: number,
): RoomStep<Entry> {
  if (copy.epoch === null) return quiet(copy);
  return {
    copy: { ...copy, asking: { what, after, limit } },
    asks: [{ ask: 'sync', epoch: copy.epoch, after, limit }],
  };
}

/** Asks for the next thing that is missing; never while something is being asked. */
function goOn<Entry extends LogEntry>(copy: RoomCopy<Entry>): RoomStep<Entry> {
  if (!copy.connected || copy.epoch === null || copy.asking.what !== 'nothing') return quiet(copy);
  const cursor = cursorOf(copy);
  if (cursor < copy.head) return askPage(copy, 'newer', cursor, copy.catchUpSize);
  const wantsOlder = copy.wantsOlder || copy.from === 'first';
  if (!wantsOlder || !hasOlder(copy)) return quiet({ ...copy, wantsOlder: false });
  const after = Math.max(copy.first - 1, copy.low - 1 - copy.pageSize);
  return askPage(copy, 'older', after, copy.low - 1 - after);
}
