import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors } from '@trialogue/people';
import type { Sector } from '@trialogue/people';
import { delegation, hasParity, isMajority, parity, stewardActsFor } from './delegation.ts';
import { groupState, isConfirmed, isReadyToActivate, sectorsWithoutConsent } from './group-state.ts';
import type { SeatFacts } from './seat.ts';
import { sectorOrder } from './sector-order.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);

/**
 * Seats in a small notation, one word each: the sector (b, g, c) and a mark for what is special: `?` has not consented,
 * `!` is suspended, `-` has ended, `*` is a guest, `o` is an observer, `d` has not declared.
 */
function seatsOf(words: string): readonly SeatFacts[] {
  return words.split(' ').filter(Boolean).map(seatOf);
}

const sectorOfLetter: Readonly<Record<string, Sector>> = { b: 'business', g: 'government', c: 'civil-society' };

function seatOf(word: string, index: number): SeatFacts {
  return seatFacts({
    id: `seat-${index}`,
    personId: `person-${index}`,
    role: word.includes('o') ? 'observer' : 'delegate',
    sector: sectorOfLetter[word[0] ?? ''] ?? null,
    organisationId: `organisation-${index}`,
    charterConsented: word.includes('?') ? null : 1,
    declared: !word.includes('d'),
    suspendedUntil: word.includes('!') ? now + 1 : null,
    guestUntil: word.includes('*') ? now + 1 : null,
    ended: word.includes('-'),
  });
}

const anyWord = fc
  .tuple(fc.constantFrom('b', 'g', 'c'), fc.constantFrom('', '?', '!', '-', '*', 'o', 'd'))
  .map((parts) => parts.join(''));
const anyWords = fc.array(anyWord, { maxLength: 12 }).map((words) => words.join(' '));

describe('a delegation', () => {
  it.each<[words: string, business: number]>([
    ['b b g c', 2],
    ['b b? b- b* bo b! bd', 1],
    ['g c', 0],
  ])('Of the seats %j, business has %j active delegates.', (words, business) => {
    expect(delegation(seatsOf(words), 'business', now)).toHaveLength(business);
  });

  it('A majority is more than half.', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), (delegates, backing) => {
        expect(isMajority({ delegates, backing })).toBe(backing <= delegates && backing > delegates / 2);
      }),
    );
  });

  it('Two majorities of one delegation always share a delegate.', () => {
    fc.assert(
      fc.property(fc.nat(50), fc.nat(50), fc.nat(50), (delegates, first, second) => {
        const both = isMajority({ delegates, backing: first }) && isMajority({ delegates, backing: second });
        if (both) expect(first + second).toBeGreaterThan(delegates);
      }),
    );
  });

  it('A delegation of fewer than two is represented by its sector’s steward.', () => {
    expect([0, 1, 2, 3].map(stewardActsFor)).toEqual([true, true, false, false]);
  });
});

describe('parity', () => {
  it.each<
    [words: string, minimum: number, active: [business: number, civilSociety: number, government: number], met: boolean]
  >([
    ['b b g g c c', 2, [2, 2, 2], true],
    ['b b g g c', 2, [2, 1, 2], false],
    ['b b! g g c c', 2, [2, 2, 2], true],
    ['b b- g g c c', 2, [1, 2, 2], false],
    ['b b* g g c c', 2, [1, 2, 2], false],
    ['b b!? g g c c', 2, [1, 2, 2], false],
    ['b g c', 1, [1, 1, 1], true],
  ])('Of the seats %j with a minimum of %j the sectors count %j.', (words, minimum, active, met) => {
    const rows = parity(seatsOf(words), minimum, now);
    expect(rows.map((row) => row.active)).toEqual(active);
    expect(hasParity(rows)).toBe(met);
  });

  it('A suspension never changes parity.', () => {
    fc.assert(
      fc.property(anyWords, fc.integer({ min: 1, max: 3 }), (words, minimum) => {
        const suspended = seatsOf(words).map((seat) => ({ ...seat, suspendedUntil: now + 1 }));
        const free = seatsOf(words).map((seat) => ({ ...seat, suspendedUntil: null }));
        expect(parity(suspended, minimum, now)).toEqual(parity(free, minimum, now));
      }),
    );
  });
});

describe('the state of a group', () => {
  const proposed = { activated: false, ended: false };

  it.each<[words: string, state: string]>([
    ['b g c', 'active'],
    ['b g', 'proposed'],
    ['b g c?', 'proposed'],
    ['b g co', 'proposed'],
    ['b g c-', 'proposed'],
    ['b g c*', 'proposed'],
    ['bd gd cd', 'active'],
    ['', 'proposed'],
  ])('A founded group with the seats %j is %j.', (words, state) => {
    expect(groupState(proposed, seatsOf(words), now)).toBe(state);
  });

  it('A group is ready when no sector lacks a delegate who consented.', () => {
    fc.assert(
      fc.property(anyWords, (words) => {
        const seats = seatsOf(words);
        expect(isReadyToActivate(seats, now)).toBe(sectorsWithoutConsent(seats, now).length === 0);
        const more = [...seats, ...sectorsWithoutConsent(seats, now).map((sector) => ({ ...seatOf('b', 99), sector }))];
        expect(isReadyToActivate(more, now)).toBe(true);
      }),
    );
  });

  it('An active group stays active when a sector loses its last delegate, until it is ended.', () => {
    expect(groupState({ activated: true, ended: false }, [], now)).toBe('active');
    expect(groupState({ activated: true, ended: true }, seatsOf('b g c'), now)).toBe('ended');
  });

  it('A neutral is confirmed when every sector’s delegation confirmed him, in any order.', () => {
    fc.assert(
      fc.property(fc.subarray([...sectors]), (confirmedBy) => {
        expect(isConfirmed(confirmedBy)).toBe(confirmedBy.length === sectors.length);
      }),
    );
  });
});

describe('the order of the sectors', () => {
  it('Rotates: over any three days each sector stands at each place once.', () => {
    fc.assert(
      fc.property(fc.integer({ min: -100_000, max: 100_000 }), (dayNumber) => {
        const days = [sectorOrder(dayNumber), sectorOrder(dayNumber + 1), sectorOrder(dayNumber + 2)];
        for (const place of [0, 1, 2]) expect(new Set(days.map((day) => day[place])).size).toBe(3);
        for (const day of days) expect(day.toSorted()).toEqual([...sectors]);
      }),
    );
  });
});
