import { type InvitationState, type PresentedInvitation, sectorFits } from '@trialogue/groups';
import { normalisedEmail } from '@trialogue/people';
import type { PresentedRow, StoredInvitation } from './invitation.repository.ts';

export function stateOf({ usedAt, withdrawnAt, expiresAt }: StoredInvitation, now: Date): InvitationState {
  if (usedAt !== null) return 'used';
  if (withdrawnAt !== null) return 'withdrawn';
  return now < expiresAt ? 'open' : 'expired';
}

/**
 * The facts on which a shown link is decided. Without `email` it is only looked at. The address that is typed is compared with the
 * invited one alone: nothing is looked up by it, so no answer can tell whose address it is.
 */
export function presentedOf(row: PresentedRow | null, email: string | null, now: Date): PresentedInvitation | null {
  if (row === null) return null;
  const { invitedAt, invitedBy, verifiedAt, verifiedBy } = row;
  return {
    state: stateNow(row, now),
    failures: row.failures,
    addressFits: email === null || (normalisedEmail(email) === row.email && row.personEmail === row.email),
    sectorFits: sectorFits({
      link: { standing: row.standing, invitedBy, invitedAt: invitedAt.getTime() },
      person: { standing: row.personStanding, verifiedAt: verifiedAt?.getTime() ?? null, verifiedBy },
    }),
    seatIsLive: seatIsLive(row, now),
  };
}

/** A closed account takes no invitation, and one that has its password already has used it. */
function stateNow(row: PresentedRow, now: Date): InvitationState {
  if (row.hasAccount) return 'used';
  const state = stateOf(row, now);
  return state === 'open' && row.deactivatedAt !== null ? 'withdrawn' : state;
}

function seatIsLive(
  { seatId, seatOf, personId, seatEndedAt, guestUntil, loanUntil }: PresentedRow,
  now: Date,
): boolean {
  if (seatId === null) return true;
  if (seatOf !== personId || seatEndedAt !== null) return false;
  return [guestUntil, loanUntil].every((end) => end === null || now < end);
}
