import { allow, characterCount, isPlainName, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import { isEmail } from './email.ts';
import type { OrganisationKind, Standing } from './standing.ts';

export const organisationNameLimit = 200;
export const personNameLimit = 120;

export const registrationRefusals = [
  'name-not-plain',
  'email-not-valid',
  'parastatal-ownership-needed',
  'parastatal-sector-needed',
  'ownership-of-a-parastatal-only',
  'sector-differs-from-organisation',
  'organisation-known',
  'email-taken',
] as const;
export type RegistrationRefusal = (typeof registrationRefusals)[number];

export interface OrganisationToRegister {
  readonly name: string;
  readonly standing: Standing;
  readonly kind: OrganisationKind;
  readonly parastatalOwnership: string | null;
}

/** P1: a state-owned company may count as business or as government; which, and who owns it, is declared and shown. */
export function mayRegisterOrganisation(organisation: OrganisationToRegister): Decision<RegistrationRefusal> {
  if (!isName(organisation.name, organisationNameLimit)) return refuse('name-not-plain', 'limits', ['correct-field']);
  if (organisation.kind !== 'parastatal') {
    return organisation.parastatalOwnership === null
      ? allow
      : refuse('ownership-of-a-parastatal-only', 'P1', ['correct-field']);
  }
  if (organisation.standing !== 'business' && organisation.standing !== 'government') {
    return refuse('parastatal-sector-needed', 'P1', ['correct-field']);
  }
  if (!isOwnership(organisation.parastatalOwnership))
    return refuse('parastatal-ownership-needed', 'P1', ['correct-field']);
  return allow;
}

export interface PersonToRegister {
  readonly name: string;
  readonly email: string;
  readonly standing: Standing;
  readonly organisationStanding: Standing;
}

/** P1: exactly one sector, which is that of the person's one organisation. */
export function mayRegisterPerson(person: PersonToRegister): Decision<RegistrationRefusal> {
  if (!isName(person.name, personNameLimit)) return refuse('name-not-plain', 'limits', ['correct-field']);
  if (!isEmail(person.email)) return refuse('email-not-valid', 'limits', ['correct-field']);
  if (person.standing !== person.organisationStanding) {
    return refuse('sector-differs-from-organisation', 'P1', ['correct-field'], { sector: person.organisationStanding });
  }
  return allow;
}

function isName(name: string, limit: number): boolean {
  return name.length > 0 && characterCount(name) <= limit && isPlainName(name);
}

function isOwnership(ownership: string | null): boolean {
  return ownership !== null && isName(ownership, organisationNameLimit);
}
