import { sectors } from '@trialogue/people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { balanceOf, budgetsOf } from './balance.ts';
import { anySession } from './random-session.model.ts';
import type { SessionEvent } from './session-event.ts';
import { copyOf } from './session-copy.ts';
import type { SessionState } from './session.ts';
import {
  after,
  at,
  begun,
  business,
  civil,
  delegates,
  facilitator,
  government,
  happens,
  items,
  stateIn,
  usualRules,
  type World,
} from './session-world.model.ts';
import { systemHand } from './speaker.ts';
import { turnsUntil } from './spoken.ts';
import { timersOf } from './timers.ts';

const minute = 60_000;

/** A turn of somebody for so long, given by the order. */
function turnOf(world: World, delegate: (typeof delegates)[number], minutes: number): World {
  const called = after(world, [delegate, { kind: 'ask', ask: 'speak' }], [facilitator, { kind: 'call-next' }]);
  return after(at(called, minutes * minute), [facilitator, { kind: 'end-turn' }]);
}

function shareOf(state: SessionState, now: number, sector: string) {
  return balanceOf(state, now).lines.find((line) => line.sector === sector);
}

describe('the balance', () => {
  it('Time and turns of the sectors are those of all turns, the running one counted up to now.', () => {
    fc.assert(
      fc.property(anySession, fc.nat(600_000), (world, later) => {
        const state = stateIn(world);
        const now = world.now + later;
        const balance = balanceOf(state, now);
        const turns = turnsUntil(state, now);
        expect(balance.turns).toBe(state.turns.length + (state.turn === null ? 0 : 1));
        expect(balance.ms).toBe(turns.reduce((sum, { began, ended }) => sum + ended - began, 0));
        expect(balance.lines.reduce((sum, { ms }) => sum + ms, 0)).toBe(balance.ms);
        expect(balance.lines.reduce((sum, line) => sum + line.turns, 0)).toBe(balance.turns);
        expect(balance.lines.reduce((sum, { expected }) => sum + expected, 0)).toBeCloseTo(100);
        if (balance.ms > 0) expect(balance.lines.reduce((sum, { share }) => sum + (share ?? 0), 0)).toBeCloseTo(100);
        expect(balanceOf(state, now, Number.MAX_SAFE_INTEGER).ms).toBe(balance.ms);
        expect(balanceOf(state, now, 30 * minute).ms).toBeLessThanOrEqual(Math.min(balance.ms, 30 * minute));
      }),
      { numRuns: 60 },
    );
  });

  it('A gap of more than twenty points between the largest and the smallest share is marked, one of exactly twenty is not.', () => {
    const even = [business, government, civil].reduce((world, delegate) => turnOf(world, delegate, 4), begun());
    expect(balanceOf(stateIn(even), even.now).gap).toEqual({ points: 0, marked: false });
    const atTwenty = turnOf(even, business, 3);
    expect(balanceOf(stateIn(atTwenty), atTwenty.now).gap).toEqual({ points: 20, marked: false });
    const beyond = turnOf(atTwenty, business, 0.01);
    expect(balanceOf(stateIn(beyond), beyond.now).gap.marked).toBe(true);
  });

  it('The expected share is alike for the sectors that are there, or by the seats, as the charter has it.', () => {
    const gone = delegates
      .filter(({ sector }) => sector === 'government')
      .reduce((world, { ref }) => happens(world, { kind: 'left', ref }, systemHand), begun());
    expect(sectors.map((sector) => shareOf(stateIn(gone), gone.now, sector)?.expected)).toEqual([50, 50, 50 - 50]);
    const bySeats = { ...stateIn(gone), rules: { ...usualRules, basis: 'seats' as const } };
    const seats = { ...bySeats, seats: { business: 8, 'civil-society': 6, government: 6 } };
    expect(sectors.map((sector) => shareOf(seats, gone.now, sector)?.expected)).toEqual([40, 30, 30]);
  });

  it('An observer is no part of what is expected, and nobody there leaves all sectors alike.', () => {
    const alone = delegates.reduce((world, { ref }) => happens(world, { kind: 'left', ref }, systemHand), begun());
    expect(balanceOf(stateIn(alone), alone.now).lines.map(({ expected }) => Math.round(expected))).toEqual([
      33, 33, 33,
    ]);
  });

  it('A budget warns before its end and after it, and cuts nobody off.', () => {
    const begin = after(begun(), [facilitator, { kind: 'set-budget', sector: 'business', seconds: 300 }]);
    const speaks = after(begin, [business, { kind: 'ask', ask: 'speak' }], [facilitator, { kind: 'call-next' }]);
    const standings = [3, 4, 5, 9].map((minutes) => budgetsOf(stateIn(speaks), speaks.now + minutes * minute));
    expect(standings.map(([line]) => [line?.standing, line?.leftMs])).toEqual([
      ['within', 2 * minute],
      ['ending', minute],
      ['over', 0],
      ['over', -4 * minute],
    ]);
    expect(stateIn(speaks).turn).not.toBeNull();
    const again = after(
      at(speaks, 9 * minute),
      [facilitator, { kind: 'end-turn' }],
      [business, { kind: 'ask', ask: 'speak' }],
    );
    expect(stateIn(after(again, [facilitator, { kind: 'call-next' }])).turn?.speaker.ref).toBe(business.ref);
  });
});

