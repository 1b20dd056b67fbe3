import {
  appended,
  cursorOf,
  cutTo,
  dropped,
  emptyRoomCopy,
  hasOlder,
  prepended,
  renewed,
  type LogEntry,
  type RoomCopy,
} from './room-copy-window.ts';

export type RoomAsk =
  | { readonly ask: 'join' }
  | { readonly ask: 'sync'; readonly epoch: string; readonly after: number; readonly limit: number }
  /** Nothing came although more must be there: hand in `unanswered` after a pause. */
  | { readonly ask: 'pause' };

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
  /** The reader has come near the oldest entry of the window, or looks for one that lies so many entries before it. */
  | { readonly kind: 'older'; readonly size?: number }
  /** Entries that are held already, as the server shows them now. */
  | { readonly kind: 'anew'; readonly epoch: string; readonly items: readonly Entry[] };

export interface RoomStep<Entry extends LogEntry> {
  readonly copy: RoomCopy<Entry>;
  readonly asks: readonly RoomAsk[];
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
      return goOn({ ...copy, wantsOlder: hasOlder(copy), olderSize: input.size ?? copy.pageSize });
    case 'anew':
      return quiet(copy.epoch === input.epoch ? renewed(copy, input.items) : copy);
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
  if (cursorOf(copy) > head) {
    // A window that holds nothing may stand beyond the end, where a cut was taken back: it moves without a sign.
    const anew = copy.entries.length > 0 ? dropped(settled, 'ahead-of-server') : settled;
    return begin(anew, answer.epoch, answer.first, head);
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
  if (cursorOf(copy) > Math.max(copy.head, answer.head) && copy.entries.length === 0) return askJoin(settled);
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
  const after = Math.max(copy.first - 1, copy.low - 1 - copy.olderSize);
  return askPage(copy, 'older', after, copy.low - 1 - after);
}
