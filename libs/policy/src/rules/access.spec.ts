import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeatFacts } from '@trialogue/groups';
import type { Action, Resources } from './actions.ts';
import { actions } from './actions.ts';
import type { Actor, PersonActor } from './actor.ts';
import { duties } from './actor.ts';
import { may } from './may.ts';
import { isOpenToAnyone } from './open-actions.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const amina: PersonActor = { kind: 'person', personId: 'amina', standing: 'business', offices: [], deactivated: false };
const seat: SeatFacts = {
  id: 'seat-of-amina',
  groupId: 'group',
  personId: 'amina',
  role: 'delegate',
  sector: 'business',
  organisationId: 'mill',
  charterInForce: 2,
  charterConsented: 2,
  declared: true,
  confirmed: true,
  suspendedUntil: null,
  guestUntil: null,
  alternateOf: null,
  loanUntil: null,
  lent: false,
  ended: false,
};
const neutral: SeatFacts = { ...seat, id: 'seat-of-noor', personId: 'noor', role: 'facilitator', sector: null };
const room = { id: 'room', groupId: 'group', kind: 'plenary', rule: 'non-attribution', closed: false } as const;
const ownSeat = { seat, now };
const inRoom = { ...ownSeat, room, member: true };

/** For each action, facts under which a person with the right seat or office may do it. */
const granted: Resources = {
  'health.read': {},
  'openapi.read': {},
  'page.read': {},
  'sign-in.begin': {},
  'sign-in.end': {},
  'sign-ins.list': {},
  'sign-ins.end': { ownerId: 'amina' },
  'me.read': {},
  'demo.personas': { demo: true },
  'demo.enter': { demo: true },
  'groups.list': {},
  'group.read': ownSeat,
  'charter.read': ownSeat,
  'charter.consent': { ...ownSeat, version: 2 },
  'declaration.make': ownSeat,
  'declarations.read': ownSeat,
  'rooms.list': ownSeat,
  'room.read': inRoom,
  'room.audience': inRoom,
  'room.post': { ...inRoom, group: 'active' },
  'room.leave': inRoom,
  'ledger.read': ownSeat,
  'organisation.register': {
    organisation: { name: 'Sahara Mills', standing: 'business', kind: 'company', parastatalOwnership: null },
  },
  'person.register': {
    person: { name: 'Bao Tran', email: 'bao@demo.example', standing: 'business', organisationStanding: 'business' },
  },
  'sector.verify': { personId: 'bao', sector: 'business' },
  'steward.name': {
    office: 'business',
    candidate: { standing: 'business', sectorVerified: true, offices: [] },
    officeIsHeld: false,
  },
  'group.found': { sectorVerified: true },
  'seat.appoint': {
    ...ownSeat,
    founder: false,
    appointed: {
      personId: 'bao',
      standing: 'business',
      sectorVerified: true,
      organisationId: 'port',
      role: 'delegate',
      sector: 'business',
      decisionAuthority: 'recommends',
    },
    held: [{ role: 'delegate', sector: 'business', addedPowers: [] }],
    seats: [seat],
    voice: { delegates: 2, backing: 2 },
  },
  'seat.activate': { ...ownSeat, activated: seat },
  'seat.end': { ...ownSeat, ended: seat, voice: { delegates: 2, backing: 2 } },
  'neutral.confirm': { ...ownSeat, neutral: { ...neutral, confirmed: false }, voice: { delegates: 2, backing: 2 } },
  'room.open': { ...ownSeat, kind: 'working', sector: null, founder: false, group: 'active' },
  'member.join': { ...ownSeat, room, roomSector: null, invited: false },
};

const forAnyone = new Set<Action>([
  'health.read',
  'openapi.read',
  'page.read',
  'sign-in.begin',
  'demo.personas',
  'demo.enter',
]);
const forAccountKeepers = new Set<Action>([
  'organisation.register',
  'person.register',
  'sector.verify',
  'steward.name',
]);

function codeFor(actor: Actor, action: Action): string {
  const decision = may(actor, action, granted[action]);
  return decision.allowed ? 'allowed' : decision.code;
}

