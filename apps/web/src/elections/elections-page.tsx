import { Button } from '@mantine/core';
import { ConfirmSheet, EmptyState, PageHeader, Panel } from '@trialogue/design';
import { electionHours, type Elections } from '@trialogue/people';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { useState, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { ClosedElection } from './closed-election.tsx';
import { callElectionAct, electionsQuestion } from './election-questions.ts';
import { OpenElection } from './open-election.tsx';
import './elections.css';

export interface ElectionsPageProps {
  readonly readerId: string;
  readonly navigation: ReactNode;
}

interface StewardPanelProps {
  readonly answer: Elections;
  readonly isOpen: boolean;
}

function StewardPanel({ answer, isOpen }: StewardPanelProps) {
  const { t } = useTranslation('elections');
  const call = useMutation(callElectionAct(useQueryClient()));
  const [isAsked, setIsAsked] = useState(false);
  const close = () => setIsAsked(false);
  return (
    <Panel
      title={t('steward.title')}
      aside={answer.office === null ? undefined : <StandingMark standing={answer.office} />}
    >
      <div className="election">
        <p className="election-steward">
          {answer.steward === null ? t('steward.nobody') : <bdi>{answer.steward}</bdi>}
        </p>
        <p className="quiet">{t('steward.duties')}</p>
        {!isOpen && (
          <div>
            <Button variant="outline" onClick={() => setIsAsked(true)}>
              {t('call.open')}
            </Button>
          </div>
        )}
      </div>
      <ConfirmSheet
        opened={isAsked}
        onClose={close}
        onConfirm={() => call.mutate(undefined, { onSuccess: close })}
        busy={call.isPending}
        title={t('call.title')}
        closeLabel={t('close')}
        cancelLabel={t('cancel')}
        confirmLabel={t('call.act')}
      >
        <p>{t('call.explanation', { hours: electionHours })}</p>
        {call.isError && <FailureNote error={call.error} />}
      </ConfirmSheet>
    </Panel>
  );
}

export function ElectionsPage({ readerId, navigation }: ElectionsPageProps) {
  const { t } = useTranslation('elections');
  const { data: answer } = useSuspenseQuery(electionsQuestion());
  const open = answer.items.filter((election) => election.closedAt === null);
  const closed = answer.items.filter((election) => election.closedAt !== null);
  return (
    <div className="page">
      <PageHeader title={t('title')} below={t('explanation')} />
      {navigation}
      {answer.office === null ? (
        <EmptyState title={t('neutral.title')}>{t('neutral.text')}</EmptyState>
      ) : (
        <>
          {open.map((election) => (
            <OpenElection key={election.id} election={election} readerId={readerId} />
          ))}
          <StewardPanel answer={answer} isOpen={open.length > 0} />
          <Panel title={t('closed.title')}>
            {closed.length === 0 ? (
              <p className="quiet">{t('closed.none')}</p>
            ) : (
              <ul className="elections-closed">
                {closed.map((election) => (
                  <ClosedElection key={election.id} election={election} readerId={readerId} />
                ))}
              </ul>
            )}
          </Panel>
        </>
      )}
    </div>
  );
}
