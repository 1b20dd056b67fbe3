import { Button } from '@mantine/core';
import { useMutation, useQueryClient, useSuspenseQuery } from '@tanstack/react-query';
import { Panel, Sheet } from '@trialogue/design';
import { concernLimit, type ConcernsForSteward } from '@trialogue/groups';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { answerConcernAct, concernsQuestion } from './neutrality-questions.ts';
import { SayingForm } from './saying-form.tsx';
import './neutrality.css';

type Concern = ConcernsForSteward['items'][number];

function OfficeConcern({ concern }: { readonly concern: Concern }) {
  const { t } = useTranslation('neutrality');
  const { calendarDay } = useMoments();
  const [opened, setOpened] = useState(false);
  const answer = useMutation(answerConcernAct(useQueryClient(), concern.id));
  const state = concern.answered ? 'answered' : concern.overdue ? 'overdue' : 'waits';
  return (
    <li className="office-concern">
      <p>
        <span className="concern-state" data-state={state}>
          {t(`ownConcern.${state}`)}
        </span>
        <span className="quiet">
          {t('office.about', { name: concern.neutral, group: concern.groupName, day: calendarDay(concern.filedOn) })}
        </span>
      </p>
      <blockquote dir="auto">{concern.text ?? t('lost')}</blockquote>
      {concern.answer !== null && (
        <p dir="auto" className="concern-answer">
          {t('ownConcern.answer', { answer: concern.answer })}
        </p>
      )}
      {!concern.answered && (
        <>
          <p className="quiet">{t('ownConcern.due', { day: calendarDay(concern.dueOn) })}</p>
          <div>
            <Button variant="outline" onClick={() => setOpened(true)}>
              {t('office.begin')}
            </Button>
          </div>
          <Sheet opened={opened} onClose={() => setOpened(false)} title={t('office.begin')} closeLabel={t('close')}>
            <SayingForm
              consequences={[t('office.author'), t('office.counted')]}
              label={t('office.answer')}
              how={t('office.how')}
              limit={concernLimit}
              send={t('office.send')}
              pending={answer.isPending}
              error={answer.error}
              onSend={(text) => answer.mutate(text, { onSuccess: () => setOpened(false) })}
              onClose={() => setOpened(false)}
            />
          </Sheet>
        </>
      )}
    </li>
  );
}

/** What members of other sectors have on their minds about neutrals, for the steward who owes an answer. */
export function OfficeConcerns() {
  const { t } = useTranslation('neutrality');
  const { data } = useSuspenseQuery(concernsQuestion());
  return (
    <Panel id="concerns" title={t('office.title')}>
      <p className="quiet">{t('office.explanation')}</p>
      {data.items.length === 0 ? (
        <p>{t('office.none')}</p>
      ) : (
        <ul className="plain-list">
          {data.items.map((concern) => (
            <OfficeConcern key={concern.id} concern={concern} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
