import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sectors } from '@trialogue/people';
import type { Appointer } from './appointing.ts';
import type { DelegationVoice } from './delegation.ts';
import { isEndedBy, mayBackEnd } from './ending.ts';
import { seatFacts } from '../../../../test/builders/seat-facts.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const seat = seatFacts();
const delegate: Appointer = { offices: [], seat, founder: false };
const steward: Appointer = { offices: ['business'], seat: null, founder: false };

describe('ending a group', () => {
  it.each<[sentence: string, backer: Appointer, voice: DelegationVoice, code: string]>([
    ['A delegation wants it by its majority.', delegate, { delegates: 3, backing: 2 }, 'allowed'],
    ['Half of a delegation is not enough.', delegate, { delegates: 2, backing: 1 }, 'majority-needed'],
    ['A delegation of one wants it by that one.', delegate, { delegates: 1, backing: 1 }, 'allowed'],
    [
      'A delegation of one is not passed over by its steward.',
      steward,
      { delegates: 1, backing: 0 },
      'not-own-delegation',
    ],
    ['For a sector with nobody left its steward speaks.', steward, { delegates: 0, backing: 0 }, 'allowed'],
    [
      'Another sector’s steward does not.',
      { ...steward, offices: ['government'] },
      { delegates: 0, backing: 0 },
      'sector-steward-appoints',
    ],
    [
      'A platform steward ends no group.',
      { ...steward, offices: ['platform'] },
      { delegates: 0, backing: 0 },
      'sector-steward-appoints',
    ],
    [
      'A founder without a seat ends no group.',
      { offices: [], seat: null, founder: true },
      { delegates: 1, backing: 1 },
      'not-own-delegation',
    ],
    [
      'A guest answers for nobody.',
      { ...delegate, seat: { ...seat, guestUntil: now + 1 } },
      { delegates: 1, backing: 1 },
      'not-own-delegation',
    ],
  ])('%s', (_sentence, backer, voice, code) => {
    const decision = mayBackEnd(backer, 'business', voice, now);
    expect(decision.allowed ? 'allowed' : decision.code).toBe(code);
  });

  it('A group ends when every sector wants it, and never before.', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...sectors)), (backings) => {
        expect(isEndedBy(backings)).toBe(new Set(backings).size === sectors.length);
      }),
    );
  });
});
