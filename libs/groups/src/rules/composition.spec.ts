import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allowedSeats, breaches, composition, mayJoin } from './composition.ts';
import type { SeatOfOrganisation } from './composition.ts';

/** Seats in a small notation: each letter is a seat of that organisation. */
const seatsOf = (letters: string): readonly SeatOfOrganisation[] =>
  letters.split('').map((organisationId) => ({ organisationId }));
const anyOrganisation = fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f');
const anySeats = fc.array(anyOrganisation, { maxLength: 40 }).map((letters) => seatsOf(letters.join('')));

describe('the composition of a group', () => {
  it.each<[seats: string, joins: string, allowed: boolean]>([
    ['', 'a', true],
    ['a', 'a', false],
    ['a', 'b', true],
    ['abcdef', 'a', false],
    ['abcdefg', 'a', true],
    ['aabcdefg', 'a', false],
    ['aabcdefghij', 'a', true],
    ['aab', 'c', true],
    ['aab', 'b', false],
  ])('To the seats %j a seat of %j is added: %j.', (seats, joins, allowed) => {
    expect(mayJoin(seatsOf(seats), joins).allowed).toBe(allowed);
  });

  it('A first seat is open to every organisation.', () => {
    fc.assert(
      fc.property(anySeats, (seats) => {
        expect(mayJoin(seats, 'newcomer').allowed).toBe(true);
      }),
    );
  });

  it('Further seats of one organisation make at most a fourth of all, the new one counted in.', () => {
    fc.assert(
      fc.property(anySeats, anyOrganisation, (seats, joins) => {
        const held = seats.filter((seat) => seat.organisationId === joins).length + 1;
        const withinQuarter = held * 4 <= seats.length + 1;
        expect(mayJoin(seats, joins).allowed).toBe(held === 1 || withinQuarter);
      }),
    );
  });

  it('A group that grew by allowed joins alone has no breach.', () => {
    fc.assert(
      fc.property(fc.array(anyOrganisation, { maxLength: 60 }), (letters) => {
        let seats: readonly SeatOfOrganisation[] = [];
        for (const organisationId of letters) {
          if (mayJoin(seats, organisationId).allowed) seats = [...seats, { organisationId }];
        }
        expect(breaches(seats)).toEqual([]);
      }),
    );
  });

  it('A breach that comes from leaving is shown, and stops no other organisation.', () => {
    const seats = seatsOf('aabcd');
    expect(breaches(seats)).toEqual([{ organisationId: 'a', seats: 2, allowed: 1 }]);
    expect(mayJoin(seats, 'e').allowed).toBe(true);
  });

  it('A held join says how many seats there would be and how many are allowed.', () => {
    expect(mayJoin(seatsOf('abc'), 'a')).toMatchObject({ rule: 'P3', params: { seats: 2, allowed: 1 } });
  });

  it('Every seat is counted once.', () => {
    fc.assert(
      fc.property(anySeats, (seats) => {
        const counted = composition(seats).reduce((sum, share) => sum + share.seats, 0);
        expect(counted).toBe(seats.length);
        expect(composition(seats).every((share) => share.allowed === allowedSeats(seats.length))).toBe(true);
      }),
    );
  });
});
