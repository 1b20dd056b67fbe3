export * from './contract/group.ts';
export { decisionAuthorities, groupKinds, neutralRoles, phases, seatRoles } from './rules/seat.ts';
export type { DecisionAuthority, GroupKind, Phase, SeatFacts, SeatRole } from './rules/seat.ts';
