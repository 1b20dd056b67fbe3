export * from './contract/delegation.ts';
export * from './contract/governance.ts';
export * from './contract/group.ts';
export * from './contract/invitations.ts';
export * from './contract/neutrality.ts';
export * from './contract/set-up.ts';
export { appointingRefusals, mayAppoint, mayConfirmNeutral } from './rules/appointing.ts';
export type { Appointer, AppointingRefusal } from './rules/appointing.ts';
export { adopts } from './rules/charter.ts';
export type { CharterVersionFacts, DecidedCall } from './rules/charter.ts';
export {
  allowedSeats,
  breaches,
  composition,
  compositionRefusals,
  countedSeats,
  mayJoin,
  waitingSeats,
} from './rules/composition.ts';
export type { CompositionRefusal, OrganisationShare, SeatOfOrganisation } from './rules/composition.ts';
export { delegation, hasParity, isDelegateOf, isMajority, parity, stewardActsFor } from './rules/delegation.ts';
export type { DelegationVoice, Parity } from './rules/delegation.ts';
export { isEndedBy, mayBackEnd } from './rules/ending.ts';
export { groupState, groupStates, isConfirmed, isReadyToActivate, sectorsWithoutConsent } from './rules/group-state.ts';
export type { GroupState } from './rules/group-state.ts';
export { mayKnowSeat } from './rules/guests.ts';
export {
  acceptingRefusals,
  invitationHours,
  invitationStates,
  invitationTries,
  invitingRefusals,
  mayAccept,
  mayInvite,
  mayKeepInvitation,
  sectorFits,
} from './rules/inviting.ts';
export type {
  AcceptingRefusal,
  InvitationState,
  Invited,
  Inviter,
  InvitingRefusal,
  KeptInvitation,
  LinkOfPerson,
  PresentedInvitation,
} from './rules/inviting.ts';
export { lendingRefusals, loanDays, mayLend } from './rules/lending.ts';
export type { LendingRefusal, Loan } from './rules/lending.ts';
export { lapsesAt, mayMove, motionDays, motionRefusals, voiceOf, voicesNeeded } from './rules/motions.ts';
export type { MotionRefusal, MotionSubject } from './rules/motions.ts';
export { hasConsented, isActiveSeat, isLive, isSuspended, seatState, seatStates } from './rules/seat-state.ts';
export type { SeatState } from './rules/seat-state.ts';
export { decisionAuthorities, groupKinds, neutralRoles, phases, seatRoles } from './rules/seat.ts';
export type { DecisionAuthority, GroupKind, Phase, SeatFacts, SeatRole } from './rules/seat.ts';
export { sectorOrder } from './rules/sector-order.ts';
export {
  mayLiftSuspension,
  maySuspend,
  suspensionHours,
  suspensionPauseDays,
  suspensionRefusals,
} from './rules/suspending.ts';
export type { SuspensionFacts, SuspensionRefusal } from './rules/suspending.ts';
export { isNeutralRole, mayTakeSeat, seatRefusals, sectorOf } from './rules/taking-a-seat.ts';
export type { SeatRefusal, SeatToTake } from './rules/taking-a-seat.ts';
