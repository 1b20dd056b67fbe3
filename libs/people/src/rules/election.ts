import { allow, refuse } from '@trialogue/kernel';
import type { Decision } from '@trialogue/kernel';
import type { Sector, Standing } from './standing.ts';

export const electionHours = 72;
/** A sector with a steward may call the next election only a month after the last one ended. */
export const electionPauseDays = 30;

export const electionRefusals = [
  'sector-not-verified',
  'sector-member-needed',
  'election-is-open',
  'election-too-soon',
  'election-is-closed',
  'no-elector',
  'voted-already',
  'no-candidate',
  'stands-already',
] as const;
export type ElectionRefusal = (typeof electionRefusals)[number];

/** A person of a sector, towards an election of its steward. */
export interface SectorMember {
  readonly standing: Standing;
  readonly sectorVerified: boolean;
}

/** Instants are milliseconds since the epoch. */
export interface ElectionFacts {
  readonly office: Sector;
  readonly closesAt: number;
  readonly closed: boolean;
  readonly elector: boolean;
  readonly voted: boolean;
  readonly stands: boolean;
}

/** P1: any verified member of the sector calls for an election of its steward. */
export function mayCallElection(
  member: SectorMember,
  office: Sector,
  former: { readonly open: boolean; readonly lastClosedAt: number | null; readonly officeIsHeld: boolean },
  now: number,
): Decision<ElectionRefusal> {
  const own = mayTakePart(member, office);
  if (!own.allowed) return own;
  if (former.open) return refuse('election-is-open', 'P1', ['await-closing']);
  const pauseEnds = former.lastClosedAt === null ? 0 : former.lastClosedAt + electionPauseDays * 86_400_000;
  if (former.officeIsHeld && now < pauseEnds) {
    return refuse('election-too-soon', 'P1', ['try-later'], { until: new Date(pauseEnds).toISOString() });
  }
  return allow;
}

/** The steward himself may stand again. Whoever keeps the platform belongs to no sector and cannot. */
export function mayStand(member: SectorMember, election: ElectionFacts, now: number): Decision<ElectionRefusal> {
  const own = mayTakePart(member, election.office);
  if (!own.allowed) return own;
  if (!isOpen(election, now)) return refuse('election-is-closed', 'P1', ['elect-successor']);
  return election.stands ? refuse('stands-already', 'P1', ['await-closing']) : allow;
}

export function mayVote(election: ElectionFacts, candidateStands: boolean, now: number): Decision<ElectionRefusal> {
  if (!election.elector) return refuse('no-elector', 'P1', ['await-closing']);
  if (!isOpen(election, now)) return refuse('election-is-closed', 'P1', ['elect-successor']);
  if (election.voted) return refuse('voted-already', 'P1', ['await-closing']);
  return candidateStands ? allow : refuse('no-candidate', 'P1', ['choose-another-person']);
}

export interface Tally {
  readonly personId: string;
  readonly votes: number;
}

export type ElectionOutcome =
  { readonly outcome: 'elected'; readonly personId: string } | { readonly outcome: 'no-quorum' | 'no-majority' };

/** Half of the electors must have voted, and more than half of the votes must be one candidate's. Else the office stays as it was. */
export function electionOutcome(electors: number, tallies: readonly Tally[]): ElectionOutcome {
  const cast = tallies.reduce((sum, { votes }) => sum + votes, 0);
  if (cast === 0 || cast * 2 < electors) return { outcome: 'no-quorum' };
  const winner = tallies.find(({ votes }) => votes * 2 > cast);
  return winner === undefined ? { outcome: 'no-majority' } : { outcome: 'elected', personId: winner.personId };
}

function mayTakePart(member: SectorMember, office: Sector): Decision<ElectionRefusal> {
  if (member.standing !== office)
    return refuse('sector-member-needed', 'P1', ['ask-sector-steward'], { sector: office });
  return member.sectorVerified ? allow : refuse('sector-not-verified', 'P1', ['ask-sector-steward']);
}

function isOpen({ closed, closesAt }: ElectionFacts, now: number): boolean {
  return !closed && now < closesAt;
}
