import { Button, Textarea } from '@mantine/core';
import { Banner } from '@trialogue/design';
import { useMutation } from '@tanstack/react-query';
import { withoutMentions } from '@trialogue/rooms';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { makeReportAct } from './report-questions.ts';
import './reports.css';

export interface MakeReportProps {
  readonly roomId: string;
  readonly message: { readonly id: string; readonly body: string };
  readonly onClose: () => void;
}

const reasonLimit = 2_000;

function Made({ onClose }: Pick<MakeReportProps, 'onClose'>) {
  const { t } = useTranslation('reports');
  return (
    <div className="stacked">
      <Banner title={t('made.title')} announced>
        {t('made.text')}
      </Banner>
      <div>
        <Button variant="outline" onClick={onClose}>
          {t('close')}
        </Button>
      </div>
    </div>
  );
}

/** Somebody was threatened or insulted in a room: what happens with a report stands before the field, not after it. */
export function MakeReport({ roomId, message, onClose }: MakeReportProps) {
  const { t } = useTranslation('reports');
  const [reason, setReason] = useState('');
  const whyId = useId();
  const report = useMutation(makeReportAct(roomId));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    report.mutate({ itemId: message.id, reason: reason.trim() });
  };
  if (report.isSuccess) return <Made onClose={onClose} />;
  return (
    <form className="stacked" onSubmit={submit}>
      <blockquote className="reported" dir="auto">
        {withoutMentions(message.body)}
      </blockquote>
      <ul className="consequences">
        <li>{t('make.whom')}</li>
        <li>{t('make.unknown')}</li>
        <li>{t('make.theyMay')}</li>
      </ul>
      <Textarea
        label={t('make.reason')}
        description={t('make.reasonHow')}
        required
        withAsterisk={false}
        rows={4}
        maxLength={reasonLimit}
        dir="auto"
        value={reason}
        onChange={({ currentTarget }) => setReason(currentTarget.value)}
      />
      {report.isError && <FailureNote error={report.error} />}
      {reason.trim() === '' && (
        <p className="quiet" id={whyId}>
          {t('make.noReason')}
        </p>
      )}
      <div className="acts">
        <Button type="submit" loading={report.isPending} disabled={reason.trim() === ''} aria-describedby={whyId}>
          {t('make.send')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </form>
  );
}