describe('who may ask at all', () => {
  it.each(actions)('A person with the right seat and facts does %s, unless it is a matter of accounts.', (action) => {
    expect(codeFor(amina, action) === 'allowed').toBe(!forAccountKeepers.has(action));
  });

  it.each(actions)('Without a sign-in only what is for anyone is done: %s.', (action) => {
    expect(codeFor({ kind: 'anonymous' }, action)).toBe(forAnyone.has(action) ? 'allowed' : 'sign-in-needed');
    expect(isOpenToAnyone(action)).toBe(forAnyone.has(action));
  });

  it.each(actions)('A deactivated person is nobody, whatever the seat and office: %s.', (action) => {
    const gone: Actor = { ...amina, offices: ['platform', 'business'], deactivated: true };
    expect(codeFor(gone, action)).toBe(forAnyone.has(action) ? 'allowed' : 'sign-in-needed');
  });

  it.each(duties)('The duty %s does not act as a person; only set-up keeps the first accounts.', (duty) => {
    for (const action of actions) {
      const allowed = duty === 'setup' && forAccountKeepers.has(action);
      expect(codeFor({ kind: 'duty', duty }, action)).toBe(allowed ? 'allowed' : 'not-of-this-duty');
    }
  });

  it('A platform steward keeps accounts and sees no group by that power.', () => {
    const steward: Actor = { ...amina, personId: 'pat', standing: 'neutral', offices: ['platform'] };
    expect(codeFor(steward, 'organisation.register')).toBe('allowed');
    expect(codeFor(steward, 'person.register')).toBe('allowed');
    expect(codeFor(steward, 'steward.name')).toBe('office-needed');
    for (const action of ['group.read', 'room.read', 'room.post', 'ledger.read', 'seat.appoint'] as const) {
      expect(codeFor(steward, action)).toBe('not-found');
    }
  });

  it('A sector’s steward registers and verifies people of his own sector only.', () => {
    const business: Actor = { ...amina, offices: ['business'] };
    const government: Actor = { ...amina, personId: 'gus', standing: 'government', offices: ['government'] };
    for (const action of ['person.register', 'sector.verify'] as const) {
      expect(codeFor(business, action)).toBe('allowed');
      expect(codeFor(government, action)).not.toBe('allowed');
    }
  });

  it('Outside a demo its routes do not exist, for anybody.', () => {
    fc.assert(
      fc.property(fc.constantFrom<Actor>(amina, { kind: 'anonymous' }, { kind: 'duty', duty: 'setup' }), (actor) => {
        expect(may(actor, 'demo.enter', { demo: false })).toMatchObject({ code: 'not-found' });
        expect(may(actor, 'demo.personas', { demo: false })).toMatchObject({ code: 'not-found' });
      }),
    );
  });

  it('An action that is not in the list is refused.', () => {
    const unknown: string = 'room.erase';
    for (const name of [unknown, 'constructor', '__proto__', 'toString']) {
      // @ts-expect-error -- what the types forbid can still arrive from outside them
      expect(may(amina, name, {})).toMatchObject({ allowed: false, code: 'not-found' });
    }
  });
});

/** Those that are decided on the asker's own seat. */
const seatActions = [
  'group.read',
  'charter.read',
  'charter.consent',
  'declaration.make',
  'declarations.read',
  'rooms.list',
  'room.read',
  'room.audience',
  'room.post',
  'room.leave',
  'ledger.read',
  'seat.activate',
  'neutral.confirm',
  'room.open',
  'member.join',
] as const satisfies readonly Action[];

describe('what does not exist for a reader', () => {
  it.each(seatActions)('A group that is foreign, unknown, or left behind is refused alike: %s.', (action) => {
    const facts = granted[action];
    const without: readonly (SeatFacts | null)[] = [
      null,
      { ...seat, personId: 'bao' },
      { ...seat, ended: true },
      { ...seat, guestUntil: now },
      { ...seat, guestUntil: now - 1 },
    ];
    const answers = without.map((other) => may(amina, action, { ...facts, seat: other }));
    for (const answer of answers) {
      expect(answer).toEqual({
        allowed: false,
        code: 'not-found',
        rule: 'access',
        params: {},
        remedy: ['ask-for-a-seat'],
      });
    }
  });

  it.each(['room.read', 'room.audience', 'room.post', 'room.leave'] as const)(
    'A room that is foreign, unknown, or left behind is refused alike: %s.',
    (action) => {
      const facts = granted[action];
      const unknown = may(amina, action, { ...facts, room: null, member: false });
      expect(unknown).toMatchObject({ code: 'not-found' });
      for (const change of [{ member: false }, { room: null }, { room: { ...room, groupId: 'other' } }]) {
        expect(may(amina, action, { ...facts, ...change })).toEqual(unknown);
      }
    },
  );

  it('Somebody else’s sign-in and an unknown one are refused alike.', () => {
    expect(may(amina, 'sign-ins.end', { ownerId: 'bao' })).toEqual(may(amina, 'sign-ins.end', { ownerId: null }));
  });

  it('A stranger who would appoint learns nothing of the group.', () => {
    const facts = granted['seat.appoint'];
    for (const other of [null, { ...seat, personId: 'bao' }, { ...seat, ended: true }]) {
      expect(may(amina, 'seat.appoint', { ...facts, seat: other })).toMatchObject({ code: 'not-found' });
    }
  });

  it('For a guest, what tells of everybody in the group does not exist.', () => {
    const guest = { seat: { ...seat, guestUntil: now + 1 }, now };
    expect(may(amina, 'ledger.read', guest)).toMatchObject({ code: 'not-found' });
    expect(may(amina, 'declarations.read', guest)).toMatchObject({ code: 'not-found' });
    expect(may(amina, 'group.read', guest).allowed).toBe(true);
  });
});
