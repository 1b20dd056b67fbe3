import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayVerifySector } from './sector-verification.ts';
import { offices, sectors, standings } from './standing.ts';
import { mayNameSteward } from './stewards.ts';

const anyOffices = fc.subarray([...offices]);

describe('verifying a sector', () => {
  it('Nobody verifies or changes his own sector, whatever his office.', () => {
    fc.assert(
      fc.property(anyOffices, fc.constantFrom(...standings), (held, sector) => {
        const verifier = { kind: 'person', personId: 'amina', offices: held } as const;
        expect(mayVerifySector(verifier, { personId: 'amina', sector })).toMatchObject({
          code: 'own-sector',
          rule: 'P1',
        });
      }),
    );
  });

  it('A steward of that very sector verifies it, and no other steward does.', () => {
    fc.assert(
      fc.property(anyOffices, fc.constantFrom(...sectors), (held, sector) => {
        const verifier = { kind: 'person', personId: 'bao', offices: held } as const;
        expect(mayVerifySector(verifier, { personId: 'amina', sector }).allowed).toBe(held.includes(sector));
      }),
    );
  });

  it('Neutral staff has no sector, so the platform steward answers for it.', () => {
    const verifier = { kind: 'person', personId: 'bao', offices: ['platform'] } as const;
    expect(mayVerifySector(verifier, { personId: 'amina', sector: 'neutral' }).allowed).toBe(true);
    expect(mayVerifySector(verifier, { personId: 'amina', sector: 'business' }).allowed).toBe(false);
  });

  it('Set-up verifies the first stewards, since there is nobody before them.', () => {
    expect(mayVerifySector({ kind: 'setup' }, { personId: 'amina', sector: 'business' }).allowed).toBe(true);
  });
});

describe('naming a steward', () => {
  const candidate = { standing: 'business', sectorVerified: true, offices: [] } as const;

  it('Each sector’s first steward is named at set-up and comes from that sector.', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...sectors),
        fc.constantFrom(...standings),
        fc.boolean(),
        (office, standing, isHeld) => {
          const decision = mayNameSteward(office, { ...candidate, standing }, isHeld);
          expect(decision.allowed).toBe(standing === office && !isHeld);
        },
      ),
    );
  });

  it('A sector steward is never the platform steward: one person has one office.', () => {
    expect(mayNameSteward('business', { ...candidate, offices: ['platform'] }, false)).toMatchObject({
      code: 'steward-has-an-office',
    });
    expect(
      mayNameSteward('platform', { ...candidate, standing: 'neutral', offices: ['business'] }, false),
    ).toMatchObject({
      code: 'steward-has-an-office',
    });
  });

  it('The platform steward belongs to no sector.', () => {
    expect(mayNameSteward('platform', { ...candidate, standing: 'neutral' }, false).allowed).toBe(true);
    for (const standing of sectors) {
      expect(mayNameSteward('platform', { ...candidate, standing }, false)).toMatchObject({
        code: 'platform-steward-has-no-sector',
      });
    }
  });

  it('A sector is verified before it is represented.', () => {
    expect(mayNameSteward('business', { ...candidate, sectorVerified: false }, false)).toMatchObject({
      code: 'sector-not-verified',
    });
  });
});
