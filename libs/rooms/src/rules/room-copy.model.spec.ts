import { describe, expect, test } from 'vitest';
import { broken, following, isDone, start } from './delivery.model.ts';
import type { Frame, Numbering, World } from './delivery.model.ts';
import type { LogEntry } from './room-copy-window.ts';

/** What tells two worlds apart, short and quick to make; counts of attempts and times do not. */
function keyOf(world: World): string {
  const { rows, sequence, open, nodes, clients, crashes, lostAcks } = world;
  let key = `${idsOf(rows)}|${sequence}|${crashes}${lostAcks}|`;
  for (const { node, id, seq } of open) key += `${node}${id}${seq}`;
  for (const { isUp, emitted } of nodes) key += `|${isUp ? emitted : 'x'}`;
  for (const { node, copy, outbox, asks, wire } of clients) {
    const { asking, heard } = copy;
    const asked = asking.what === 'newer' ? asking.after : asking.what;
    key += `/${node}${copy.epoch}${copy.head}${idsOf(copy.entries)}${heard?.seq}${asked}${asks.length}`;
    for (const entry of outbox) key += entry.state.slice(0, 4);
    for (const frame of wire) key += frameKey(frame);
  }
  return key;
}

function idsOf(entries: readonly LogEntry[]): string {
  let ids = '';
  for (const { id, seq } of entries) ids += id + seq;
  return ids;
}

function frameKey(frame: Frame): string {
  switch (frame.kind) {
    case 'ack':
      return `!${frame.id}${frame.seq}`;
    case 'items':
      return `+${idsOf(frame.items)}`;
    case 'page':
      return `?${frame.after}${frame.head}${idsOf(frame.items)}`;
    case 'joined':
      return `=${frame.head}`;
    default:
      return frame.kind;
  }
}

interface Verdict {
  readonly worlds: number;
  readonly done: number;
  readonly violation: string | null;
}

/** Visits every reachable world; then goes back from the finished ones: each world must have a way to one of them. */
function explore(numbering: Numbering): Verdict {
  const places = new Map<string, number>([[keyOf(start), 0]]);
  const before: number[][] = [[]];
  const finished: number[] = [];
  let layer: readonly (readonly [World, number])[] = [[start, 0]];
  while (layer.length > 0) {
    const next: [World, number][] = [];
    for (const [world, place] of layer) {
      const violation = broken(world);
      if (violation !== null) return { worlds: places.size, done: finished.length, violation };
      if (isDone(world)) finished.push(place);
      for (const successor of following(world, numbering)) {
        const key = keyOf(successor);
        const known = places.get(key);
        const at = known ?? places.size;
        if (known === undefined) {
          places.set(key, at);
          before.push([]);
          next.push([successor, at]);
        }
        before[at]?.push(place);
      }
    }
    layer = next;
  }
  const canFinish = new Set(finished);
  const waiting = [...finished];
  for (let place = waiting.pop(); place !== undefined; place = waiting.pop()) {
    for (const earlier of before[place] ?? []) {
      if (canFinish.has(earlier)) continue;
      canFinish.add(earlier);
      waiting.push(earlier);
    }
  }
  const isStuck = canFinish.size < places.size;
  return { worlds: places.size, done: finished.length, violation: isStuck ? 'Eventually: a view never ends' : null };
}

describe('In every interleaving of two nodes, two clients, three messages, a crash and a lost acknowledgement', () => {
  test('numbers from the room row leave no gap, no duplicate and no lost acknowledged message, and views end as the store', () => {
    const verdict = explore('row-counter');
    expect(verdict.violation).toBeNull();
    expect(verdict.worlds).toBeGreaterThan(10_000);
    expect(verdict.done).toBeGreaterThan(0);
    // Three seconds on an idle machine; a loaded one must not turn a search into a failure.
  }, 120_000);

  test('numbers from a sequence are refuted', () => {
    expect(explore('sequence').violation).toMatch(/^NoGap/);
  });
});
