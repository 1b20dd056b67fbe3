import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seatRoles } from './seat.ts';
import type { SeatFacts } from './seat.ts';
import { mayLiftSuspension, maySuspend, suspensionHours, suspensionPauseDays } from './suspending.ts';
import type { SuspensionFacts } from './suspending.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const day = 86_400_000;

const suspended = seatFacts();
const own: SeatFacts = { ...suspended, id: 'seat-of-mara', personId: 'mara', role: 'facilitator', sector: null };
const facts: SuspensionFacts = { own, suspended, hours: 24, lastFrom: null };

describe('a suspension', () => {
  it.each<[sentence: string, change: Partial<SuspensionFacts>, code: string]>([
    ['An active facilitator suspends.', {}, 'allowed'],
    ['Forty-eight hours are the longest.', { hours: suspensionHours }, 'allowed'],
    ['Another hour is too long.', { hours: suspensionHours + 1 }, 'suspension-too-long'],
    ['A suspension of no time is none.', { hours: 0 }, 'suspension-too-long'],
    ['A delegate suspends nobody.', { own: { ...own, role: 'delegate', sector: 'business' } }, 'facilitators-suspend'],
    ['A rapporteur suspends nobody.', { own: { ...own, role: 'rapporteur' } }, 'facilitators-suspend'],
    ['An unconfirmed facilitator suspends nobody.', { own: { ...own, confirmed: false } }, 'facilitators-suspend'],
    ['A facilitator of another group is none here.', { own: { ...own, groupId: 'other' } }, 'facilitators-suspend'],
    ['Nobody suspends himself.', { suspended: own }, 'not-oneself'],
    ['Who is gone is not suspended.', { suspended: { ...suspended, ended: true } }, 'not-oneself'],
    [
      'Who is suspended is not suspended again.',
      { suspended: { ...suspended, suspendedUntil: now + 1 } },
      'suspended-already',
    ],
    [
      'One suspension does not follow another: that would be a removal.',
      { lastFrom: now - 2 * day },
      'suspended-recently',
    ],
    ['After the pause it may.', { lastFrom: now - suspensionPauseDays * day }, 'allowed'],
  ])('%s', (_sentence, change, code) => {
    const decision = maySuspend({ ...facts, ...change }, now);
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });

  it('Over any time nobody is kept out by suspensions for more than two days of seven.', () => {
    const attempts = fc.array(fc.record({ wait: fc.integer({ min: 0, max: 5 * day }), hours: fc.integer() }), {
      maxLength: 30,
    });
    fc.assert(
      fc.property(attempts, (tries) => {
        const spans: { from: number; until: number }[] = [];
        let at = now;
        for (const { wait, hours } of tries) {
          at += wait;
          const last = spans.at(-1);
          const seat = { ...suspended, suspendedUntil: last?.until ?? null };
          const asked = { own, suspended: seat, hours, lastFrom: last?.from ?? null };
          if (maySuspend(asked, at).allowed) spans.push({ from: at, until: at + hours * 3_600_000 });
        }
        for (const { from } of spans) {
          const window = spans.map((span) => Math.min(span.until, from + 7 * day) - Math.max(span.from, from));
          expect(window.reduce((sum, length) => sum + Math.max(0, length), 0)).toBeLessThanOrEqual(2 * day);
        }
      }),
    );
  });

  it('Only a facilitator suspends or lifts, whatever else he is.', () => {
    fc.assert(
      fc.property(fc.constantFrom(...seatRoles), fc.boolean(), (role, isSuspended) => {
        const seat = { ...suspended, suspendedUntil: isSuspended ? now + 1 : null };
        const actor = { ...own, role, sector: role === 'delegate' ? ('business' as const) : null };
        const lifts = mayLiftSuspension(actor, seat, now);
        if (lifts.allowed) expect([role, isSuspended]).toEqual(['facilitator', true]);
        if (maySuspend({ ...facts, own: actor, suspended: seat }, now).allowed) expect(role).toBe('facilitator');
      }),
    );
  });

  it('What is not suspended is not lifted.', () => {
    expect(mayLiftSuspension(own, suspended, now)).toMatchObject({ code: 'not-suspended' });
  });
});
