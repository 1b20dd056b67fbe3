import { Button, Textarea } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { glassGrounds, type AbuseReport } from '@trialogue/rooms';
import { useId, useState, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { GlassConsequences } from './glass-consequences.tsx';
import { openGlassAct, type GlassWish } from './report-questions.ts';

export interface OpenGlassProps {
  readonly report: AbuseReport;
  readonly onClose: () => void;
}

const reasonLimit = 2_000;

/** The first half of break-glass, in two steps: what follows from it is read before there is a field to fill in. */
export function OpenGlass({ report, onClose }: OpenGlassProps) {
  const { t } = useTranslation('reports');
  const [isRead, setIsRead] = useState(false);
  if (isRead) return <Grounds report={report} onClose={onClose} onBack={() => setIsRead(false)} />;
  return (
    <div className="stacked">
      <p className="step">{t('glass.step', { step: 1, steps: 2 })}</p>
      <p>{t('glass.what')}</p>
      <GlassConsequences />
      <div className="acts">
        <Button onClick={() => setIsRead(true)}>{t('glass.goOn')}</Button>
        <Button variant="outline" onClick={onClose}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}

function Grounds({ report, onClose, onBack }: OpenGlassProps & { readonly onBack: () => void }) {
  const { t } = useTranslation('reports');
  const name = useId();
  const [wish, setWish] = useState<GlassWish>({ grounds: 'abuse', reason: '' });
  const open = useMutation(openGlassAct(useQueryClient(), report.id));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    open.mutate({ ...wish, reason: wish.reason.trim() }, { onSuccess: onClose });
  };
  return (
    <form className="stacked" onSubmit={submit}>
      <p className="step">{t('glass.step', { step: 2, steps: 2 })}</p>
      <fieldset className="field-set">
        <legend>{t('glass.grounds')}</legend>
        {glassGrounds.map((grounds) => (
          <label key={grounds} className="choice">
            <input
              type="radio"
              name={name}
              checked={wish.grounds === grounds}
              onChange={() => setWish({ ...wish, grounds })}
            />
            <span>
              {t(`grounds.${grounds}.name`)}
              <small>{t(`grounds.${grounds}.what`)}</small>
            </span>
          </label>
        ))}
      </fieldset>
      <Textarea
        label={t('glass.reason')}
        description={t('glass.reasonHow')}
        required
        withAsterisk={false}
        rows={4}
        maxLength={reasonLimit}
        dir="auto"
        value={wish.reason}
        onChange={({ currentTarget }) => setWish({ ...wish, reason: currentTarget.value })}
      />
      {open.isError && <FailureNote error={open.error} />}
      <div className="acts">
        <Button type="submit" loading={open.isPending} disabled={wish.reason.trim() === ''}>
          {t('glass.ask')}
        </Button>
        <Button variant="outline" onClick={onBack}>
          {t('glass.back')}
        </Button>
      </div>
    </form>
  );
}
