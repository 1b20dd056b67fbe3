import { Button } from '@mantine/core';
import { Panel } from '@trialogue/design';
import type { Election } from '@trialogue/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { useMoments } from '../times/use-moments.ts';
import { ballotOrder } from './ballot-order.ts';
import { Ballot, type BallotProps } from './ballot.tsx';
import { standAct } from './election-questions.ts';

export interface OpenElectionProps {
  readonly election: Election;
  readonly readerId: string;
}

function Standing({ election }: { readonly election: Election }) {
  const { t } = useTranslation('elections');
  const stand = useMutation(standAct(useQueryClient(), election.id));
  if (election.stands) return <p>{t('stand.yes')}</p>;
  return (
    <div className="election-stand">
      <p className="quiet">{t('stand.explanation')}</p>
      {stand.isError && <FailureNote error={stand.error} />}
      <Button variant="outline" loading={stand.isPending} onClick={() => stand.mutate()}>
        {t('stand.act')}
      </Button>
    </div>
  );
}

function Names({ candidates }: Pick<BallotProps, 'candidates'>) {
  return (
    <ul className="election-candidates">
      {candidates.map(({ personId, name, organisation }) => (
        <li key={personId}>
          <bdi className="ballot-name">{name}</bdi> <bdi className="quiet">{organisation}</bdi>
        </li>
      ))}
    </ul>
  );
}

function Voting({ election, readerId }: OpenElectionProps) {
  const { t } = useTranslation('elections');
  const candidates = ballotOrder(election.candidates, election.id, readerId);
  if (candidates.length === 0) return <p>{t('open.nobody')}</p>;
  if (election.hasVoted || !election.elector) {
    return (
      <>
        <p>{t(election.hasVoted ? 'vote.done' : 'vote.noElector')}</p>
        <Names candidates={candidates} />
      </>
    );
  }
  return <Ballot electionId={election.id} candidates={candidates} />;
}

export function OpenElection({ election, readerId }: OpenElectionProps) {
  const { t } = useTranslation('elections');
  const { deadline } = useMoments();
  return (
    <Panel title={t('open.title')} aside={t('open.turnout', { count: election.electors, voted: election.voted })}>
      <div className="election">
        <p>
          <strong>{t('open.until', { moment: deadline(election.closesAt) })}</strong> {t('open.rule')}
        </p>
        <Voting election={election} readerId={readerId} />
        <Standing election={election} />
      </div>
    </Panel>
  );
}
