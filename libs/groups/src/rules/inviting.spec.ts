import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { offices, officeFor, sectors, standings } from '@trialogue/people';
import { invitationStates, invitationTries, mayAccept, mayInvite, mayKeepInvitation, sectorFits } from './inviting.ts';
import type { Invited, Inviter, PresentedInvitation } from './inviting.ts';
import { isActiveSeat } from './seat-state.ts';
import { seatRoles } from './seat.ts';
import type { SeatFacts } from './seat.ts';

const now = Date.UTC(2026, 10, 23);

const anySeat: fc.Arbitrary<SeatFacts> = fc.record({
  id: fc.constantFrom('seat-1', 'seat-2'),
  groupId: fc.constantFrom('lakes', 'coast'),
  personId: fc.constantFrom('amina', 'bao'),
  role: fc.constantFrom(...seatRoles),
  sector: fc.constantFrom(null, ...sectors),
  organisationId: fc.constant('mill'),
  charterInForce: fc.constant(1),
  charterConsented: fc.constantFrom(null, 1),
  declared: fc.boolean(),
  confirmed: fc.boolean(),
  suspendedUntil: fc.constantFrom(null, now, now + 1),
  guestUntil: fc.constantFrom(null, now, now + 1),
  alternateOf: fc.constant(null),
  loanUntil: fc.constant(null),
  lent: fc.boolean(),
  powersStopped: fc.constant(false),
  ended: fc.boolean(),
});
const anyInviter: fc.Arbitrary<Inviter> = fc.record({
  personId: fc.constant('amina'),
  offices: fc.uniqueArray(fc.constantFrom(...offices), { maxLength: 1 }),
  seat: fc.option(anySeat),
});
const anyInvited: fc.Arbitrary<Invited> = fc.record({
  personId: fc.constant('bao'),
  standing: fc.constantFrom(...standings),
  sectorVerified: fc.boolean(),
  isSteward: fc.boolean(),
  hasAccount: fc.boolean(),
  hasOpenInvitation: fc.boolean(),
  seat: fc.option(anySeat),
});

describe('making a link', () => {
  it('A link is made for nobody who has an account or a link already, nor to a seat that is not his or has ended.', () => {
    fc.assert(
      fc.property(anyInviter, anyInvited, (inviter, invited) => {
        if (!mayInvite(inviter, invited, now).allowed) return;
        expect([invited.hasAccount, invited.hasOpenInvitation]).toEqual([false, false]);
        if (invited.seat !== null) expect([invited.seat.personId, invited.seat.ended]).toEqual(['bao', false]);
      }),
      { numRuns: 2_000 },
    );
  });

  it('For a verified person of a sector it is made by his sector’s steward or an active delegate of his own delegation alone; for its first steward by who set the instance up.', () => {
    fc.assert(
      fc.property(anyInviter, anyInvited, (inviter, invited) => {
        if (!mayInvite(inviter, invited, now).allowed || !invited.sectorVerified || invited.standing === 'neutral')
          return;
        const isTheirSteward = inviter.offices.includes(officeFor(invited.standing));
        const isFirstSteward = invited.isSteward && inviter.offices.includes('platform');
        const { seat: own } = inviter;
        const { seat } = invited;
        const isTheirDelegate =
          own !== null &&
          seat !== null &&
          own.role === 'delegate' &&
          own.groupId === seat.groupId &&
          own.sector !== null &&
          own.sector === seat.sector &&
          isActiveSeat(own, now);
        expect(isTheirSteward || isFirstSteward || isTheirDelegate).toBe(true);
      }),
      { numRuns: 5_000 },
    );
  });

  it('Of those who may not, everybody is told the same, whatever is known of the invited.', () => {
    fc.assert(
      fc.property(anyInvited, (invited) => {
        const stranger = { personId: 'amina', offices: [], seat: null };
        expect(mayInvite(stranger, invited, now)).toEqual({
          allowed: false,
          code: 'invitation-not-yours',
          rule: 'P2',
          params: {},
          remedy: ['ask-sector-steward'],
        });
      }),
    );
  });
});

describe('keeping a link', () => {
  it('It is kept by who made it and by the steward who answers for its sector, until it was used or withdrawn.', () => {
    const anyKept = fc.record({
      invitedBy: fc.constantFrom('amina', 'bao'),
      standing: fc.constantFrom(...standings),
      state: fc.constantFrom(...invitationStates),
    });
    fc.assert(
      fc.property(anyInviter, anyKept, (keeper, kept) => {
        const isKeeper = kept.invitedBy === 'amina' || keeper.offices.includes(officeFor(kept.standing));
        const isOver = kept.state === 'used' || kept.state === 'withdrawn';
        expect(mayKeepInvitation(keeper, kept).allowed).toBe(isKeeper && !isOver);
      }),
    );
  });
});

describe('the sector of a link', () => {
  const link = { standing: 'government', invitedBy: 'sol', invitedAt: 100 } as const;
  const person = { standing: 'government', verifiedAt: null, verifiedBy: null } as const;

  it.each<[what: string, change: object, fits: boolean]>([
    ['as long as nobody has answered for it', {}, true],
    ['where it was verified before the link was made', { verifiedAt: 99, verifiedBy: 'awa' }, true],
    ['where set-up verified it, in the same moment', { verifiedAt: 100, verifiedBy: null }, true],
    ['where whoever made the link has verified it since', { verifiedAt: 101, verifiedBy: 'sol' }, true],
    ['not where another has verified it since', { verifiedAt: 101, verifiedBy: 'awa' }, false],
    ['not where he moved to another', { standing: 'business', verifiedAt: 101, verifiedBy: 'sol' }, false],
  ])('It fits %s.', (_what, change, fits) => {
    expect(sectorFits({ link, person: { ...person, ...change } })).toBe(fits);
  });

  it('Neutral staff has none that could be verified by another.', () => {
    const neutral = { ...link, standing: 'neutral' } as const;
    expect(sectorFits({ link: neutral, person: { standing: 'neutral', verifiedAt: 101, verifiedBy: 'another' } })).toBe(
      true,
    );
  });
});

describe('accepting a link', () => {
  const anyPresented: fc.Arbitrary<PresentedInvitation> = fc.record({
    state: fc.constantFrom(...invitationStates),
    failures: fc.integer({ min: 0, max: invitationTries + 1 }),
    addressFits: fc.boolean(),
    sectorFits: fc.boolean(),
    seatIsLive: fc.boolean(),
  });

  it('It opens only where everything that it is bound to is as it was, and says first what no other address would mend.', () => {
    fc.assert(
      fc.property(anyPresented, (presented) => {
        const decision = mayAccept(presented);
        const { state, failures, addressFits, sectorFits: sector, seatIsLive } = presented;
        const isOpen = state === 'open' && failures < invitationTries;
        expect(decision.allowed).toBe(isOpen && sector && seatIsLive && addressFits);
        const blamesAddress = !decision.allowed && decision.code === 'invitation-for-another-address';
        expect(blamesAddress).toBe(isOpen && sector && seatIsLive && !addressFits);
      }),
      { numRuns: 1_000 },
    );
  });

  it('What a refusal says does not depend on the address unless the link is open.', () => {
    fc.assert(
      fc.property(anyPresented, (presented) => {
        const [one, other] = [true, false].map((addressFits) => mayAccept({ ...presented, addressFits }));
        if (one?.allowed === false) expect(other).toEqual(one);
      }),
    );
  });
});
