import { allow, refuse } from '@trialogue/kernel';
import { mayNameSteward, mayRegisterOrganisation, mayRegisterPerson, mayVerifySector } from '@trialogue/people';
import type { Standing } from '@trialogue/people';
import type { Verdict } from './access.ts';
import type { Resources } from './actions.ts';
import type { Actor } from './actor.ts';

/** A person or the one-time set-up of an instance. */
export type Administrator = Exclude<Actor, { kind: 'anonymous' }>;

const officeNeeded = refuse('office-needed', 'P1', ['ask-sector-steward']);

/** Accounts and organisations are the platform steward's; the content of groups is not. A sector's steward brings in his own sector's. */
export function mayRegisterAnOrganisation(
  actor: Administrator,
  { organisation }: Resources['organisation.register'],
): Verdict {
  return keepsAccounts(actor, organisation.standing) ? mayRegisterOrganisation(organisation) : officeNeeded;
}

export function mayRegisterAPerson(actor: Administrator, { person }: Resources['person.register']): Verdict {
  return keepsAccounts(actor, person.standing) ? mayRegisterPerson(person) : officeNeeded;
}

export function mayVerifyASector(actor: Administrator, facts: Resources['sector.verify']): Verdict {
  return mayVerifySector(actor.kind === 'duty' ? { kind: 'setup' } : actor, facts);
}

/** Successors of the first stewards are elected by their sector, not named by anybody, so no person passes here. */
export function mayNameASteward(actor: Administrator, facts: Resources['steward.name']): Verdict {
  if (actor.kind !== 'duty') return officeNeeded;
  return mayNameSteward(facts.office, facts.candidate, facts.officeIsHeld);
}

/** P6: one person with a proposed charter; founding gives no seat, and no power over the seats of any sector. */
export function mayFoundGroup({ sectorVerified }: Resources['group.found']): Verdict {
  return sectorVerified ? allow : refuse('sector-not-verified', 'P1', ['ask-sector-steward']);
}

function keepsAccounts(actor: Administrator, standing: Standing): boolean {
  if (actor.kind === 'duty') return true;
  return actor.offices.some((office) => office === 'platform' || office === standing);
}
