import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import type { Office, Standing } from './standing.ts';

export const verificationRefusals = ['own-sector', 'steward-of-another-sector'] as const;
export type VerificationRefusal = (typeof verificationRefusals)[number];

/** Who would verify or change a sector: a person with his offices, or the one-time set-up of an instance. */
export type Verifier =
  | { readonly kind: 'person'; readonly personId: string; readonly offices: readonly Office[] }
  | { readonly kind: 'setup' };

/** P1. `sector` is the one that the person would have; neutral staff has no sector, so the platform steward answers for it. */
export function mayVerifySector(
  verifier: Verifier,
  person: { readonly personId: string; readonly sector: Standing },
): Decision<VerificationRefusal> {
  if (verifier.kind === 'setup') return allow;
  if (verifier.personId === person.personId) return refuse('own-sector', 'P1', ['ask-sector-steward']);
  const office = person.sector === 'neutral' ? 'platform' : person.sector;
  if (!verifier.offices.includes(office)) {
    return refuse('steward-of-another-sector', 'P1', ['ask-sector-steward'], { sector: person.sector });
  }
  return allow;
}
