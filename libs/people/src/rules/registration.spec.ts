import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mayRegisterOrganisation, mayRegisterPerson } from './registration.ts';
import type { OrganisationToRegister, PersonToRegister } from './registration.ts';
import { organisationKinds, standings } from './standing.ts';

const mill: OrganisationToRegister = {
  name: 'Sahara Mills',
  standing: 'business',
  kind: 'company',
  parastatalOwnership: null,
};
const port: OrganisationToRegister = {
  name: 'Port Authority',
  standing: 'government',
  kind: 'parastatal',
  parastatalOwnership: 'The state, 51 of 100',
};
const amina: PersonToRegister = {
  name: 'Amina Diallo',
  email: 'amina.diallo@demo.example',
  standing: 'business',
  organisationStanding: 'business',
};

function codeOf(decision: { allowed: true } | { allowed: false; code: string }): string {
  return decision.allowed ? 'allowed' : decision.code;
}

describe('registering an organisation', () => {
  it.each<[sentence: string, organisation: OrganisationToRegister, code: string]>([
    ['A company has a sector and no declared ownership.', mill, 'allowed'],
    ['A parastatal declares whether it is business or government, and who owns it.', port, 'allowed'],
    ['A parastatal may be of business.', { ...port, standing: 'business' }, 'allowed'],
    ['A parastatal is never civil society.', { ...port, standing: 'civil-society' }, 'parastatal-sector-needed'],
    ['A parastatal is never neutral.', { ...port, standing: 'neutral' }, 'parastatal-sector-needed'],
    [
      'A parastatal does not keep its ownership silent.',
      { ...port, parastatalOwnership: null },
      'parastatal-ownership-needed',
    ],
    ['An empty ownership is none.', { ...port, parastatalOwnership: '' }, 'parastatal-ownership-needed'],
    [
      'Only a parastatal declares ownership.',
      { ...mill, parastatalOwnership: 'A family' },
      'ownership-of-a-parastatal-only',
    ],
    ['A name has a length.', { ...mill, name: '' }, 'name-not-plain'],
    ['A name may be 200 characters long.', { ...mill, name: 'm'.repeat(200) }, 'allowed'],
    ['A name is at most 200 characters long.', { ...mill, name: 'm'.repeat(201) }, 'name-not-plain'],
    ['A name does not turn the reading direction.', { ...mill, name: 'Mill\u202etxt' }, 'name-not-plain'],
  ])('%s', (_sentence, organisation, code) => {
    expect(codeOf(mayRegisterOrganisation(organisation))).toBe(code);
  });

  it('Whatever is registered as a parastatal shows its owner and stands in business or government.', () => {
    const anyOrganisation = fc.record({
      name: fc.string(),
      standing: fc.constantFrom(...standings),
      kind: fc.constantFrom(...organisationKinds),
      parastatalOwnership: fc.option(fc.string()),
    });
    fc.assert(
      fc.property(anyOrganisation, (organisation) => {
        if (!mayRegisterOrganisation(organisation).allowed) return;
        const declared = organisation.parastatalOwnership !== null;
        expect(declared).toBe(organisation.kind === 'parastatal');
        if (declared) expect(['business', 'government']).toContain(organisation.standing);
      }),
    );
  });
});

describe('registering a person', () => {
  it.each<[sentence: string, change: Partial<PersonToRegister>, code: string]>([
    ['A person has a name, an address, a sector and an organisation of that sector.', {}, 'allowed'],
    [
      'A person of one sector is not registered with an organisation of another.',
      { organisationStanding: 'government' },
      'sector-differs-from-organisation',
    ],
    ['Neutral staff belongs to a neutral organisation.', { standing: 'neutral' }, 'sector-differs-from-organisation'],
    ['A name is plain.', { name: ' Amina' }, 'name-not-plain'],
    ['A name may be 120 characters long.', { name: 'a'.repeat(120) }, 'allowed'],
    ['A name is at most 120 characters long.', { name: 'a'.repeat(121) }, 'name-not-plain'],
    ['An address is in its one spelling.', { email: 'Amina.Diallo@demo.example' }, 'email-not-valid'],
  ])('%s', (_sentence, change, code) => {
    expect(codeOf(mayRegisterPerson({ ...amina, ...change }))).toBe(code);
  });

  it('The sector of a registered person is that of the organisation.', () => {
    fc.assert(
      fc.property(fc.constantFrom(...standings), fc.constantFrom(...standings), (standing, organisationStanding) => {
        const decision = mayRegisterPerson({ ...amina, standing, organisationStanding });
        expect(decision.allowed).toBe(standing === organisationStanding);
      }),
    );
  });
});
