import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { groupStates, isLive, isNeutralRole, seatState } from '@trialogue/groups';
import { sectors } from '@trialogue/people';
import { type Act, editMinutes } from '@trialogue/rooms';
import { amina, neutral, now, room, seat } from '../../../../test/builders/granted-facts.ts';
import { anyRoom, anySeat } from '../../../../test/builders/random-seats.ts';
import type { Resources } from './actions.ts';
import { may } from './may.ts';

const item = '11111111-1111-4111-8111-111111111111';
const acts: readonly Act[] = [
  { kind: 'open-topic', name: 'Water' },
  { kind: 'rename-topic', topicId: item, name: 'Rivers' },
  { kind: 'resolve-topic', topicId: item },
  { kind: 'reopen-topic', topicId: item },
  { kind: 'move', items: [item], topicId: null },
  { kind: 'edit', item, body: 'In other words' },
  { kind: 'withdraw', item },
  { kind: 'react', item, reaction: 'noted', on: true },
  { kind: 'pin', item, on: true },
  { kind: 'raise-rule' },
];
const window = editMinutes * 60_000;
const anyMessage = fc.record({
  own: fc.constantFrom(true, false, null),
  withdrawn: fc.boolean(),
  postedAt: fc.constantFrom(now - window - 1, now - window, now - window + 1, now),
});
const anyAct: fc.Arbitrary<Resources['room.act']> = fc.record({
  seat: fc.option(anySeat, { freq: 20 }),
  now: fc.constant(now),
  room: fc.option(anyRoom, { freq: 20 }),
  member: fc.boolean(),
  group: fc.constantFrom(...groupStates),
  act: fc.constantFrom(...acts),
  message: fc.option(anyMessage),
});
const acting: Resources['room.act'] = {
  seat,
  now,
  room,
  member: true,
  group: 'active',
  act: { kind: 'withdraw', item },
  message: { own: true, withdrawn: false, postedAt: now },
};

describe('acts in a room', () => {
  it('Nobody acts who may not post; an observer, and who is suspended, lent out, unconsented or unconfirmed, never does.', () => {
    fc.assert(
      fc.property(anyAct, (facts) => {
        if (!may(amina, 'room.act', facts).allowed || facts.seat === null) return;
        expect(may(amina, 'room.post', facts).allowed).toBe(true);
        expect(seatState(facts.seat, now)).toBe('active');
        expect(facts.seat.role === 'observer' || facts.seat.lent || !isLive(facts.seat, now)).toBe(false);
        expect(facts.room?.closed).toBe(false);
      }),
      { numRuns: 4_000 },
    );
  });

  it('Whoever may post does every act that is about nobody’s own message; a rule is raised by delegates, once.', () => {
    fc.assert(
      fc.property(anyAct, (facts) => {
        const { act, seat: own, room: here } = facts;
        if (!may(amina, 'room.post', facts).allowed || act.kind === 'edit' || act.kind === 'withdraw') return;
        const expected = act.kind !== 'raise-rule' || (own?.role === 'delegate' && here?.rule === 'on-record');
        expect(may(amina, 'room.act', facts).allowed).toBe(expected);
      }),
      { numRuns: 4_000 },
    );
  });

  it('One edits and withdraws one’s own message alone, edits it within fifteen minutes, and withdraws it whenever.', () => {
    fc.assert(
      fc.property(anyMessage, fc.constantFrom(...acts.slice(5, 7)), (message, act) => {
        const isOwn = message.own === true && !message.withdrawn;
        const isInTime = act.kind === 'withdraw' || now - message.postedAt < window;
        expect(may(amina, 'room.act', { ...acting, act, message }).allowed).toBe(isOwn && isInTime);
      }),
    );
  });

  it('Once a period’s map has ended, no author is left who could withdraw; a message out of sight is unknown.', () => {
    const message = { own: null, withdrawn: false, postedAt: now };
    expect(may(amina, 'room.act', { ...acting, message })).toMatchObject({ code: 'names-have-ended' });
    expect(may(amina, 'room.act', { ...acting, message: null })).toMatchObject({ code: 'message-unknown' });
  });
});

const anyChosen = fc.record({
  role: fc.constantFrom('delegate' as const, 'observer' as const, 'facilitator' as const, 'rapporteur' as const),
  sector: fc.option(fc.constantFrom(...sectors)),
  guest: fc.boolean(),
  activated: fc.boolean(),
});

describe('who is in a room', () => {
  it('No caucus ever takes a delegate of another sector, an observer, a guest or a seat that is not active yet.', () => {
    fc.assert(
      fc.property(
        fc.array(anyChosen, { minLength: 1, maxLength: 3 }),
        fc.constantFrom(...sectors),
        (invited, sector) => {
          const facts = { ...acting, room: { ...room, kind: 'caucus' as const }, roomSector: sector, invited };
          const isFitting = invited.every(
            (one) =>
              one.activated &&
              !one.guest &&
              (isNeutralRole(one.role) || (one.role === 'delegate' && one.sector === sector)),
          );
          expect(may(amina, 'room.invite', facts).allowed).toBe(isFitting);
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it('A working room takes any seat that is active, observers too, and no guest.', () => {
    fc.assert(
      fc.property(fc.array(anyChosen, { maxLength: 3 }), (invited) => {
        const facts = { ...acting, room: { ...room, kind: 'working' as const }, roomSector: null, invited };
        const isFitting = invited.every(({ activated, guest }) => activated && !guest);
        expect(may(amina, 'room.invite', facts).allowed).toBe(isFitting);
      }),
    );
  });

  it('Delegates bring others in, guests do not, and into a plenary nobody does.', () => {
    const facts = { ...acting, room: { ...room, kind: 'working' as const }, roomSector: null, invited: [] };
    for (const own of [
      { ...neutral, personId: 'amina' },
      { ...seat, guestUntil: now + 1 },
    ]) {
      expect(may(amina, 'room.invite', { ...facts, seat: own })).toMatchObject({ code: 'delegates-invite' });
    }
    expect(may(amina, 'room.invite', { ...facts, room })).toMatchObject({ code: 'room-takes-no-invitation' });
  });

  it('One departs from where one was chosen, a neutral from a caucus, and from nothing that comes with the seat.', () => {
    const departing = (kind: 'plenary' | 'caucus' | 'working', own = seat) =>
      may(amina, 'room.depart', { seat: own, now, member: true, room: { ...room, kind } }).allowed;
    const ownNeutral = { ...neutral, personId: 'amina' };
    expect([departing('plenary'), departing('caucus'), departing('working')]).toEqual([false, false, true]);
    expect([departing('plenary', ownNeutral), departing('caucus', ownNeutral)]).toEqual([false, true]);
  });

  it('Who writes and who is there shows on the record alone, and of those who may write.', () => {
    const facts = { ...acting, room: { ...room, rule: 'on-record' as const } };
    expect(may(amina, 'room.presence', facts).allowed).toBe(true);
    expect(may(amina, 'room.presence', { ...facts, room })).toMatchObject({ code: 'presence-is-off' });
    const observer = { ...seat, role: 'observer' as const };
    expect(may(amina, 'room.presence', { ...facts, seat: observer })).toMatchObject({ code: 'observers-read' });
  });
});
