import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStates, seatState } from '@trialogue/groups';
import type { SeatFacts } from '@trialogue/groups';
import { remedies } from '@trialogue/kernel';
import { roomRules } from '@trialogue/rooms';
import type { RoomFacts } from '@trialogue/rooms';
import type { Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import { may } from './may.ts';
import { refusalCodes } from './refusal-codes.ts';
import { anyRoom, anySeat, anyVersion } from '../../../../test/builders/random-seats.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const amina: PersonActor = { kind: 'person', personId: 'amina', standing: 'business', offices: [], deactivated: false };
const seat = seatFacts({ charterInForce: 2, charterConsented: 2 });
const neutral: SeatFacts = { ...seat, role: 'facilitator', sector: null };
const plenary: RoomFacts = { id: 'room', groupId: 'group', kind: 'plenary', rule: 'non-attribution', closed: false };

const anyPost: fc.Arbitrary<Resources['room.post']> = fc.record({
  seat: fc.option(anySeat),
  now: fc.constant(now),
  room: fc.option(anyRoom),
  member: fc.boolean(),
  group: fc.constantFrom(...groupStates),
});

describe('a room', () => {
  it('Who may post may also read, see the audience and leave.', () => {
    fc.assert(
      fc.property(anyPost, (facts) => {
        if (!may(amina, 'room.post', facts).allowed) return;
        for (const action of ['room.read', 'room.audience', 'room.leave'] as const) {
          expect(may(amina, action, facts).allowed).toBe(true);
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('Who posts is a live member with an active seat in an active group, and no observer.', () => {
    fc.assert(
      fc.property(anyPost, (facts) => {
        if (!may(amina, 'room.post', facts).allowed || facts.seat === null) return;
        expect(seatState(facts.seat, now)).toBe('active');
        expect(facts.seat.role).not.toBe('observer');
        expect(facts.seat.ended || !facts.member || facts.group !== 'active').toBe(false);
        expect(facts.room?.closed).toBe(false);
      }),
      { numRuns: 2_000 },
    );
  });

  it('A refusal has a known code and remedies that have words, and tells a stranger nothing.', () => {
    fc.assert(
      fc.property(anyPost, (facts) => {
        const decision = may(amina, 'room.post', facts);
        if (decision.allowed) return;
        expect(refusalCodes).toContain(decision.code);
        for (const remedy of decision.remedy) expect(remedies).toContain(remedy);
        const isStranger =
          facts.seat === null || facts.seat.personId !== 'amina' || facts.room === null || !facts.member;
        if (isStranger) expect(decision.code).toBe('not-found');
      }),
    );
  });

  it('A missing consent, declaration or confirmation and a suspension stop posting, never reading or leaving.', () => {
    for (const change of [
      { charterConsented: null },
      { declared: false },
      { confirmed: false },
      { suspendedUntil: now + 1 },
    ]) {
      const facts = { seat: { ...seat, ...change }, now, room: plenary, member: true };
      expect(may(amina, 'room.post', { ...facts, group: 'active' }).allowed).toBe(false);
      expect(may(amina, 'room.read', facts).allowed).toBe(true);
      expect(may(amina, 'room.leave', facts).allowed).toBe(true);
    }
  });

  it('A suspension says until when, a missing consent says to which version.', () => {
    const facts = { now, room: plenary, member: true, group: 'active' } as const;
    expect(may(amina, 'room.post', { ...facts, seat: { ...seat, suspendedUntil: now + 1 } })).toMatchObject({
      rule: 'N5',
      params: { until: '2026-11-23T09:30:00.001Z' },
    });
    expect(may(amina, 'room.post', { ...facts, seat: { ...seat, charterInForce: 3 } })).toMatchObject({
      rule: 'P4',
      params: { version: 3 },
      remedy: ['consent-to-charter'],
    });
  });

  it('An observer reads whatever is not confidential.', () => {
    for (const rule of roomRules) {
      const facts = { seat: { ...seat, role: 'observer' as const }, now, room: { ...plenary, rule }, member: true };
      expect(may(amina, 'room.read', facts).allowed).toBe(rule !== 'confidential');
    }
  });
});

describe('consent, activation and confirmation', () => {
  it('Consent is given to the version that is asked for, and to no other.', () => {
    fc.assert(
      fc.property(anyVersion, fc.integer({ min: 1, max: 3 }), (charterInForce, asked) => {
        const decision = may(amina, 'charter.consent', { seat: { ...seat, charterInForce }, now, version: asked });
        expect(decision.allowed).toBe(charterInForce === asked);
      }),
    );
  });

  it('A seat is activated only when it lacks nothing, by its holder or for a neutral by a delegate.', () => {
    const other: SeatFacts = { ...neutral, id: 'seat-of-noor', personId: 'noor' };
    expect(may(amina, 'seat.activate', { seat, now, activated: other }).allowed).toBe(true);
    expect(may(amina, 'seat.activate', { seat, now, activated: { ...other, confirmed: false } })).toMatchObject({
      code: 'seat-not-ready',
    });
    expect(may(amina, 'seat.activate', { seat, now, activated: { ...seat, id: 'of-bao' } })).toMatchObject({
      code: 'not-own-delegation',
    });
    expect(may(amina, 'seat.activate', { seat, now, activated: { ...other, groupId: 'other' } })).toMatchObject({
      code: 'not-found',
    });
  });

  it('Only a neutral is confirmed, and only by a delegation of the same group.', () => {
    const voice = { delegates: 1, backing: 1 };
    expect(may(amina, 'neutral.confirm', { seat, now, neutral, voice }).allowed).toBe(true);
    expect(may(amina, 'neutral.confirm', { seat, now, neutral: seat, voice })).toMatchObject({ code: 'not-found' });
    expect(
      may(amina, 'neutral.confirm', { seat, now, neutral: { ...neutral, groupId: 'other' }, voice }),
    ).toMatchObject({ code: 'not-found' });
    expect(may(amina, 'neutral.confirm', { seat, now, neutral: null, voice })).toMatchObject({ code: 'not-found' });
    expect(may(amina, 'neutral.confirm', { seat, now, neutral: { ...neutral, ended: true }, voice })).toMatchObject({
      code: 'not-found',
    });
    expect(may(amina, 'neutral.confirm', { seat: neutral, now, neutral, voice })).toMatchObject({
      code: 'not-own-delegation',
    });
  });
});
