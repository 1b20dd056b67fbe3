import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { RoomAndWire, whatIsWrong } from './room-and-wire.model.ts';
import { cursorOf, emptyRoomCopy, isCaughtUp } from './room-copy-window.ts';
import { stepRoomCopy } from './room-copy.ts';

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

/** Once found: a cut empties the copy, a restore takes it back, and the empty window stood beyond the end for ever. */
const emptyBeyondTheEnd = Uint8Array.from([
  0, 0, 0, 0, 0, 0, 168, 0, 0, 0, 3, 0, 223, 73, 83, 0, 0, 0, 159, 140, 0, 0, 175, 151, 134, 0, 168, 0, 88, 0, 214, 69,
  19, 0, 19, 0, 0,
]);

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
      { numRuns: 10_000, examples: [[emptyBeyondTheEnd]] },
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

  test('entries that are read anew take their own places, and nothing else moves', () => {
    const room = roomWith(3);
    const before = room.copy;
    const fresh = before.entries.map((entry) => ({ ...entry }));
    room.hear({ kind: 'anew', epoch: 'another', items: fresh });
    expect(room.copy.entries[1]).toBe(before.entries[1]);
    room.hear({ kind: 'anew', epoch: '0', items: [...fresh, { seq: 9, id: '0-9' }] });
    expect(room.copy.entries[1]).toBe(fresh[1]);
    expect({ ...room.copy, entries: [] }).toEqual({ ...before, entries: [] });
    expect(room.copy.entries).toHaveLength(3);
    expect(room.asks).toEqual([]);
  });

  test('a reader who looks for what lies far back is given larger pages until he is there', () => {
    const copy = { ...emptyRoomCopy({ from: 'newest', pageSize: 2 }), connected: true, epoch: '0', first: 1, low: 90 };
    const { asks } = stepRoomCopy({ ...copy, head: 89 }, { kind: 'older', size: 50 });
    expect(asks).toEqual([{ ask: 'sync', epoch: '0', after: 39, limit: 50 }]);
  });
});
