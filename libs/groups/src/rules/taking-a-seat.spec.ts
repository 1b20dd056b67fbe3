import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offices, sectors, standings } from '@trialogue/people';
import type { Office } from '@trialogue/people';
import { mayAppoint, mayConfirmNeutral } from './appointing.ts';
import { decisionAuthorities, seatRoles } from './seat.ts';
import type { SeatFacts } from './seat.ts';
import { isNeutralRole, mayTakeSeat, sectorOf } from './taking-a-seat.ts';
import type { SeatToTake } from './taking-a-seat.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const toTake: SeatToTake = {
  personId: 'amina',
  standing: 'business',
  sectorVerified: true,
  organisationId: 'mill',
  role: 'delegate',
  sector: 'business',
  decisionAuthority: 'decides',
};
const held = seatFacts({ id: 'seat' });
const codeOf = (decision: { allowed: true } | { allowed: false; code: string }): string =>
  decision.allowed ? 'allowed' : decision.code;

describe('taking a seat', () => {
  it.each<[sentence: string, change: Partial<SeatToTake>, code: string]>([
    ['A delegate comes from his sector and has a decision authority.', {}, 'allowed'],
    ['A sector is verified before a seat is taken.', { sectorVerified: false }, 'sector-not-verified'],
    ['Nobody sits for another sector.', { sector: 'government' }, 'seat-of-another-sector'],
    ['A delegate sits for a sector.', { standing: 'neutral', sector: null }, 'seat-of-another-sector'],
    ['A delegate’s seat says how far its holder can decide.', { decisionAuthority: null }, 'decision-authority-needed'],
    [
      'An observer has a sector and needs no decision authority.',
      { role: 'observer', decisionAuthority: null },
      'allowed',
    ],
    ['An observer may be neutral staff.', { role: 'observer', standing: 'neutral', sector: null }, 'allowed'],
    ['A facilitator is neutral staff.', { role: 'facilitator', standing: 'neutral', sector: null }, 'allowed'],
    ['A person of a sector is no facilitator.', { role: 'facilitator' }, 'neutral-staff-needed'],
    [
      'A person of a sector is no rapporteur, even without a sector in the seat.',
      { role: 'rapporteur', sector: null },
      'neutral-staff-needed',
    ],
    ['A neutral’s seat has no sector.', { role: 'rapporteur', standing: 'neutral' }, 'neutral-staff-needed'],
  ])('%s', (_sentence, change, code) => {
    expect(codeOf(mayTakeSeat({ ...toTake, ...change }, [], now))).toBe(code);
  });

  it('A person holds at most one live seat in a group; one that ended does not count.', () => {
    expect(codeOf(mayTakeSeat(toTake, [held], now))).toBe('already-seated');
    expect(codeOf(mayTakeSeat({ ...toTake, role: 'observer' }, [{ ...held, role: 'observer' }], now))).toBe(
      'already-seated',
    );
    expect(codeOf(mayTakeSeat(toTake, [{ ...held, ended: true }], now))).toBe('allowed');
    expect(codeOf(mayTakeSeat(toTake, [{ ...held, guestUntil: now }], now))).toBe('allowed');
    expect(codeOf(mayTakeSeat(toTake, [{ ...held, personId: 'bao' }], now))).toBe('allowed');
  });

  it('Whoever takes a seat has the sector of that seat, and is neutral staff if the seat is neutral.', () => {
    const anySeat = fc.record({
      personId: fc.constant('amina'),
      standing: fc.constantFrom(...standings),
      sectorVerified: fc.boolean(),
      organisationId: fc.constant('mill'),
      role: fc.constantFrom(...seatRoles),
      sector: fc.option(fc.constantFrom(...sectors)),
      decisionAuthority: fc.option(fc.constantFrom(...decisionAuthorities)),
    });
    fc.assert(
      fc.property(anySeat, (seat) => {
        if (!mayTakeSeat(seat, [], now).allowed) return;
        expect(seat.sector).toBe(sectorOf(seat.standing));
        if (isNeutralRole(seat.role)) expect(seat.standing).toBe('neutral');
        if (seat.role === 'delegate') expect(seat.decisionAuthority).not.toBeNull();
      }),
    );
  });
});

