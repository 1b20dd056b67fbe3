import { describe, expect, it } from 'vitest';
import { amina, granted, neutral } from '../../../../test/builders/granted-facts.ts';
import { may } from './may.ts';
import type { SessionPart } from './session-actions.ts';

const noor = { ...amina, personId: 'noor', standing: 'neutral' } as const;
const asked = granted['session.act'];
const delegate = (part: SessionPart) => may(amina, 'session.act', { ...asked, part });
const held = (role: 'facilitator' | 'rapporteur', part: SessionPart) =>
  may(noor, 'session.act', { ...asked, seat: { ...neutral, role }, part });

describe('who acts in a session', () => {
  it('Facilitators lead, and nobody else.', () => {
    expect(held('facilitator', 'lead')).toMatchObject({ allowed: true });
    expect(delegate('lead')).toMatchObject({ code: 'facilitators-lead', rule: 'floor' });
    expect(held('rapporteur', 'lead')).toMatchObject({ code: 'facilitators-lead' });
  });

  it('A rapporteur writes down what was decided, as a facilitator does.', () => {
    expect([held('rapporteur', 'note').allowed, held('facilitator', 'note').allowed]).toEqual([true, true]);
    expect(delegate('note')).toMatchObject({ code: 'facilitators-lead' });
  });

  it('The floor is the delegates’: no neutral asks for it, in whatever role (N1).', () => {
    expect(delegate('speak')).toMatchObject({ allowed: true });
    for (const role of ['facilitator', 'rapporteur'] as const) {
      expect(held(role, 'speak')).toMatchObject({ code: 'role-stays-neutral', rule: 'N1' });
    }
  });

  it('Who reads the room may be there, also before he has consented or declared; then he asks for nothing.', () => {
    const seat = asked.seat && { ...asked.seat, charterConsented: null };
    const waiting = (part: SessionPart) => may(amina, 'session.act', { ...asked, seat, part });
    expect(waiting('attend')).toMatchObject({ allowed: true });
    expect(waiting('speak')).toMatchObject({ code: 'charter-consent-needed' });
  });

  it('A session of a room that one is not in is not there.', () => {
    expect(may(amina, 'session.read', { ...asked, member: false })).toMatchObject({ code: 'not-found' });
    expect(may(noor, 'session.plan', { ...granted['session.plan'], seat: neutral, member: false })).toMatchObject({
      code: 'not-found',
    });
  });
});
