import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import type { Office, Standing } from './standing.ts';
import { sectors } from './standing.ts';

export const accountRefusals = [
  'office-needed',
  'seats-held',
  'steward-has-an-office',
  'last-platform-steward',
  'own-sector',
  'steward-of-another-sector',
  'account-is-active',
] as const;
export type AccountRefusal = (typeof accountRefusals)[number];

export interface AccountKeeper {
  readonly personId: string;
  readonly offices: readonly Office[];
}

/** A person whose account is concerned. `liveSeats`: seats that have not ended, in all groups together. */
export interface Account {
  readonly personId: string;
  readonly standing: Standing;
  readonly offices: readonly Office[];
  readonly liveSeats: number;
  readonly deactivated: boolean;
  readonly lastPlatformSteward: boolean;
}

/** Neutral staff has no sector, so the platform's steward keeps it. */
export function officeFor(standing: Standing): Office {
  return standing === 'neutral' ? 'platform' : standing;
}

/** The steward of the sector keeps its accounts, and the platform's steward everybody's. */
export function keepsAccountsOf(keeper: Pick<AccountKeeper, 'offices'>, standing: Standing): boolean {
  return keeper.offices.includes('platform') || keeper.offices.includes(officeFor(standing));
}

/**
 * Everybody may close his own account. A steward closes one only where no seat is lost by it: otherwise keeping accounts would be a
 * way to remove a delegate whom only his delegation or a call may remove (P2, N5).
 */
export function mayDeactivate(keeper: AccountKeeper, account: Account): Decision<AccountRefusal> {
  const isOwn = keeper.personId === account.personId;
  if (!isOwn && !keepsAccountsOf(keeper, account.standing))
    return refuse('office-needed', 'P1', ['ask-sector-steward']);
  if (account.lastPlatformSteward) return refuse('last-platform-steward', 'P1', ['elect-successor']);
  if (isOwn) return allow;
  if (account.offices.length > 0) return refuse('steward-has-an-office', 'P1', ['elect-successor']);
  return account.liveSeats === 0
    ? allow
    : refuse('seats-held', 'P2', ['end-seats-first'], { seats: account.liveSeats });
}

export function mayReactivate(keeper: AccountKeeper, account: Account): Decision<AccountRefusal> {
  return keepsAccountsOf(keeper, account.standing) ? allow : refuse('office-needed', 'P1', ['ask-sector-steward']);
}

/** One erases oneself at any time; a platform steward, an account that is closed already. The ledger names no person and stays whole. */
export function mayErase(keeper: AccountKeeper, account: Account): Decision<AccountRefusal> {
  if (account.lastPlatformSteward) return refuse('last-platform-steward', 'P1', ['elect-successor']);
  if (keeper.personId === account.personId) return allow;
  if (!keeper.offices.includes('platform')) return refuse('office-needed', 'P1', ['ask-sector-steward']);
  return account.deactivated ? allow : refuse('account-is-active', 'P1', ['deactivate-first']);
}

/** P1: the steward of the sector that somebody is to have moves him there, while he speaks for no other. */
export function mayChangeSector(keeper: AccountKeeper, account: Account, to: Standing): Decision<AccountRefusal> {
  if (keeper.personId === account.personId) return refuse('own-sector', 'P1', ['ask-sector-steward']);
  if (!keeper.offices.includes(officeFor(to))) {
    return refuse('steward-of-another-sector', 'P1', ['ask-sector-steward'], { sector: to });
  }
  const speaksForOther = sectors.some((sector) => account.offices.includes(sector));
  if (speaksForOther || account.offices.includes('platform')) {
    return refuse('steward-has-an-office', 'P1', ['elect-successor']);
  }
  return account.liveSeats === 0
    ? allow
    : refuse('seats-held', 'P2', ['end-seats-first'], { seats: account.liveSeats });
}
