import type { ElectionFacts } from '@trialogue/people';
import type { KnownElection } from './election.repository.ts';

export function electionFacts(known: KnownElection | undefined): ElectionFacts | null {
  if (!known) return null;
  const { office, closesAt, closed, elector, voted, stands } = known;
  return { office, closesAt: closesAt.getTime(), closed, elector, voted, stands };
}
