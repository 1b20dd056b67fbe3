import { describe, expect, it } from 'vitest';
import { noAnswers, type InvitationAnswers } from './invitation-answers.ts';
import { furthest, stepsOf } from './invitation-steps.ts';

const seat = {
  groupId: '0b5b7f0e-2f4e-4a0c-9a3e-0d6f1f1b2a01',
  group: 'Port and Hinterland',
  purpose: 'Calm roads.',
  role: 'delegate',
  sector: 'business',
  decisionAuthority: 'recommends',
  guestUntil: null,
  rooms: ['Plenary'],
  rule: 'non-attribution',
  charter: { version: 2, body: '# Charter', sha256: 'f00d' },
} as const;
const link = { seat: { ...seat, rooms: [...seat.rooms] }, organisation: 'Traders' };

function answered(part: Partial<InvitationAnswers>): InvitationAnswers {
  return { ...noAnswers('a token'), ...part };
}

describe('The way in by an invitation', () => {
  it('has four steps to a seat, and two to an account alone.', () => {
    expect(stepsOf(link)).toEqual(['invited', 'charter', 'interests', 'account']);
    expect(stepsOf({ ...link, seat: null })).toEqual(['invited', 'account']);
  });

  it('passes no charter that was not consented to.', () => {
    expect(furthest(link, answered({ nothing: true }))).toBe(1);
    expect(furthest(link, answered({ consentedTo: 2, nothing: true }))).toBe(3);
  });

  it('leads back to the charter when another version has come into its place.', () => {
    expect(furthest(link, answered({ consentedTo: 1, nothing: true }))).toBe(1);
  });

  it('asks for the declaration before the account, and takes “none” for an answer.', () => {
    expect(furthest(link, answered({ consentedTo: 2 }))).toBe(2);
    expect(furthest(link, answered({ consentedTo: 2, funders: 'A foundation' }))).toBe(2);
    expect(furthest(link, answered({ consentedTo: 2, funders: 'A foundation', stakes: 'A shop' }))).toBe(3);
    expect(furthest(link, answered({ consentedTo: 2, nothing: true, employer: '  ' }))).toBe(2);
  });

  it('asks for neither consent nor declaration where there is no seat.', () => {
    expect(furthest({ ...link, seat: null }, answered({}))).toBe(1);
  });
});
