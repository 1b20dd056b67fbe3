import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { electionOutcome, electionPauseDays, mayCallElection, mayStand, mayVote } from './election.ts';
import type { ElectionFacts, SectorMember, Tally } from './election.ts';

const now = Date.UTC(2026, 10, 23, 9, 30);
const day = 86_400_000;
const member: SectorMember = { standing: 'business', sectorVerified: true };
const open: ElectionFacts = {
  office: 'business',
  closesAt: now + day,
  closed: false,
  elector: true,
  voted: false,
  stands: false,
};
type Former = Parameters<typeof mayCallElection>[2];
const never: Former = { open: false, lastClosedAt: null, officeIsHeld: true };

function codeOf(decision: { allowed: true } | { allowed: false; code: string }): string {
  return decision.allowed ? 'allowed' : decision.code;
}

describe('calling an election', () => {
  it.each<[sentence: string, who: Partial<SectorMember>, former: Partial<Former>, code: string]>([
    ['Any verified member of the sector calls one.', {}, {}, 'allowed'],
    ['A member of another sector does not.', { standing: 'government' }, {}, 'sector-member-needed'],
    ['Neutral staff elects no sector’s steward.', { standing: 'neutral' }, {}, 'sector-member-needed'],
    ['Who is not verified yet does not.', { sectorVerified: false }, {}, 'sector-not-verified'],
    ['One at a time.', {}, { open: true }, 'election-is-open'],
    [
      'A steward is not worn down by elections in a row.',
      {},
      { lastClosedAt: now - electionPauseDays * day + 1 },
      'election-too-soon',
    ],
    ['A month later there may be another.', {}, { lastClosedAt: now - electionPauseDays * day }, 'allowed'],
    ['A vacant office does not wait.', {}, { lastClosedAt: now - 1, officeIsHeld: false }, 'allowed'],
  ])('%s', (_, who, former, code) => {
    const decision = mayCallElection({ ...member, ...who }, 'business', { ...never, ...former }, now);
    expect(codeOf(decision)).toBe(code);
  });
});

describe('standing and voting', () => {
  it.each<[sentence: string, election: Partial<ElectionFacts>, stands: string, votes: string]>([
    ['A member stands, and an elector votes.', {}, 'allowed', 'allowed'],
    ['Nothing is done at the moment of closing.', { closesAt: now }, 'election-is-closed', 'election-is-closed'],
    ['Nothing is done after it was closed early.', { closed: true }, 'election-is-closed', 'election-is-closed'],
    ['Nobody stands twice; a candidate votes.', { stands: true }, 'stands-already', 'allowed'],
    ['Nobody votes twice; who has voted may still stand.', { voted: true }, 'allowed', 'voted-already'],
    ['Who came after the opening may stand, and has no vote.', { elector: false }, 'allowed', 'no-elector'],
  ])('%s', (_, change, stands, votes) => {
    const election = { ...open, ...change };
    expect([codeOf(mayStand(member, election, now)), codeOf(mayVote(election, true, now))]).toEqual([stands, votes]);
  });

  it('A vote is for somebody who stands.', () => {
    expect(codeOf(mayVote(open, false, now))).toBe('no-candidate');
  });
});

describe('the outcome', () => {
  const tallies = (...votes: number[]): Tally[] =>
    votes.map((count, place) => ({ personId: `p${place}`, votes: count }));

  it.each<[sentence: string, electors: number, votes: number[], outcome: object]>([
    ['More than half of the votes elect.', 5, [2, 1], { outcome: 'elected', personId: 'p0' }],
    ['Half of the votes do not.', 4, [2, 2], { outcome: 'no-majority' }],
    ['The most votes are not yet a majority.', 7, [3, 2, 2], { outcome: 'no-majority' }],
    ['Half of the electors are a quorum.', 6, [0, 3], { outcome: 'elected', personId: 'p1' }],
    ['Fewer are none, however united.', 7, [3], { outcome: 'no-quorum' }],
    ['An election in which nobody voted elects nobody.', 0, [], { outcome: 'no-quorum' }],
  ])('%s', (_, electors, votes, outcome) => {
    expect(electionOutcome(electors, tallies(...votes))).toEqual(outcome);
  });

  const anyVotes = fc.array(fc.nat({ max: 40 }), { minLength: 1, maxLength: 6 });

  it('Elects at most one, with a majority of the votes and a quorum; one more vote for the winner never undoes it.', () => {
    fc.assert(
      fc.property(anyVotes, fc.nat({ max: 200 }), (votes, absent) => {
        const cast = votes.reduce((sum, count) => sum + count, 0);
        const electors = cast + absent;
        const result = electionOutcome(electors, tallies(...votes));
        const majorities = votes.filter((count) => count * 2 > cast).length;
        expect(result.outcome === 'elected').toBe(majorities === 1 && cast * 2 >= electors);
        if (result.outcome !== 'elected' || absent === 0) return;
        const more = tallies(...votes).map((tally) => ({
          ...tally,
          votes: tally.votes + Number(tally.personId === result.personId),
        }));
        expect(electionOutcome(electors, more)).toEqual(result);
      }),
    );
  });

  it('Does not depend on the order in which candidates are listed.', () => {
    fc.assert(
      fc.property(anyVotes, fc.nat({ max: 200 }), (votes, absent) => {
        const electors = votes.reduce((sum, count) => sum + count, 0) + absent;
        const listed = tallies(...votes);
        expect(electionOutcome(electors, listed.toReversed())).toEqual(electionOutcome(electors, listed));
      }),
    );
  });
});
