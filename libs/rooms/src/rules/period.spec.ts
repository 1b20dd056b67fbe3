import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mapDays, weekOf } from './period.ts';

const day = 86_400_000;
const instants = fc.integer({ min: Date.UTC(1960, 0, 1), max: Date.UTC(2200, 0, 1) });

describe('The week of a room', () => {
  test('runs from a Monday, 00:00 UTC, to the next and holds the moment it is asked for', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const { startsAt, closesAt } = weekOf(now);
        for (const bound of [startsAt, closesAt]) {
          expect(new Date(bound).getUTCDay()).toBe(1);
          expect(new Date(bound).toISOString()).toMatch(/T00:00:00\.000Z$/);
        }
        expect(closesAt - startsAt).toBe(7 * day);
        expect(startsAt).toBeLessThanOrEqual(now);
        expect(closesAt).toBeGreaterThan(now);
      }),
    );
  });

  test('touches the week before and the week after, and every moment in it has the same week', () => {
    fc.assert(
      fc.property(instants, (now) => {
        const here = weekOf(now);
        expect(weekOf(here.closesAt).startsAt).toBe(here.closesAt);
        expect(weekOf(here.startsAt - 1).closesAt).toBe(here.startsAt);
        expect(weekOf(here.startsAt)).toEqual(here);
        expect(weekOf(here.closesAt - 1)).toEqual(here);
      }),
    );
  });

  test('keeps its map for thirty days after it, or for as many as the charter says', () => {
    fc.assert(
      fc.property(instants, fc.integer({ min: 0, max: 30 }), (now, days) => {
        expect(weekOf(now).mapEndsAt).toBe(weekOf(now).closesAt + mapDays * day);
        expect(weekOf(now, days).mapEndsAt).toBe(weekOf(now).closesAt + days * day);
      }),
    );
    expect(mapDays).toBe(30);
  });
});
