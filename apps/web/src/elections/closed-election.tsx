import type { Election } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { isolated } from '../times/isolated.ts';
import { useMoments } from '../times/use-moments.ts';
import { ballotOrder } from './ballot-order.ts';

export interface ClosedElectionProps {
  readonly election: Election;
  readonly readerId: string;
}

function useOutcome({ outcome, elected, candidates }: Election): string {
  const { t } = useTranslation('elections');
  const winner = candidates.find(({ personId }) => personId === elected);
  if (outcome === 'elected')
    return winner === undefined ? t('closed.electedOne') : t('closed.elected', { name: isolated(winner.name) });
  return outcome === 'no-majority' ? t('closed.noMajority') : t('closed.noQuorum');
}

/** Counts for each candidate, and of whom they came the server itself knows nothing. */
export function ClosedElection({ election, readerId }: ClosedElectionProps) {
  const { t } = useTranslation('elections');
  const { day } = useMoments();
  const outcome = useOutcome(election);
  return (
    <li className="election-closed">
      <h3>{outcome}</h3>
      <p className="quiet">
        {t('closed.on', { day: day(election.closedAt ?? election.closesAt) })}{' '}
        {t('open.turnout', { count: election.electors, voted: election.voted })}
      </p>
      <ul className="election-candidates">
        {ballotOrder(election.candidates, election.id, readerId).map(({ personId, name, organisation, votes }) => (
          <li key={personId}>
            <bdi className="ballot-name">{name}</bdi> <bdi className="quiet">{organisation}</bdi>
            {votes !== null && <span className="election-votes">{t('closed.votes', { count: votes })}</span>}
          </li>
        ))}
      </ul>
    </li>
  );
}
