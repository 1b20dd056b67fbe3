import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isNeutralRole, seatRoles } from '@trialogue/groups';
import { sectors } from '@trialogue/people';
import { addedPowers, mayActOnSubstance, mayHoldTogether } from './separation.ts';
import type { HeldRole } from './separation.ts';

const facilitator: HeldRole = { role: 'facilitator', sector: null, addedPowers: [] };
const delegate: HeldRole = { role: 'delegate', sector: 'business', addedPowers: [] };
const anyRole: fc.Arbitrary<HeldRole> = fc.record({
  role: fc.constantFrom(...seatRoles),
  sector: fc.option(fc.constantFrom(...sectors)),
  addedPowers: fc.subarray([...addedPowers]),
});

describe('the separation of neutrals', () => {
  it.each<[sentence: string, held: readonly HeldRole[], allowed: boolean]>([
    ['A facilitator holds that one role.', [facilitator], true],
    [
      'A delegate may be glossary editor and drafter.',
      [{ ...delegate, addedPowers: ['glossary-editor', 'drafter'] }],
      true,
    ],
    ['A neutral holds no seat of a sector in the group.', [facilitator, delegate], false],
    ['A neutral’s seat has no sector.', [{ ...facilitator, sector: 'government' }], false],
    [
      'A neutral holds no second role, not even a neutral one.',
      [facilitator, { ...facilitator, role: 'rapporteur' }],
      false,
    ],
    ['A neutral gets no added power.', [{ ...facilitator, addedPowers: ['drafter'] }], false],
    ['Who holds nothing breaks nothing.', [], true],
  ])('%s', (_sentence, held, allowed) => {
    expect(mayHoldTogether(held).allowed).toBe(allowed);
  });

  it('Whatever a neutral holds besides his one neutral role is refused.', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('facilitator' as const, 'rapporteur' as const),
        fc.array(anyRole, { minLength: 1 }),
        (role, others) => {
          const decision = mayHoldTogether([{ role, sector: null, addedPowers: [] }, ...others]);
          expect(decision).toMatchObject({ allowed: false, code: 'role-stays-neutral', rule: 'N1' });
        },
      ),
    );
  });

  it('Only a delegate acts on substance.', () => {
    for (const role of seatRoles) expect(mayActOnSubstance({ role }).allowed).toBe(role === 'delegate');
  });

  it('A neutral is refused an act on substance by N1, an observer because observers read.', () => {
    for (const role of seatRoles.filter(isNeutralRole)) {
      expect(mayActOnSubstance({ role })).toMatchObject({ code: 'role-stays-neutral', rule: 'N1' });
    }
    expect(mayActOnSubstance({ role: 'observer' })).toMatchObject({ code: 'observers-read' });
  });
});
