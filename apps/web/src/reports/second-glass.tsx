import { Button } from '@mantine/core';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { AbuseReport } from '@trialogue/rooms';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import { GlassConsequences } from './glass-consequences.tsx';
import { secondGlassAct } from './report-questions.ts';
import { ReportedWords } from './reported-words.tsx';

export interface SecondGlassProps {
  readonly report: AbuseReport;
  readonly glass: NonNullable<AbuseReport['glass']>;
  readonly onClose: () => void;
}

/** The second half: what the other steward asks, on which grounds, and what agreeing does. */
export function SecondGlass({ report, glass, onClose }: SecondGlassProps) {
  const { t } = useTranslation('reports');
  const { deadline } = useMoments();
  const second = useMutation(secondGlassAct(useQueryClient(), report.id));
  return (
    <div className="stacked">
      <ReportedWords text={report.text} />
      <dl className="glass-facts">
        <div>
          <dt>{t('second.by')}</dt>
          <dd>
            <StandingMark standing={glass.bySector} />
          </dd>
        </div>
        <div>
          <dt>{t('glass.grounds')}</dt>
          <dd>{t(`grounds.${glass.grounds}.name`)}</dd>
        </div>
        <div>
          <dt>{t('second.reason')}</dt>
          <dd className="said" dir="auto">
            {glass.reason}
          </dd>
        </div>
        <div>
          <dt>{t('second.until')}</dt>
          <dd>{deadline(glass.until)}</dd>
        </div>
      </dl>
      <h3>{t('second.follows')}</h3>
      <GlassConsequences />
      <p>{t('second.nothing')}</p>
      {second.isError && <FailureNote error={second.error} />}
      <div className="acts">
        <Button loading={second.isPending} onClick={() => second.mutate(undefined, { onSuccess: onClose })}>
          {t('second.agree')}
        </Button>
        <Button variant="outline" onClick={onClose}>
          {t('second.notNow')}
        </Button>
      </div>
    </div>
  );
}
