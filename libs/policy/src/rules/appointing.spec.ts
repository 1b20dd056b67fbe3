import { describe, expect, it } from 'vitest';
import type { SeatFacts } from '@trialogue/groups';
import type { Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import { may } from './may.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const amina: PersonActor = { kind: 'person', personId: 'amina', standing: 'business', offices: [], deactivated: false };
const seat = seatFacts();
const ofBao: SeatFacts = { ...seat, id: 'seat-of-bao', personId: 'bao', organisationId: 'port' };
const appointing: Resources['seat.appoint'] = {
  seat,
  now,
  founder: false,
  group: 'active',
  appointed: {
    personId: 'chike',
    standing: 'business',
    sectorVerified: true,
    organisationId: 'bank',
    role: 'delegate',
    sector: 'business',
    decisionAuthority: 'reports-back',
  },
  held: [{ role: 'delegate', sector: 'business', addedPowers: [] }],
  seats: [seat, ofBao],
  voice: { delegates: 2, backing: 2 },
  loan: null,
};
const { appointed } = appointing;
const facilitator = { ...appointed, standing: 'neutral', role: 'facilitator', sector: null } as const;
const noVoice = { delegates: 0, backing: 0 };

describe('appointing to a seat', () => {
  it.each<[sentence: string, change: Partial<Resources['seat.appoint']>, code: string]>([
    ['A delegation appoints by its majority.', {}, 'allowed'],
    ['Without a majority nobody is appointed.', { voice: { delegates: 2, backing: 1 } }, 'majority-needed'],
    ['Who has a seat gets no second one.', { appointed: { ...appointed, personId: 'bao' } }, 'already-seated'],
    [
      'A seat that ended leaves room for a new one.',
      { appointed: { ...appointed, personId: 'bao' }, seats: [seat, { ...ofBao, ended: true }] },
      'allowed',
    ],
    [
      'An organisation’s second seat in a small group is held.',
      { appointed: { ...appointed, organisationId: 'mill' } },
      'organisation-share-exceeded',
    ],
    [
      'Seats that ended do not count for an organisation.',
      { appointed: { ...appointed, organisationId: 'port' }, seats: [seat, { ...ofBao, ended: true }] },
      'allowed',
    ],
    [
      'A delegate’s sector is verified first.',
      { appointed: { ...appointed, sectorVerified: false } },
      'sector-not-verified',
    ],
    [
      'A neutral is given no added power.',
      { appointed: facilitator, held: [{ role: 'facilitator', sector: null, addedPowers: ['drafter'] }] },
      'role-stays-neutral',
    ],
    [
      'A neutral is proposed by a delegate, whatever the delegation’s voice.',
      { appointed: facilitator, held: [], voice: noVoice },
      'allowed',
    ],
    [
      'The founder proposes a neutral without having a seat.',
      { seat: null, founder: true, appointed: facilitator, held: [], voice: noVoice },
      'allowed',
    ],
    ['In a group that has ended nobody is appointed.', { group: 'ended' }, 'group-has-ended'],
    [
      'The founder does not appoint for a sector.',
      { seat: null, founder: true, voice: noVoice },
      'sector-steward-appoints',
    ],
  ])('%s', (_sentence, change, code) => {
    const decision = may(amina, 'seat.appoint', { ...appointing, ...change });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });

  it('A sector’s steward appoints the first delegates of his sector, and of no other.', () => {
    const first = { ...appointing, seat: null, seats: [], voice: noVoice };
    expect(may({ ...amina, offices: ['business'] }, 'seat.appoint', first).allowed).toBe(true);
    expect(may({ ...amina, offices: ['government'] }, 'seat.appoint', first)).toMatchObject({
      code: 'sector-steward-appoints',
    });
  });

  it('A platform steward who holds a seat appoints nobody through it.', () => {
    expect(may({ ...amina, offices: ['platform'] }, 'seat.appoint', appointing)).toMatchObject({
      code: 'platform-steward-appoints-nobody',
    });
  });
});

describe('founding a group', () => {
  it('Anybody with a verified sector founds a group, and nobody without.', () => {
    expect(may(amina, 'group.found', { sectorVerified: true }).allowed).toBe(true);
    expect(may(amina, 'group.found', { sectorVerified: false })).toMatchObject({ code: 'sector-not-verified' });
  });
});
