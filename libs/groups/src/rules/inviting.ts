import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import { type Office, officeFor, type Standing } from '@trialogue/people';
import { isActiveSeat, isLive } from './seat-state.ts';
import type { SeatFacts } from './seat.ts';

export const invitationHours = 72;
/** Wrong addresses that a link bears before it is closed. */
export const invitationTries = 5;

export const invitationStates = ['open', 'used', 'expired', 'withdrawn'] as const;
export type InvitationState = (typeof invitationStates)[number];

export const invitingRefusals = [
  'invitation-not-yours',
  'has-account',
  'seat-is-taken-up',
  'invitation-is-open',
  'invitation-is-over',
] as const;
export type InvitingRefusal = (typeof invitingRefusals)[number];

export interface Inviter {
  readonly personId: string;
  readonly offices: readonly Office[];
  /** His own seat in the group of the seat that the invitation is for, or null. */
  readonly seat: SeatFacts | null;
}

export interface Invited {
  readonly personId: string;
  readonly standing: Standing;
  readonly sectorVerified: boolean;
  /** Has an office, which set-up gave him before he had an account; whoever is elected has one already. */
  readonly isSteward: boolean;
  readonly hasAccount: boolean;
  readonly hasOpenInvitation: boolean;
  /** The seat that the link leads to, or null for an account alone. */
  readonly seat: SeatFacts | null;
}

/**
 * Whoever makes a link could use it himself. So the platform's steward makes none for people whom a sector has verified: the sector's
 * steward does, or an active delegate of the delegation that gave the seat. For the first steward of a sector, before he has his
 * account, nobody else could; who set the instance up brought him in anyway.
 */
export function mayInvite(inviter: Inviter, invited: Invited, now: number): Decision<InvitingRefusal> {
  if (!answersFor(inviter, invited, now)) return refuse('invitation-not-yours', 'P2', ['ask-sector-steward']);
  if (invited.hasAccount) return refuse('has-account', 'P2', ['ask-to-sign-in']);
  if (invited.hasOpenInvitation) return refuse('invitation-is-open', 'P2', ['renew-invitation']);
  const { seat } = invited;
  if (seat === null) return allow;
  const isTheirs = seat.personId === invited.personId && isLive(seat, now);
  return isTheirs ? allow : refuse('seat-is-taken-up', 'P2', ['choose-another-seat']);
}

function answersFor(
  { offices, seat: own }: Inviter,
  { standing, sectorVerified, isSteward, seat }: Invited,
  now: number,
): boolean {
  if (offices.includes(officeFor(standing))) return true;
  if (offices.includes('platform') && (!sectorVerified || isSteward)) return true;
  if (own === null || seat === null || own.groupId !== seat.groupId) return false;
  return own.role === 'delegate' && own.sector !== null && own.sector === seat.sector && isActiveSeat(own, now);
}

export interface KeptInvitation {
  readonly invitedBy: string;
  readonly standing: Standing;
  readonly state: InvitationState;
}

/** Who made it, or the steward who answers for that sector, withdraws it or makes its link anew. */
export function mayKeepInvitation(
  keeper: Pick<Inviter, 'personId' | 'offices'>,
  invitation: KeptInvitation,
): Decision<InvitingRefusal> {
  const isKeeper = keeper.personId === invitation.invitedBy || keeper.offices.includes(officeFor(invitation.standing));
  if (!isKeeper) return refuse('invitation-not-yours', 'P2', ['ask-sector-steward']);
  const isOver = invitation.state === 'used' || invitation.state === 'withdrawn';
  return !isOver ? allow : refuse('invitation-is-over', 'P2', ['invite-again']);
}

export const acceptingRefusals = [
  'invitation-unknown',
  'invitation-used',
  'invitation-expired',
  'invitation-withdrawn',
  'invitation-for-another-address',
  'invitation-sector-changed',
  'invitation-seat-ended',
] as const;
export type AcceptingRefusal = (typeof acceptingRefusals)[number];

/** A link and the person that it was made for. Instants are milliseconds since the epoch. */
export interface LinkOfPerson {
  readonly link: { readonly standing: Standing; readonly invitedBy: string; readonly invitedAt: number };
  readonly person: {
    readonly standing: Standing;
    readonly verifiedAt: number | null;
    readonly verifiedBy: string | null;
  };
}

/**
 * A link is for the sector that the person had when it was made. Once somebody has answered for that sector, a link that another had
 * made before opens nothing: else whoever keeps the accounts could make one early and sit down later in a verified person's name.
 */
export function sectorFits({ link, person }: LinkOfPerson): boolean {
  if (person.standing !== link.standing) return false;
  if (link.standing === 'neutral' || person.verifiedAt === null) return true;
  return person.verifiedAt <= link.invitedAt || person.verifiedBy === link.invitedBy;
}

export interface PresentedInvitation {
  readonly state: InvitationState;
  readonly failures: number;
  /** Whether the address that was typed is the one that was invited; true where it is only looked at. */
  readonly addressFits: boolean;
  /** Whether the person still has the sector that the invitation names. */
  readonly sectorFits: boolean;
  /** Whether the seat it leads to is still there; true where it leads to none. */
  readonly seatIsLive: boolean;
}

/** A link is for one address, one sector and one seat, once, for 72 hours. Null stands for a link that nobody made. */
export function mayAccept(invitation: PresentedInvitation | null): Decision<AcceptingRefusal> {
  if (invitation === null) return refuse('invitation-unknown', 'access', ['ask-inviter']);
  const { state, failures, addressFits, sectorFits, seatIsLive } = invitation;
  if (state === 'used') return refuse('invitation-used', 'access', ['sign-in']);
  if (state === 'expired') return refuse('invitation-expired', 'access', ['ask-inviter']);
  if (state === 'withdrawn' || failures >= invitationTries) {
    return refuse('invitation-withdrawn', 'access', ['ask-inviter']);
  }
  if (!sectorFits) return refuse('invitation-sector-changed', 'P1', ['ask-inviter']);
  if (!seatIsLive) return refuse('invitation-seat-ended', 'P2', ['ask-inviter']);
  return addressFits ? allow : refuse('invitation-for-another-address', 'access', ['use-other-address']);
}
