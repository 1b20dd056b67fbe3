import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import type { Office, Standing } from './standing.ts';

export const namingRefusals = [
  'steward-of-another-sector',
  'steward-has-an-office',
  'sector-has-a-steward',
  'platform-steward-has-no-sector',
  'sector-not-verified',
] as const;
export type NamingRefusal = (typeof namingRefusals)[number];

export interface StewardCandidate {
  readonly standing: Standing;
  readonly sectorVerified: boolean;
  readonly offices: readonly Office[];
}

/**
 * P1: a sector's steward comes from that sector and has no other office. The platform steward belongs to no sector: one
 * person who kept the accounts and spoke for a sector could decide who that sector is.
 */
export function mayNameSteward(
  office: Office,
  candidate: StewardCandidate,
  officeIsHeld: boolean,
): Decision<NamingRefusal> {
  if (candidate.offices.length > 0) return refuse('steward-has-an-office', 'P1', ['ask-sector-steward']);
  if (office === 'platform') {
    return candidate.standing === 'neutral'
      ? allow
      : refuse('platform-steward-has-no-sector', 'P1', ['choose-another-person']);
  }
  if (candidate.standing !== office)
    return refuse('steward-of-another-sector', 'P1', ['choose-another-person'], { sector: office });
  if (!candidate.sectorVerified) return refuse('sector-not-verified', 'P1', ['ask-sector-steward']);
  return officeIsHeld ? refuse('sector-has-a-steward', 'P1', ['ask-sector-steward'], { sector: office }) : allow;
}
