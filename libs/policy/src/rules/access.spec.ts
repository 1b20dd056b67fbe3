import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeatFacts } from '@trialogue/groups';
import type { Action } from './actions.ts';
import { amina, granted, now, room, seat } from '../../../../test/builders/granted-facts.ts';
import { actions } from './actions.ts';
import type { Actor } from './actor.ts';
import { duties } from './actor.ts';
import { may } from './may.ts';
import { isOpenToAnyone } from './open-actions.ts';

const forAnyone = new Set<Action>([
  'health.read',
  'openapi.read',
  'page.read',
  'sign-in.begin',
  'demo.personas',
  'demo.enter',
  'instance.read',
  'instance.set-up',
  'invitation.look',
  'invitation.accept',
  'projector.look',
  'calendar.read',
]);
/** The first accounts; the one-time set-up may make them too. */
const forAccountKeepers = new Set<Action>([
  'organisation.register',
  'person.register',
  'sector.verify',
  'steward.name',
]);
/** What an office gives, and a seat does not. */
const forStewards = new Set<Action>([
  'concerns.list',
  'concern.answer',
  'reports.list',
  'report.close',
  'glass.open',
  'glass.second',
  'glass.look',
  'stewardship.read',
  'people.import',
  'sector.change',
  'person.reactivate',
]);
const forUpkeep = new Set<Action>(['seat.expire', 'election.close']);

function withoutSignIn(action: Action): string {
  if (forAnyone.has(action)) return 'allowed';
  return forUpkeep.has(action) ? 'not-of-this-duty' : 'sign-in-needed';
}

function codeFor(actor: Actor, action: Action): string {
  const decision = may(actor, action, granted[action]);
  return decision.allowed ? 'allowed' : decision.code;
}

describe('who may ask at all', () => {
  it.each(actions)(
    'A person with the right seat and facts does %s, unless it is a matter of accounts or of the server’s upkeep.',
    (action) => {
      const byOther = forAccountKeepers.has(action) || forStewards.has(action) || forUpkeep.has(action);
      expect(codeFor(amina, action) === 'allowed').toBe(!byOther);
    },
  );

  it.each(actions)('Without a sign-in only what is for anyone is done: %s.', (action) => {
    expect(codeFor({ kind: 'anonymous' }, action)).toBe(withoutSignIn(action));
    expect(isOpenToAnyone(action)).toBe(forAnyone.has(action));
  });

  it.each(actions)('A deactivated person is nobody, whatever the seat and office: %s.', (action) => {
    const gone: Actor = { ...amina, offices: ['platform', 'business'], deactivated: true };
    expect(codeFor(gone, action)).toBe(withoutSignIn(action));
  });

  it.each(duties)(
    'The duty %s does not act as a person; set-up keeps the first accounts, upkeep writes down ends.',
    (duty) => {
      for (const action of actions) {
        const ownAffair = { setup: forAccountKeepers, upkeep: forUpkeep }[String(duty)] ?? new Set<Action>();
        const allowed = ownAffair.has(action);
        expect(codeFor({ kind: 'duty', duty }, action)).toBe(allowed ? 'allowed' : 'not-of-this-duty');
      }
    },
  );

  it('A platform steward keeps accounts and sees no group by that power.', () => {
    const steward: Actor = { ...amina, personId: 'pat', standing: 'neutral', offices: ['platform'] };
    expect(codeFor(steward, 'organisation.register')).toBe('allowed');
    expect(codeFor(steward, 'person.register')).toBe('allowed');
    expect(codeFor(steward, 'steward.name')).toBe('office-needed');
    for (const action of ['group.read', 'room.read', 'room.post', 'ledger.read', 'seat.appoint'] as const) {
      expect(codeFor(steward, action)).toBe('not-found');
    }
  });

  it('What needs a steward is done with the office and not without.', () => {
    const steward: Actor = { ...amina, offices: ['business'] };
    for (const action of forStewards) {
      expect(codeFor(amina, action)).not.toBe('allowed');
      expect(codeFor(steward, action)).toBe('allowed');
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
  'room.act',
  'room.topics',
  'room.keep',
  'room.invite',
  'room.depart',
  'room.presence',
  'release.ask',
  'release.decide',
  'releases.asked',
  'releases.list',
  'text.check',
  'transcript.make',
  'transcripts.list',
  'report.make',
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
  'seat.suspend',
  'seat.unsuspend',
  'motions.list',
  'motion.back',
  'motion.withdraw',
  'candidates.list',
  'charter.propose',
  'charter.versions',
  'recusal.declare',
  'recusal.end',
  'recusals.list',
  'group.founding',
  'group.end',
  'archive.read',
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
    expect(may(amina, 'recusals.list', guest)).toMatchObject({ code: 'not-found' });
    expect(may(amina, 'archive.read', guest)).toMatchObject({ code: 'not-found' });
    expect(may(amina, 'charter.versions', { ...guest, exists: true, founder: false })).toMatchObject({
      code: 'not-found',
    });
    expect(may(amina, 'group.read', guest).allowed).toBe(true);
  });
});
