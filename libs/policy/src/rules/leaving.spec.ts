import { describe, expect, it } from 'vitest';
import { seatRoles } from '@trialogue/groups';
import type { SeatFacts } from '@trialogue/groups';
import type { Resources } from './actions.ts';
import type { PersonActor } from './actor.ts';
import { may } from './may.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const amina: PersonActor = { kind: 'person', personId: 'amina', standing: 'business', offices: [], deactivated: false };
const seat = seatFacts();
const ofBao: SeatFacts = { ...seat, id: 'seat-of-bao', personId: 'bao' };
const neutral: SeatFacts = { ...ofBao, role: 'facilitator', sector: null };
const recalling: Resources['seat.end'] = { seat, now, ended: ofBao, voice: { delegates: 3, backing: 2 } };
const small = { delegates: 1, backing: 0 };

describe('ending a seat', () => {
  it('Everybody may leave, whatever the role and whatever the seat lacks.', () => {
    for (const role of seatRoles) {
      for (const lack of [{}, { charterConsented: null }, { declared: false }, { suspendedUntil: now + 1 }]) {
        const own = { ...seat, ...lack, role };
        const facts = { seat: own, now, ended: own, voice: { delegates: 0, backing: 0 } };
        expect(may(amina, 'seat.end', facts).allowed).toBe(true);
      }
    }
  });

  it.each<[sentence: string, actor: PersonActor, change: Partial<Resources['seat.end']>, code: string]>([
    ['A delegation recalls its own by majority.', amina, {}, 'allowed'],
    ['One delegate alone recalls nobody.', amina, { voice: { delegates: 2, backing: 1 } }, 'majority-needed'],
    [
      'Nobody recalls a delegate of another sector.',
      amina,
      { ended: { ...ofBao, sector: 'government' } },
      'not-own-delegation',
    ],
    ['No delegation recalls a neutral.', amina, { ended: neutral }, 'not-own-delegation'],
    [
      'A sector’s steward recalls for a delegation of fewer than two.',
      { ...amina, offices: ['business'] },
      { seat: null, voice: small },
      'allowed',
    ],
    [
      'From two delegates on the steward recalls nobody.',
      { ...amina, offices: ['business'] },
      { seat: null, voice: { delegates: 2, backing: 1 } },
      'not-own-delegation',
    ],
    [
      'Another sector’s steward does not.',
      { ...amina, offices: ['government'] },
      { seat: null, voice: small },
      'sector-steward-appoints',
    ],
    [
      'For a platform steward the seat does not exist.',
      { ...amina, offices: ['platform'] },
      { seat: null },
      'not-found',
    ],
    ['For a stranger the seat does not exist.', amina, { seat: null }, 'not-found'],
    ['A seat of another group does not exist.', amina, { ended: { ...ofBao, groupId: 'other' } }, 'not-found'],
    ['A seat that ended does not exist.', amina, { ended: { ...ofBao, ended: true } }, 'not-found'],
    ['An unknown seat does not exist.', amina, { ended: null }, 'not-found'],
  ])('%s', (_sentence, actor, change, code) => {
    const decision = may(actor, 'seat.end', { ...recalling, ...change });
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });
});