describe('appointing', () => {
  const stranger = { offices: [], seat: null, founder: false };
  const steward = (office: Office) => ({ offices: [office], seat: null, founder: false });
  const delegate = { offices: [], seat: held, founder: false };
  const majority = { delegates: 3, backing: 2 };

  it.each<
    [
      sentence: string,
      appointer: Parameters<typeof mayAppoint>[0],
      voice: { delegates: number; backing: number },
      code: string,
    ]
  >([
    ['A delegation appoints its own seats by majority.', delegate, majority, 'allowed'],
    ['Half a delegation is no majority.', delegate, { delegates: 2, backing: 1 }, 'majority-needed'],
    ['Below two delegates the sector steward appoints.', steward('business'), { delegates: 1, backing: 0 }, 'allowed'],
    [
      'Below two delegates the one delegate does not appoint alone.',
      delegate,
      { delegates: 1, backing: 1 },
      'sector-steward-appoints',
    ],
    ['From two delegates on the steward appoints no more.', steward('business'), majority, 'not-own-delegation'],
    [
      'The steward of another sector never appoints.',
      steward('government'),
      { delegates: 0, backing: 0 },
      'sector-steward-appoints',
    ],
    [
      'A platform steward appoints nobody.',
      steward('platform'),
      { delegates: 0, backing: 0 },
      'platform-steward-appoints-nobody',
    ],
    [
      'A platform steward appoints nobody through a seat either.',
      { ...delegate, offices: ['platform'] },
      majority,
      'platform-steward-appoints-nobody',
    ],
    [
      'The founder does not appoint for a sector.',
      { ...stranger, founder: true },
      { delegates: 0, backing: 0 },
      'sector-steward-appoints',
    ],
    [
      'An observer does not speak for a delegation.',
      { ...delegate, seat: { ...held, role: 'observer' } },
      majority,
      'not-own-delegation',
    ],
    [
      'A seat that is not active yet does not appoint.',
      { ...delegate, seat: { ...held, declared: false } },
      majority,
      'not-own-delegation',
    ],
  ])('%s', (_sentence, appointer, voice, code) => {
    expect(codeOf(mayAppoint(appointer, 'business', voice, now))).toBe(code);
  });

  it('Nobody appoints a seat of another sector than his own, whatever his office, seat and backing.', () => {
    fc.assert(
      fc.property(
        fc.subarray([...offices]),
        fc.constantFrom(...sectors),
        fc.nat(4),
        fc.nat(4),
        (kept, sector, delegates, backing) => {
          const appointer = { offices: kept.filter((office) => office !== sector), seat: held, founder: true };
          const decision = mayAppoint(appointer, sector, { delegates, backing }, now);
          if (decision.allowed) expect(sector).toBe(held.sector);
        },
      ),
    );
  });

  it('A neutral is proposed by the founder, a delegate or a sector’s steward, and by nobody else.', () => {
    const none = { delegates: 0, backing: 0 };
    for (const appointer of [{ ...stranger, founder: true }, delegate, steward('government')]) {
      expect(mayAppoint(appointer, null, none, now).allowed).toBe(true);
    }
    const observer = { ...delegate, seat: { ...held, role: 'observer' as const } };
    for (const appointer of [stranger, observer, steward('platform')]) {
      expect(mayAppoint(appointer, null, none, now).allowed).toBe(false);
    }
  });

  it('A delegation confirms a neutral by its majority, and one delegate alone is the majority of one.', () => {
    const neutral: SeatFacts = { ...held, id: 'neutral', personId: 'noor', role: 'facilitator', sector: null };
    expect(mayConfirmNeutral(held, neutral, { delegates: 1, backing: 1 }, now).allowed).toBe(true);
    expect(mayConfirmNeutral(held, neutral, { delegates: 2, backing: 1 }, now)).toMatchObject({
      code: 'majority-needed',
    });
    expect(mayConfirmNeutral(neutral, neutral, majority, now)).toMatchObject({ code: 'not-own-delegation' });
    expect(mayConfirmNeutral(held, { ...neutral, groupId: 'other' }, majority, now).allowed).toBe(false);
  });
});
