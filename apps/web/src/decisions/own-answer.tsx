import { Button, Textarea } from '@mantine/core';
import { LiveRegion, Panel } from '@trialogue/design';
import { reasonLimit, type Answer, type Call } from '@trialogue/consent';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { AnswerChoices, answerIcons } from './answer-choices.tsx';
import { answerCallAct } from './decision-acts.ts';
import { StepBack } from './step-back.tsx';

export interface OwnAnswerProps {
  readonly call: Call;
  /** Why somebody is not asked differs by what he is here. */
  readonly role: 'delegate' | 'neutral' | 'observer';
}

const needsReason = (answer: Answer | null) => answer === 'object' || answer === 'consent-with-reservation';

interface AnswerFormProps {
  readonly call: Call;
  readonly onGiven: () => void;
  readonly onCancel: (() => void) | null;
}

function AnswerForm({ call, onGiven, onCancel }: AnswerFormProps) {
  const { t } = useTranslation('decisions');
  const [answer, setAnswer] = useState(call.own.answer);
  const [reason, setReason] = useState(call.own.reason ?? '');
  const give = useMutation(answerCallAct(useQueryClient(), call.groupId, call.id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (answer === null) return;
    const said = needsReason(answer) ? reason.trim() : null;
    // A space is no reason, though the field is not empty.
    if (said === '') return;
    give.mutate({ answer, reason: said, sha256: call.sha256 }, { onSuccess: onGiven });
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <AnswerChoices mode={call.mode} value={answer} onChange={setAnswer} />
      {(answer === 'object' || answer === 'consent-with-reservation') && (
        <Textarea
          label={t(`answer.${answer}.reason`)}
          description={t('answer.reasonShown')}
          required
          withAsterisk={false}
          autosize={false}
          rows={4}
          maxLength={reasonLimit}
          dir="auto"
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
        />
      )}
      <p className="quiet">{t('answer.sealed')}</p>
      {give.isError && <FailureNote error={give.error} />}
      <div className="acts">
        <Button type="submit" size="md" loading={give.isPending}>
          {t(call.own.answer === null ? 'answer.give' : 'answer.change')}
        </Button>
        {onCancel !== null && (
          <Button variant="outline" size="md" onClick={onCancel}>
            {t('cancel')}
          </Button>
        )}
      </div>
    </form>
  );
}

function Given({
  call,
  answer,
  onChange,
}: {
  readonly call: Call;
  readonly answer: Answer;
  readonly onChange: () => void;
}) {
  const { t } = useTranslation('decisions');
  const takeBack = useMutation(answerCallAct(useQueryClient(), call.groupId, call.id));
  const Icon = answerIcons[answer];
  return (
    <div className="stacked">
      <div className="given-answer">
        <Icon size={24} aria-hidden="true" />
        <div className="answer-words">
          <strong>{t(`answer.${answer}.name`)}</strong>
          {call.own.reason !== null && (
            <p className="quoted" dir="auto">
              {call.own.reason}
            </p>
          )}
        </div>
      </div>
      <p className="quiet">{t('answer.givenSealed')}</p>
      {takeBack.isError && <FailureNote error={takeBack.error} />}
      <div className="acts">
        <Button variant="outline" onClick={onChange}>
          {t('answer.beginChange')}
        </Button>
        <Button variant="subtle" loading={takeBack.isPending} onClick={() => takeBack.mutate(null)}>
          {t('answer.takeBack')}
        </Button>
      </div>
    </div>
  );
}

function Asked({ call }: { readonly call: Call }) {
  const { t } = useTranslation('decisions');
  const [changes, setChanges] = useState(false);
  const [said, setSaid] = useState('');
  const { answer } = call.own;
  const given = () => {
    setChanges(false);
    setSaid(t('answer.given'));
  };
  const isGiven = answer !== null && !changes;
  return (
    <Panel title={t(isGiven ? 'answer.yours' : 'answer.title')}>
      <div className="stacked">
        {isGiven ? (
          <Given call={call} answer={answer} onChange={() => setChanges(true)} />
        ) : (
          <AnswerForm call={call} onGiven={given} onCancel={changes ? () => setChanges(false) : null} />
        )}
        <StepBack call={call} />
      </div>
      <LiveRegion>{said}</LiveRegion>
    </Panel>
  );
}

/** What the reader says himself, as long as it is open; or why he is not asked. */
export function OwnAnswer({ call, role }: OwnAnswerProps) {
  const { t } = useTranslation('decisions');
  if (call.own.elector && !call.own.dropped) return <Asked call={call} />;
  return (
    <Panel title={t('answer.notAskedTitle')}>
      <p className="quiet">{t(call.own.dropped ? 'answer.dropped' : `answer.notAsked.${role}`)}</p>
    </Panel>
  );
}
