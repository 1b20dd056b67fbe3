import { describe, expect, it } from 'vitest';
import type { Office } from '@trialogue/people';
import { amina, granted, now, seat } from '../../../../test/builders/granted-facts.ts';
import type { Action, Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import { may } from './may.ts';

function codeOf<A extends Action>(actor: PersonActor, action: A, facts: Resources[A]): string {
  const decision = may(actor, action, facts);
  return decision.allowed ? 'allowed' : decision.code;
}

const sol = (office: Office): PersonActor => ({
  ...amina,
  personId: 'sol',
  standing: office === 'platform' ? 'neutral' : office,
  offices: [office],
});

describe('an invitation', () => {
  const facts = granted['invitation.make'];
  const { invited } = facts;

  it.each<[sentence: string, actor: PersonActor, change: Partial<Resources['invitation.make']>, code: string]>([
    ['A delegate invites whom his delegation appointed.', amina, {}, 'allowed'],
    ['The sector’s steward invites his own.', sol('business'), { ownSeat: null }, 'allowed'],
    ['Another sector’s steward does not.', sol('government'), { ownSeat: null }, 'invitation-not-yours'],
    [
      'The platform’s steward makes no link for whom a sector has verified: he could use it himself.',
      sol('platform'),
      { ownSeat: null },
      'invitation-not-yours',
    ],
    [
      'He makes one for an account that nobody has verified, which can hold no seat.',
      sol('platform'),
      { ownSeat: null, invited: { ...invited, sectorVerified: false, seat: null } },
      'allowed',
    ],
    [
      'And for neutral staff, who have no sector.',
      sol('platform'),
      { ownSeat: null, invited: { ...invited, standing: 'neutral', seat: null } },
      'allowed',
    ],
    [
      'A delegate invites nobody of another delegation.',
      amina,
      {
        invited: {
          ...invited,
          standing: 'government',
          seat: invited.seat && { ...invited.seat, sector: 'government' },
        },
      },
      'invitation-not-yours',
    ],
    [
      'Who has not consented himself invites nobody.',
      amina,
      { ownSeat: { ...seat, charterConsented: null } },
      'invitation-not-yours',
    ],
    ['Who has a password needs no link.', amina, { invited: { ...invited, hasAccount: true } }, 'has-account'],
    ['There is one link at a time.', amina, { invited: { ...invited, hasOpenInvitation: true } }, 'invitation-is-open'],
    [
      'It leads to no seat that has ended.',
      amina,
      { invited: { ...invited, seat: invited.seat && { ...invited.seat, ended: true } } },
      'seat-is-taken-up',
    ],
    ['Nor to somebody else’s.', sol('business'), { ownSeat: null, invited: { ...invited, seat } }, 'seat-is-taken-up'],
  ])('%s', (_sentence, actor, change, code) => {
    expect(codeOf(actor, 'invitation.make', { ...facts, ...change })).toBe(code);
  });

  const presented = granted['invitation.accept'].invitation;
  it.each<[sentence: string, change: object, code: string]>([
    ['It is accepted once.', { state: 'used' }, 'invitation-used'],
    ['Within 72 hours.', { state: 'expired' }, 'invitation-expired'],
    ['Not once it was withdrawn.', { state: 'withdrawn' }, 'invitation-withdrawn'],
    ['Nor after five wrong addresses.', { failures: 5 }, 'invitation-withdrawn'],
    ['By the address that was invited.', { addressFits: false }, 'invitation-for-another-address'],
    ['While the person has the sector that it names.', { sectorFits: false }, 'invitation-sector-changed'],
    ['And the seat is still there.', { seatIsLive: false }, 'invitation-seat-ended'],
    ['Then it is.', {}, 'allowed'],
  ])('%s', (_sentence, change, code) => {
    const decision = may({ kind: 'anonymous' }, 'invitation.accept', {
      invitation: presented && { ...presented, ...change },
    });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });

  it('A link that nobody made is unknown.', () => {
    const decision = may({ kind: 'anonymous' }, 'invitation.accept', { invitation: null });
    expect(decision).toMatchObject({ code: 'invitation-unknown', remedy: ['ask-inviter'] });
  });

  it('It is withdrawn by whoever made it or the steward who answers for the sector, while it is not used.', () => {
    const kept = granted['invitation.keep'];
    expect(codeOf(amina, 'invitation.keep', kept)).toBe('allowed');
    expect(codeOf(sol('business'), 'invitation.keep', kept)).toBe('allowed');
    for (const office of ['platform', 'government'] as const) {
      expect(codeOf(sol(office), 'invitation.keep', kept)).toBe('invitation-not-yours');
    }
    const used = { invitation: kept.invitation && { ...kept.invitation, state: 'used' as const } };
    expect(codeOf(amina, 'invitation.keep', used)).toBe('invitation-is-over');
    expect(codeOf(amina, 'invitation.keep', { invitation: null })).toBe('not-found');
  });
});

describe('an account', () => {
  const { account } = granted['sector.change'];
  const ofBao = (change: object) => ({ account: account && { ...account, ...change } });

  it.each<[sentence: string, actor: PersonActor, change: object, code: string]>([
    ['A steward closes one of his sector that holds no seat.', sol('business'), {}, 'allowed'],
    ['So does the platform’s steward.', sol('platform'), {}, 'allowed'],
    ['Neither while it holds one: that would be a removal.', sol('platform'), { liveSeats: 1 }, 'seats-held'],
    ['Another sector’s steward does not.', sol('government'), {}, 'office-needed'],
    ['A member does not.', amina, {}, 'office-needed'],
    ['A steward’s office ends first.', sol('platform'), { offices: ['business'] }, 'steward-has-an-office'],
    ['The last who keeps the platform stays.', sol('platform'), { lastPlatformSteward: true }, 'last-platform-steward'],
    ['Everybody closes his own, with all his seats.', amina, { personId: 'amina', liveSeats: 2 }, 'allowed'],
  ])('%s', (_sentence, actor, change, code) => {
    expect(codeOf(actor, 'person.deactivate', ofBao(change))).toBe(code);
  });

  it('Is erased by its person, or by the platform’s steward once it is closed.', () => {
    expect(codeOf(sol('platform'), 'person.erase', ofBao({}))).toBe('account-is-active');
    expect(codeOf(sol('platform'), 'person.erase', ofBao({ deactivated: true }))).toBe('allowed');
    expect(codeOf(sol('business'), 'person.erase', ofBao({ deactivated: true }))).toBe('office-needed');
    expect(codeOf(amina, 'person.erase', ofBao({ personId: 'amina' }))).toBe('allowed');
  });

  it('Its sector is changed by the steward of the sector that it is to have, and never by its person.', () => {
    const moved = (actor: PersonActor, change: object) =>
      codeOf(actor, 'sector.change', { ...ofBao(change), to: 'government' });
    expect(moved(sol('government'), {})).toBe('allowed');
    expect(moved(sol('business'), {})).toBe('steward-of-another-sector');
    expect(moved(sol('platform'), {})).toBe('steward-of-another-sector');
    expect(moved(sol('government'), { personId: 'sol' })).toBe('own-sector');
    expect(moved(sol('government'), { liveSeats: 1 })).toBe('seats-held');
    expect(moved(sol('government'), { offices: ['business'] })).toBe('steward-has-an-office');
  });

  it('An import of rows of a sector that one does not keep is refused whole.', () => {
    expect(codeOf(sol('business'), 'people.import', { standings: ['business'] })).toBe('allowed');
    expect(codeOf(sol('business'), 'people.import', { standings: ['business', 'government'] })).toBe('office-needed');
    expect(codeOf(sol('platform'), 'people.import', { standings: ['business', 'neutral'] })).toBe('allowed');
  });
});

describe('what ends by time', () => {
  it('Is written down on the duty of upkeep, once it is due, and by nobody else.', () => {
    const guest = { ...seat, guestUntil: now };
    const upkeep = { kind: 'duty', duty: 'upkeep' } as const;
    expect(may(upkeep, 'seat.expire', { expired: guest, now }).allowed).toBe(true);
    expect(may(upkeep, 'seat.expire', { expired: { ...guest, guestUntil: now + 1 }, now })).toMatchObject({
      code: 'not-due-yet',
    });
    expect(may({ kind: 'duty', duty: 'setup' }, 'seat.expire', { expired: guest, now }).allowed).toBe(false);
    expect(may(upkeep, 'election.close', { due: false }).allowed).toBe(false);
  });
});
