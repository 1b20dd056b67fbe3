import { describe, expect, it } from 'vitest';
import type { ActingSeat } from './acting.ts';
import type { SessionAct } from './session-act.ts';
import {
  after,
  at,
  begun,
  business,
  civil,
  does,
  facilitator,
  government,
  happens,
  id,
  items,
  observer,
  otherBusiness,
  planned,
  rapporteur,
  stateIn,
  type World,
} from './session-world.model.ts';
import { systemHand } from './speaker.ts';

type Case = [sentence: string, world: World, seat: ActingSeat, act: SessionAct, expected: string, rule?: string];

const speak = { kind: 'ask', ask: 'speak' } as const;
const point = { kind: 'ask', ask: 'point-of-order' } as const;
const next = { kind: 'call-next' } as const;
const open = begun();
const asked = after(open, [business, speak]);
const speaking = after(asked, [facilitator, next]);
const paused = after(open, [facilitator, { kind: 'pause' }]);
const closed = after(open, [facilitator, { kind: 'close', reason: 'The building closes.' }]);
const recused = { ...business, recusedFrom: [items[0].id] };
const suspended = { ...business, suspendedUntil: open.now + 1 };

function codeOf(world: World, seat: ActingSeat, act: SessionAct, seen?: number): string {
  const { decision } = does(world, seat, act, seen);
  return decision.allowed ? 'allowed' : decision.code;
}

describe('asking for the floor', () => {
  it.each<Case>([
    ['A delegate asks.', open, business, speak, 'allowed'],
    ['A delegate asks during a pause too.', paused, business, speak, 'allowed'],
    ['A facilitator never asks for the floor as a party.', open, facilitator, speak, 'role-stays-neutral', 'N1'],
    ['Nor does a rapporteur.', open, rapporteur, speak, 'role-stays-neutral', 'N1'],
    ['Observers read.', open, observer, speak, 'observers-read', 'P2'],
    ['Who is suspended comes and goes all the same.', open, suspended, { kind: 'leave' }, 'allowed'],
    ['Nobody asks before the opening.', planned(), business, speak, 'session-not-open'],
    ['Nobody asks after the closing.', closed, business, speak, 'session-is-over'],
    ['Who waits does not ask twice.', asked, business, speak, 'already-waiting'],
    [
      'Nor does a direct reply make a second place.',
      asked,
      business,
      { kind: 'ask', ask: 'direct-reply' },
      'already-waiting',
    ],
    ['Who has the floor does not ask for it.', speaking, business, speak, 'has-the-floor'],
    ['A direct reply answers a turn.', open, business, { kind: 'ask', ask: 'direct-reply' }, 'nothing-to-reply-to'],
    ['It answers the running one.', speaking, government, { kind: 'ask', ask: 'direct-reply' }, 'allowed'],
    ['Who recused himself from an item is not in its queue.', open, recused, speak, 'recused-from-item', 'N2'],
    ['Nor with a point of order.', open, recused, point, 'recused-from-item', 'N2'],
    ['Who is suspended does not ask.', open, suspended, speak, 'seat-is-suspended', 'N5'],
    ['At the end of the suspension he does.', at(open, 1), suspended, speak, 'allowed'],
    [
      'Who has no mark in the session yet comes into it first.',
      open,
      { ...business, ref: null },
      speak,
      'not-in-the-session',
    ],
    [
      'A closed list takes no more requests.',
      after(open, [facilitator, { kind: 'close-queue' }]),
      business,
      speak,
      'queue-is-closed',
    ],
    ['It takes points of order.', after(open, [facilitator, { kind: 'close-queue' }]), business, point, 'allowed'],
    [
      'Each person makes one point of order on an item.',
      after(open, [business, point], [facilitator, next]),
      business,
      point,
      'point-of-order-made',
    ],
    [
      'On the next item he makes another.',
      after(
        open,
        [business, point],
        [facilitator, next],
        [facilitator, { kind: 'start-item', item: items[1].id, reason: null }],
      ),
      business,
      point,
      'allowed',
    ],
  ])('%s', (_sentence, world, seat, act, expected, rule) => {
    const { decision } = does(world, seat, act);
    expect(decision.allowed ? 'allowed' : decision.code).toBe(expected);
    if (rule !== undefined) expect(decision).toMatchObject({ rule });
  });

  it('Recusal counts for its item alone, and a request made before an item is left out of its queue.', () => {
    const between = after(open, [facilitator, { kind: 'end-item', reason: null }]);
    const waits = after(between, [{ ...business, recusedFrom: [items[1].id] }, speak], [civil, speak]);
    const start = { kind: 'start-item', item: items[1].id, reason: null } as const;
    const started = after({ ...waits, barred: [business.ref] }, [facilitator, start]);
    expect(stateIn(started).queue.map(({ speaker }) => speaker.ref)).toEqual([civil.ref]);
  });

  it('A point of order that was taken back before it was called can be made again.', () => {
    const made = after(open, [business, point]);
    const request = stateIn(made).queue[0]?.id ?? '';
    expect(codeOf(after(made, [business, { kind: 'withdraw', request }]), business, point)).toBe('allowed');
  });

  it('Whose request waits can take it back, and nobody else.', () => {
    const request = stateIn(asked).queue[0]?.id ?? '';
    expect(codeOf(asked, otherBusiness, { kind: 'withdraw', request })).toBe('request-unknown');
    expect(codeOf(asked, facilitator, { kind: 'withdraw', request })).toBe('request-unknown');
    expect(codeOf(asked, business, { kind: 'withdraw', request })).toBe('allowed');
  });

  it('People at the table without an account are put into the queue by the facilitator.', () => {
    const noted = after(open, [facilitator, { kind: 'add-guest', name: 'Baraka O.', sector: 'civil-society' }]);
    const guest = stateIn(noted).guests[0]?.ref ?? '';
    const waits = after(noted, [facilitator, { kind: 'ask-for-guest', guest, ask: 'speak' }]);
    expect(stateIn(waits).queue[0]?.speaker).toEqual({ ref: guest, sector: 'civil-society' });
    expect(codeOf(open, facilitator, { kind: 'ask-for-guest', guest: business.ref, ask: 'speak' })).toBe(
      'guest-unknown',
    );
    expect(JSON.stringify(waits.events)).not.toContain('Baraka');
    expect(stateIn(after(waits, [facilitator, { kind: 'guest-leaves', guest }])).queue).toEqual([]);
  });

  it('Of five hundred who wait, one more is told that the list is full.', () => {
    const crowd = Array.from({ length: 500 }, (_, number) => number).reduce(
      (world, number) =>
        happens(
          world,
          {
            kind: 'requested',
            request: id(20_000 + number),
            speaker: { ref: id(30_000 + number), sector: 'business' },
            ask: 'speak',
            turn: null,
          },
          systemHand,
        ),
      open,
    );
    expect(does(crowd, civil, speak).decision).toMatchObject({
      code: 'queue-is-full',
      rule: 'limits',
      params: { limit: 500 },
    });
  });
});
