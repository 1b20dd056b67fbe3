import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { cursorOf, emptyRoomCopy, isCaughtUp } from './room-copy-window.ts';
import type { LogEntry, RoomCopy } from './room-copy-window.ts';
import { stepRoomCopy } from './room-copy.ts';
import type { RoomAsk, RoomInput } from './room-copy.ts';

/** A room on a server, with the wire between it and one reader: nothing here is kinder than a real network. */
class RoomAndWire {
  epoch = 0;
  first = 1;
  logs: LogEntry[][] = [[]];
  asks: RoomAsk[] = [];
  wire: RoomInput<LogEntry>[] = [];
  isSubscribed = false;
  copy: RoomCopy<LogEntry>;

  constructor(from: 'newest' | 'first') {
    this.copy = emptyRoomCopy<LogEntry>({ from, pageSize: 3, catchUpSize: 4 });
  }

  get log(): LogEntry[] {
    return this.logs[this.epoch] ?? [];
  }

  hear(input: RoomInput<LogEntry>): void {
    const { copy, asks } = stepRoomCopy(this.copy, input);
    this.copy = copy;
    this.asks.push(...asks);
  }

  post(): void {
    const seq = this.log.length + 1;
    const item = { seq, id: `${this.epoch}-${seq}` };
    this.log.push(item);
    if (this.isSubscribed) this.wire.push({ kind: 'items', epoch: String(this.epoch), items: [item] });
  }

  /** A restore: the newest entries are gone, and their numbers are given out again. */
  restore(kept: number): void {
    this.logs.push(this.log.slice(0, kept));
    this.epoch += 1;
    this.first = Math.min(this.first, kept + 1);
  }

  cut(first: number): void {
    this.first = Math.min(Math.max(1, first), this.log.length + 1);
    if (this.isSubscribed) this.wire.push({ kind: 'history', first: this.first });
  }

  answer(ask: RoomAsk): void {
    const epoch = String(this.epoch);
    const { first, log } = this;
    const head = log.length;
    if (ask.ask === 'pause') return this.hear({ kind: 'unanswered' });
    if (ask.ask === 'join') {
      this.isSubscribed = true;
      this.wire.push({ kind: 'joined', epoch, first, head });
      return;
    }
    if (ask.epoch !== epoch) {
      this.wire.push({ kind: 'restarted', epoch });
      return;
    }
    const after = Math.max(ask.after, first - 1);
    this.wire.push({ kind: 'page', after: ask.after, epoch, first, head, items: log.slice(after, after + ask.limit) });
  }

  disconnect(): void {
    this.asks = [];
    this.wire = [];
    this.isSubscribed = false;
    this.hear({ kind: 'disconnected' });
  }

  reconnect(): void {
    this.disconnect();
    this.hear({ kind: 'reconnected' });
  }

  take(choice: number, argument: number): void {
    const place = (length: number): number => argument % Math.max(1, length);
    const frame = this.wire[place(this.wire.length)];
    const ask = this.asks.shift();
    if (ask !== undefined) this.asks.unshift(ask);
    switch (choice % 16) {
      case 0:
      case 1:
      case 2:
        return this.post();
      case 3:
      case 4:
      case 5: {
        const next = this.wire.shift();
        if (next !== undefined) this.hear(next);
        return;
      }
      case 6: // out of order, and it comes again in its turn
        if (frame !== undefined) this.hear(frame);
        return;
      case 7: // lost
        this.wire.splice(place(this.wire.length), 1);
        return;
      case 8:
      case 9:
      case 10:
        if (this.asks.shift() !== undefined && ask !== undefined) this.answer(ask);
        return;
      case 11: // answered twice
        if (ask !== undefined) this.answer(ask);
        return;
      case 12: // the question or its answer is lost
        this.asks.shift();
        return this.hear({ kind: 'unanswered' });
      case 13:
        return argument % 4 === 0 ? this.disconnect() : this.reconnect();
      case 14:
        return this.hear({ kind: 'older' });
      default:
        return argument % 2 === 0 ? this.cut(argument % 12) : this.restore(argument % (this.log.length + 1));
    }
  }

  /** From now on the network is kind. Gives the number of steps until nothing is left to do. */
  settle(): number {
    this.reconnect();
    for (let steps = 0; steps < 500; steps += 1) {
      const frame = this.wire.shift();
      if (frame !== undefined) this.hear(frame);
      const ask = frame === undefined ? this.asks.shift() : undefined;
      if (ask !== undefined) this.answer(ask);
      if (frame === undefined && ask === undefined) return steps;
    }
    return 500;
  }
}

/** Cheap enough for a million steps: a failed `expect` per entry would not be. */
function whatIsWrong({ copy, logs }: RoomAndWire): string | null {
  const ids = new Set<string>();
  for (const [place, entry] of copy.entries.entries()) {
    if (entry.seq !== copy.low + place) return `gap at ${entry.seq}`;
    if (ids.has(entry.id)) return `twice ${entry.id}`;
    ids.add(entry.id);
    if (copy.epoch === null) return 'entries of no epoch';
    if (logs[Number(copy.epoch)]?.[entry.seq - 1]?.id !== entry.id) return `phantom ${entry.id}`;
    if (entry.seq < copy.first) return `unreadable ${entry.seq}`;
  }
  return null;
}

const inputs = fc.uint8Array({ minLength: 2, maxLength: 400, size: 'max' });

