import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  answered,
  givenUp,
  mayBeWrittenDown,
  nextDue,
  nextToSend,
  outboxLimit,
  pauseAfter,
  resumed,
  sending,
  shown,
  unanswered,
  writtenDown,
} from './outbox.ts';
import type { Outbox, OutboxEntry, PostOutcome } from './outbox.ts';

const rooms = ['plenary', 'caucus'] as const;

/** A server that takes each id once, beside one outbox; it records why an entry left. */
class Desk {
  outbox: Outbox = [];
  now = 0;
  written: OutboxEntry[] = [];
  accepted: { room: string; id: string }[] = [];
  refusedAndSeen = new Set<string>();
  acknowledged = new Set<string>();

  take(choice: number, argument: number): void {
    const room = rooms[argument % 2] ?? 'plenary';
    const open = this.outbox.find((entry) => entry.roomId === room && entry.state === 'sending');
    switch (choice % 9) {
      case 0:
      case 1: {
        const clientId = `id-${this.written.length}`;
        const next = writtenDown(this.outbox, { clientId, roomId: room, body: `text ${argument}` });
        if (next !== this.outbox) this.written.push(...next.slice(-1));
        this.outbox = next;
        return;
      }
      case 2:
      case 3: {
        this.now += argument * 40;
        const next = nextToSend(this.outbox, room, this.now);
        if (next !== null) this.outbox = sending(this.outbox, next.clientId);
        return;
      }
      case 4:
        if (open !== undefined) this.answer(open.clientId, this.accept(open));
        return;
      case 5: // taken, and the answer is lost
        if (open === undefined) return;
        this.accept(open);
        this.outbox = unanswered(this.outbox, open.clientId, this.now, argument / 256);
        return;
      case 6: {
        if (open === undefined || this.accepted.some((one) => one.id === open.clientId)) return;
        this.answer(open.clientId, { ok: false, retry: argument % 2 === 0, code: 'busy' });
        return;
      }
      case 7: // the page is loaded anew
        this.outbox = resumed(this.outbox);
        return;
      default: {
        const settled = this.outbox[argument % Math.max(1, this.outbox.length)];
        if (settled === undefined) return;
        if (settled.state === 'refused') this.refusedAndSeen.add(settled.clientId);
        this.outbox = shown(givenUp(this.outbox, settled.clientId), settled.clientId);
      }
    }
  }

  private accept(entry: OutboxEntry): PostOutcome {
    const known = this.accepted.findIndex((one) => one.id === entry.clientId);
    if (known === -1) this.accepted.push({ room: entry.roomId, id: entry.clientId });
    return { ok: true, seq: known === -1 ? this.accepted.length : known + 1, id: entry.clientId };
  }

  private answer(clientId: string, outcome: PostOutcome): void {
    if (outcome.ok) this.acknowledged.add(clientId);
    this.outbox = answered(this.outbox, clientId, outcome, this.now, 0.5);
  }

  wrong(): string | null {
    for (const entry of this.written) {
      const held = this.outbox.find((other) => other.clientId === entry.clientId);
      const mayBeGone = this.acknowledged.has(entry.clientId) || this.refusedAndSeen.has(entry.clientId);
      if (held === undefined && !mayBeGone) return `${entry.clientId} left without an answer`;
      if (held !== undefined && held.body !== entry.body) return `${entry.clientId} changed its text`;
    }
    for (const room of rooms) {
      const underWay = this.outbox.filter((entry) => entry.roomId === room && entry.state === 'sending');
      if (underWay.length > 1) return 'two under way in one room';
      const order = this.accepted.filter((one) => one.room === room).map((one) => Number(one.id.slice(3)));
      if (order.some((number, place) => number < (order[place - 1] ?? -1))) return 'out of order';
    }
    return null;
  }
}

describe('The outbox', () => {
  test('lets go of an entry only by an acknowledgement or by a refusal that was seen, and keeps the order of each room', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400, size: 'max' }), (bytes) => {
        const desk = new Desk();
        for (let place = 0; place + 1 < bytes.length; place += 2) {
          desk.take(bytes[place] ?? 0, bytes[place + 1] ?? 0);
        }
        return desk.wrong() === null;
      }),
      { numRuns: 10_000 },
    );
  });

  test('pauses between a quarter of a second and eight seconds', () => {
    fc.assert(
      fc.property(fc.nat(100), fc.double({ min: 0, max: 0.999, noNaN: true }), (attempts, chance) => {
        const pause = pauseAfter(attempts, chance);
        return pause >= 250 && pause <= 8_000;
      }),
    );
    expect(pauseAfter(0, 0)).toBe(250);
    expect(pauseAfter(2, 0.5)).toBe(1_500);
    expect(pauseAfter(9, 0)).toBe(8_000);
  });

  test('holds at most two hundred entries and says so', () => {
    let outbox: Outbox = [];
    for (let made = 0; made < outboxLimit + 5; made += 1) {
      outbox = writtenDown(outbox, { clientId: `id-${made}`, roomId: 'plenary', body: 'text' });
    }
    expect(outbox).toHaveLength(outboxLimit);
    expect(mayBeWrittenDown(outbox)).toMatchObject({ allowed: false, code: 'outbox-full', rule: 'limits' });
  });

  test('keeps an entry waiting, under its id, when the refusal says to try again', () => {
    const written = writtenDown([], { clientId: 'one', roomId: 'plenary', body: 'text' });
    const later = answered(sending(written, 'one'), 'one', { ok: false, retry: true, code: 'busy' }, 1_000, 0);
    expect(later).toEqual([
      { clientId: 'one', roomId: 'plenary', body: 'text', state: 'waiting', attempts: 1, notBefore: 1_250 },
    ]);
    expect(nextToSend(later, 'plenary', 1_249)).toBeNull();
    expect(nextDue(later, 'plenary')).toBe(1_250);
    expect(nextToSend(later, 'plenary', 1_250)?.clientId).toBe('one');
  });

  test('shows a final refusal with its reason until its author gives the text up', () => {
    const written = writtenDown([], { clientId: 'one', roomId: 'plenary', body: 'text' });
    const refusal = {
      ok: false,
      retry: false,
      code: 'needs-consent',
      rule: 'P4',
      remedy: ['consent-to-charter'],
    } as const;
    const refused = answered(sending(written, 'one'), 'one', refusal, 0, 0);
    expect(refused[0]).toMatchObject({ state: 'refused', refusal: { code: 'needs-consent', rule: 'P4' } });
    expect(resumed(refused)).toEqual(refused);
    expect(shown(refused, 'one')).toEqual(refused);
    expect(givenUp(refused, 'one')).toEqual([]);
  });

  test('ignores a second answer to a settled entry', () => {
    const written = sending(writtenDown([], { clientId: 'one', roomId: 'plenary', body: 'text' }), 'one');
    const sent = answered(written, 'one', { ok: true, seq: 7, id: 'first' }, 0, 0);
    expect(answered(sent, 'one', { ok: false, retry: false, code: 'late' }, 0, 0)).toEqual(sent);
  });
});
