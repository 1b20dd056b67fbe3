import type { SeatFacts } from '@trialogue/groups';
import { describe, expect, it } from 'vitest';
import { grantedCalls } from '../../../../test/builders/granted-calls.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';
import type { Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import { may } from './may.ts';

const now = Date.UTC(2026, 10, 24, 9, 30);
const amina: PersonActor = {
  kind: 'person',
  personId: 'amina',
  standing: 'business',
  offices: [],
  deactivated: false,
};
const seat = seatFacts({ charterInForce: 2, charterConsented: 2 });
const facilitator: SeatFacts = { ...seat, role: 'facilitator', sector: null };
const granted = grantedCalls(seat, facilitator, now);
const working = { id: 'room', groupId: seat.groupId, kind: 'working', rule: 'non-attribution', closed: false } as const;

function codeOf<A extends keyof typeof granted>(action: A, facts: Resources[A]): string {
  const decision = may(amina, action, facts);
  return decision.allowed ? 'allowed' : decision.code;
}

describe('who opens a call', () => {
  const open = granted['call.open'];
  it.each<[sentence: string, change: Partial<typeof open>, code: string]>([
    ['A facilitator opens it.', {}, 'allowed'],
    ['A delegate does not; he asks for it.', { seat }, 'facilitators-open-calls'],
    ['A rapporteur does not.', { seat: { ...facilitator, role: 'rapporteur' } }, 'facilitators-open-calls'],
    [
      'A facilitator who is suspended waits.',
      { seat: { ...facilitator, suspendedUntil: now + 1 } },
      'seat-is-suspended',
    ],
    ['Below the charter’s minimum nothing that binds is opened.', { lacking: 1 }, 'below-minimum'],
    ['In a room that he is in he opens it for its members.', { place: { room: working, member: true } }, 'allowed'],
    ['A room that he is not in does not exist for him.', { place: { room: working, member: false } }, 'not-found'],
    [
      'One sector alone is not asked.',
      { place: { room: { ...working, kind: 'caucus' }, member: true } },
      'caucus-decides-nothing',
    ],
    ['A group that has ended decides nothing more.', { group: 'ended' }, 'group-has-ended'],
  ])('%s', (_, change, code) => {
    expect(codeOf('call.open', { ...open, ...change })).toBe(code);
  });

  it('A sounding binds nobody, and so it may be held below the minimum, by a facilitator.', () => {
    expect(codeOf('sounding.hold', granted['sounding.hold'])).toBe('allowed');
    expect(codeOf('sounding.hold', { ...granted['sounding.hold'], seat })).toBe('facilitators-open-calls');
  });
});

describe('who answers', () => {
  const neutral = { seat: facilitator };
  it('Neutrals and observers answer neither calls nor soundings nor circulated texts.', () => {
    for (const [who, code] of [
      [neutral, 'role-stays-neutral'],
      [{ seat: { ...facilitator, role: 'rapporteur' } as const }, 'role-stays-neutral'],
      [{ seat: { ...seat, role: 'observer' } as const }, 'observers-read'],
    ] as const) {
      expect(codeOf('call.answer', { ...granted['call.answer'], ...who })).toBe(code);
      expect(codeOf('sounding.answer', { ...granted['sounding.answer'], ...who })).toBe(code);
      expect(codeOf('silence.answer', { ...granted['silence.answer'], ...who })).toBe(code);
      expect(codeOf('call.recuse', { ...granted['call.recuse'], ...who })).toBe(code);
    }
  });

  it('Who is suspended still answers a call, and so does who is asked for his consent to a newer charter.', () => {
    const answer = granted['call.answer'];
    expect(codeOf('call.answer', { ...answer, seat: { ...seat, suspendedUntil: now + 1 } })).toBe('allowed');
    expect(codeOf('call.answer', { ...answer, seat: { ...seat, charterInForce: 3 } })).toBe('allowed');
  });

  it('Whoever was not of the electorate at the opening, or has stepped back since, does not.', () => {
    const { answering, ...rest } = granted['call.answer'];
    const code = (change: Partial<typeof answering>) =>
      codeOf('call.answer', { ...rest, answering: { ...answering, ...change } });
    expect(code({ elector: false })).toBe('no-elector-of-call');
    expect(code({ dropped: true })).toBe('stepped-back-from-call');
    expect(code({ seen: 'another' })).toBe('text-has-changed');
    expect(code({ life: { ...answering.life, closed: true } })).toBe('call-is-closed');
  });

  it('A sounding is answered once, while it is open, with what it offers.', () => {
    const answer = granted['sounding.answer'];
    expect(codeOf('sounding.answer', { ...answer, answered: true })).toBe('answered-already');
    expect(codeOf('sounding.answer', { ...answer, open: false })).toBe('sounding-is-closed');
    expect(codeOf('sounding.answer', { ...answer, offered: false })).toBe('option-not-offered');
  });

  it('Guests learn nothing of calls.', () => {
    const guest = { seat: { ...seat, guestUntil: now + 1 }, now };
    for (const action of ['calls.list', 'soundings.list', 'silences.list', 'absences.list'] as const) {
      expect(codeOf(action, guest)).toBe('not-found');
    }
    expect(codeOf('absence.agree', { ...guest, group: 'active' })).toBe('delegations-agree');
  });
});