/** The same session with pauses put between its events, each as long as is said; what happened at a moment still happens then. */
function withPauses(events: readonly SessionEvent[], begin: number, pauses: readonly number[]) {
  let late = 0;
  const longer: SessionEvent[] = [];
  for (const [place, event] of events.entries()) {
    const pause = place > begin ? (pauses[place % Math.max(1, pauses.length)] ?? 0) : 0;
    const moment = event.at + late;
    const say = (at: number, kind: 'paused' | 'resumed') =>
      longer.push({ seq: longer.length + 1, at, by: systemHand, kind });
    if (pause > 0) {
      say(moment, 'paused');
      late += pause;
      say(moment + pause, 'resumed');
    }
    longer.push({ ...event, seq: longer.length + 1, at: event.at + late });
  }
  return { longer, late };
}

describe('the clocks', () => {
  it('Pauses never count: not for the session, an item, a turn, a share or a budget.', () => {
    const pauses = fc.array(fc.integer({ min: 0, max: 7_200_000 }), { minLength: 1, maxLength: 5 });
    fc.assert(
      fc.property(anySession, pauses, fc.nat(600_000), ({ events, now }, lengths, later) => {
        const opened = events.findIndex(({ kind }) => kind === 'opened');
        const own = events
          .filter(({ kind }) => kind !== 'paused' && kind !== 'resumed' && kind !== 'undone')
          .map((event, place) => ({ ...event, seq: place + 1 }));
        const { longer, late } = withPauses(own, opened, lengths);
        const [plain, paused] = [copyOf(own).state, copyOf(longer).state];
        const { endsAt: _one, ...timers } = timersOf(plain, now + later);
        const { endsAt: _other, ...pausedTimers } = timersOf(paused, now + later + late);
        expect(pausedTimers).toEqual(timers);
        expect(balanceOf(paused, now + later + late)).toEqual(balanceOf(plain, now + later));
        expect(budgetsOf(paused, now + later + late)).toEqual(budgetsOf(plain, now + later));
      }),
      { numRuns: 60 },
    );
  });

  it('While a session is paused its clocks stand, and the server’s goes on.', () => {
    const speaks = after(begun(), [civil, { kind: 'ask', ask: 'speak' }], [facilitator, { kind: 'call-next' }]);
    const paused = after(at(speaks, minute), [facilitator, { kind: 'pause' }]);
    const soon = timersOf(stateIn(paused), paused.now);
    const later = timersOf(stateIn(paused), paused.now + 3_600_000);
    expect(soon.turn).toEqual({ elapsedMs: minute, limitMs: 3 * minute, overMs: 0 });
    expect({ ...later, endsAt: soon.endsAt }).toEqual(soon);
    expect(later.endsAt - soon.endsAt).toBe(3_600_000);
  });

  it('The drift of an agenda is what its items took beyond their boxes, and what they saved.', () => {
    const state = begun();
    const early = after(at(state, 8 * minute), [facilitator, { kind: 'start-item', item: items[1].id, reason: null }]);
    expect(timersOf(stateIn(early), early.now)).toMatchObject({ driftMs: -2 * minute, aheadMs: 25 * minute });
    const late = timersOf(stateIn(early), early.now + 23 * minute);
    expect(late).toMatchObject({
      driftMs: minute,
      aheadMs: 5 * minute,
      item: { overMs: 3 * minute, boxMs: 20 * minute },
    });
  });

  it('An item that is taken up again goes on where it ended.', () => {
    const again = after(
      at(begun(), 4 * minute),
      [facilitator, { kind: 'end-item', reason: null }],
      [facilitator, { kind: 'start-item', item: items[0].id, reason: null }],
    );
    expect(timersOf(stateIn(again), again.now + minute).item?.elapsedMs).toBe(5 * minute);
  });

  it('A turn is extended, and its end changes nothing by itself.', () => {
    const speaks = after(begun(), [civil, { kind: 'ask', ask: 'speak' }], [facilitator, { kind: 'call-next' }]);
    const longer = after(speaks, [facilitator, { kind: 'extend-turn', seconds: 30, reason: 'A figure was missing.' }]);
    expect(timersOf(stateIn(longer), longer.now + 4 * minute).turn).toEqual({
      elapsedMs: 4 * minute,
      limitMs: 3 * minute + 30_000,
      overMs: 30_000,
    });
  });
});