function play(from: 'newest' | 'first', bytes: Uint8Array): RoomAndWire {
  const room = new RoomAndWire(from);
  room.reconnect();
  for (let place = 0; place + 1 < bytes.length; place += 2) {
    room.take(bytes[place] ?? 0, bytes[place + 1] ?? 0);
    const wrong = whatIsWrong(room);
    if (wrong !== null) throw new Error(`input ${place / 2}: ${wrong}`);
  }
  return room;
}

describe('A copy of a room', () => {
  test('is without gap, duplicate or phantom at every moment, and equals the log once the network is kind', () => {
    fc.assert(
      fc.property(inputs, (bytes) => {
        const room = play('first', bytes);
        const steps = room.settle();
        const readable = room.log.slice(room.first - 1);
        return (
          steps < 500 &&
          isCaughtUp(room.copy) &&
          whatIsWrong(room) === null &&
          room.copy.entries.length === readable.length &&
          room.copy.entries.every((entry, place) => entry.id === readable[place]?.id)
        );
      }),
      { numRuns: 10_000 },
    );
  });

  test('that opens at the newest page is a window of the log up to its head, whatever the network did', () => {
    fc.assert(
      fc.property(inputs, (bytes) => {
        const room = play('newest', bytes);
        const steps = room.settle();
        const window = room.log.slice(room.copy.low - 1);
        return (
          steps < 500 &&
          isCaughtUp(room.copy) &&
          whatIsWrong(room) === null &&
          room.copy.entries.length === window.length &&
          room.copy.entries.every((entry, place) => entry.id === window[place]?.id)
        );
      }),
      { numRuns: 10_000 },
    );
  });
});

function roomWith(count: number, from: 'newest' | 'first' = 'first'): RoomAndWire {
  const room = new RoomAndWire(from);
  for (let made = 0; made < count; made += 1) room.post();
  room.settle();
  return room;
}

describe('What a reader is told', () => {
  test('a missing number is asked for, and nothing is shown beyond it', () => {
    const room = roomWith(2);
    room.hear({ kind: 'items', epoch: '0', items: [{ seq: 4, id: '0-4' }] });
    expect(cursorOf(room.copy)).toBe(2);
    expect(room.asks).toEqual([{ ask: 'sync', epoch: '0', after: 2, limit: 4 }]);
  });

  test('a change of epoch drops the copy and says that the history restarted', () => {
    const room = roomWith(3);
    room.restore(1);
    room.post();
    room.settle();
    expect(room.copy.restartReason).toBe('epoch-changed');
    expect(room.copy.restarts).toBe(1);
    expect(room.copy.entries.map((entry) => entry.id)).toEqual(['0-1', '1-2']);
  });

  test('a server that has less than the reader has read restarts the history, with a sign', () => {
    const room = roomWith(3);
    room.log.splice(1);
    room.settle();
    expect(room.copy.restartReason).toBe('ahead-of-server');
    expect(room.copy.entries.map((entry) => entry.id)).toEqual(['0-1']);
  });

  test('a retention cut beyond the reader restarts the history, with a sign', () => {
    const room = roomWith(2);
    room.disconnect();
    for (let made = 0; made < 4; made += 1) room.post();
    room.cut(5);
    room.settle();
    expect(room.copy.restartReason).toBe('behind-first');
    expect(room.copy.entries.map((entry) => entry.seq)).toEqual([5, 6]);
  });

  test('a retention cut inside the window takes off what is no longer readable, without a sign', () => {
    const room = roomWith(4);
    room.hear({ kind: 'history', first: 3 });
    expect(room.copy.entries.map((entry) => entry.seq)).toEqual([3, 4]);
    expect(room.copy.restarts).toBe(0);
  });

  test('an item that overtakes the answer to a second join is not taken for a restart', () => {
    const room = roomWith(2);
    room.reconnect();
    room.hear({ kind: 'items', epoch: '0', items: [{ seq: 3, id: '0-3' }] });
    room.hear({ kind: 'joined', epoch: '0', first: 1, head: 2 });
    expect(room.copy.restarts).toBe(0);
    expect(room.copy.head).toBe(3);
  });

  test('older pages join the window until the first readable number', () => {
    const room = roomWith(8, 'newest');
    expect(room.copy.entries.map((entry) => entry.seq)).toEqual([6, 7, 8]);
    const low: number[] = [];
    for (let page = 0; page < 3; page += 1) {
      room.hear({ kind: 'older' });
      for (const ask of room.asks.splice(0)) room.answer(ask);
      for (const frame of room.wire.splice(0)) room.hear(frame);
      low.push(room.copy.low);
    }
    expect(low).toEqual([3, 1, 1]);
    expect(room.copy.entries).toHaveLength(8);
  });

  test('a lost room keeps nothing and asks nothing ever again', () => {
    const room = roomWith(3);
    room.hear({ kind: 'lost', code: 'seat-ended' });
    room.reconnect();
    expect(room.copy.entries).toEqual([]);
    expect(room.copy.lost).toBe('seat-ended');
    expect(room.asks).toEqual([]);
  });

  test('a page that brings nothing where something must be is asked for again after a pause', () => {
    const room = roomWith(1);
    room.hear({ kind: 'items', epoch: '0', items: [{ seq: 3, id: '0-3' }] });
    room.asks = [];
    room.hear({ kind: 'page', after: 1, epoch: '0', first: 1, head: 3, items: [] });
    expect(room.asks).toEqual([{ ask: 'pause' }]);
    room.hear({ kind: 'unanswered' });
    expect(room.asks.at(-1)).toEqual({ ask: 'sync', epoch: '0', after: 1, limit: 4 });
  });
});
