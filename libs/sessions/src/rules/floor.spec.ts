import { sectors, type Sector } from '@trialogue/people';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { order, orderOf, nextOf } from './floor.ts';
import { request, spoken, turn } from './floor-examples.model.ts';
import { longestWait } from './least-heard.ts';
import { placeCodes, withinCodes } from './place-reason.ts';
import { strategies } from './plan.ts';
import { anySession } from './random-session.model.ts';
import type { RequestKind } from './session-event.ts';
import { copyOf } from './session-copy.ts';
import { at, begun, does, facilitator, happens, id, stateIn, usualRules, type World } from './session-world.model.ts';
import { systemHand } from './speaker.ts';
import { spokenUntil } from './spoken.ts';

/**
 * What arrives, in any order: somebody asks, somebody withdraws, and the next is called who then speaks for a while. Sixty people ask
 * more often than they are called, and some speak long, so that the order by spoken time alone would pass a sector over.
 */
const arrival = fc.oneof(
  {
    weight: 7,
    arbitrary: fc.record({
      kind: fc.constant('ask'),
      ref: fc.integer({ min: 100, max: 160 }),
      point: fc.boolean(),
      later: fc.constantFrom(0, 10),
    }),
  },
  { weight: 1, arbitrary: fc.record({ kind: fc.constant('withdraw'), place: fc.nat(20), later: fc.constant(0) }) },
  { weight: 4, arbitrary: fc.record({ kind: fc.constant('call'), later: fc.constantFrom(0, 1_000, 40_000, 900_000) }) },
);
type Arrival = typeof arrival extends fc.Arbitrary<infer Value> ? Value : never;

function arrived(world: World, event: Arrival): World {
  const now = at(world, event.later);
  if (event.kind === 'call') return does(now, facilitator, { kind: 'call-next' }).world;
  if (event.kind === 'withdraw' && 'place' in event) {
    const waiting = stateIn(now).queue[event.place];
    if (waiting === undefined) return now;
    return happens(now, { kind: 'request-withdrawn', request: waiting.id, because: 'asked' }, systemHand);
  }
  if (!('ref' in event)) return now;
  const sector = sectors[event.ref % 3] ?? 'business';
  const ask = event.point ? 'point-of-order' : 'speak';
  const speaker = { ref: id(event.ref), sector };
  return happens(
    now,
    { kind: 'requested', request: id(5_000 + now.events.length), speaker, ask, turn: null },
    systemHand,
  );
}

/** Counted apart from the rules: how many turns of others a sector sees while it waits without a break. */
function longestSeen(worlds: readonly World[]): number {
  let longest = 0;
  const seen = new Map<Sector, number>();
  for (const [place, world] of worlds.entries()) {
    const before = worlds[place - 1];
    const began = before !== undefined && stateIn(before).turn?.seq !== stateIn(world).turn?.seq;
    for (const sector of sectors) {
      const waits = stateIn(world).queue.some(({ speaker }) => speaker.sector === sector);
      const passedOver = began && waits && stateIn(world).turn?.speaker.sector !== sector;
      seen.set(sector, passedOver ? (seen.get(sector) ?? 0) + 1 : waits && !began ? (seen.get(sector) ?? 0) : 0);
      longest = Math.max(longest, seen.get(sector) ?? 0);
    }
  }
  return longest;
}

describe('the whole order', () => {
  it('No waiting sector sees more than five turns of others, whoever asks, withdraws or makes points of order when.', () => {
    fc.assert(
      fc.property(fc.array(arrival, { minLength: 40, maxLength: 120 }), (arrivals) => {
        const worlds = [begun()];
        for (const event of arrivals) worlds.push(arrived(worlds.at(-1) ?? begun(), event));
        expect(longestSeen(worlds)).toBeLessThanOrEqual(longestWait);
      }),
      { numRuns: 100 },
    );
  });

  it('Every request has one place, and a reason that has words.', () => {
    fc.assert(
      fc.property(anySession, fc.constantFrom(...strategies), fc.nat(300_000), (world, strategy, later) => {
        const state = { ...stateIn(world), rules: { ...usualRules, strategy } };
        const places = orderOf(state, world.now + later);
        expect(places.map(({ request: { id: asked } }) => asked).toSorted()).toEqual(
          state.queue.map(({ id: asked }) => asked).toSorted(),
        );
        expect(places.map(({ position }) => position)).toEqual(places.map((_, place) => place + 1));
        for (const { place, within, request: asked } of places) {
          expect(placeCodes).toContain(place.code);
          expect(place.sector).toBe(asked.speaker.sector);
          if (within !== null) expect(withinCodes).toContain(within.code);
        }
        const [first] = places;
        const next = nextOf(state, world.now + later);
        expect(next).toEqual(
          first === undefined ? null : { request: first.request, place: first.place, within: first.within },
        );
      }),
      { numRuns: 100 },
    );
  });

  it('It does not depend on the order in which requests arrived, only on when they were made and on their ids.', () => {
    const requests = fc.uniqueArray(
      fc.record({
        number: fc.integer({ min: 1, max: 30 }),
        sector: fc.constantFrom(...sectors),
        asked: fc.integer({ min: 0, max: 3 }),
        ask: fc.constantFrom<RequestKind>('speak', 'direct-reply', 'point-of-order'),
      }),
      { selector: ({ number }) => number, maxLength: 15 },
    );
    fc.assert(
      fc.property(requests, fc.array(fc.nat()), fc.constantFrom(...strategies), (written, keys, strategy) => {
        const queue = written.map(request);
        const shuffled = queue.toSorted(
          (one, other) => (keys[queue.indexOf(one)] ?? 0) - (keys[queue.indexOf(other)] ?? 0),
        );
        const heard = spoken([turn('business', 0, 40), turn('government', 40, 80)]);
        expect(order(shuffled, heard, strategy, 80_000)).toEqual(order(queue, heard, strategy, 80_000));
      }),
      { numRuns: 150 },
    );
  });

  it('Every node that has the same events calls the same person at the same moment.', () => {
    fc.assert(
      fc.property(anySession, fc.nat(600_000), ({ events, copy, now }, later) => {
        expect(orderOf(copyOf(events).state, now + later)).toEqual(orderOf(copy.state, now + later));
        expect(spokenUntil(copyOf(events).state, now + later)).toEqual(spokenUntil(copy.state, now + later));
      }),
      { numRuns: 50 },
    );
  });

  it('Who may not have the floor on an item has no place in its order.', () => {
    fc.assert(
      fc.property(anySession, (world) => {
        const barred = stateIn(world)
          .queue.slice(0, 2)
          .map(({ speaker }) => speaker.ref);
        const refs = orderOf(stateIn(world), world.now, barred).map((place) => place.request.speaker.ref);
        expect(refs.filter((ref) => barred.includes(ref))).toEqual([]);
      }),
      { numRuns: 50 },
    );
  });
});
