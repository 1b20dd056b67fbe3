import { Button } from '@mantine/core';
import { SkeletonPage } from '@trialogue/design';
import { standings } from '@trialogue/people';
import { useQuery } from '@tanstack/react-query';
import type { AbuseReport } from '@trialogue/rooms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import { disclosedQuestion } from './report-questions.ts';

function Author({ reportId, onHide }: { readonly reportId: string; readonly onHide: () => void }) {
  const { t } = useTranslation('reports');
  const author = useQuery(disclosedQuestion(reportId));
  if (author.isPending) return <SkeletonPage label={t('disclosed.loading')} lines={1} />;
  if (author.isError) return <FailureNote error={author.error} />;
  const { name, sector, organisation } = author.data;
  const standing = standings.find((one) => one === sector);
  return (
    <div className="disclosed-author" role="status">
      <p>
        <bdi className="disclosed-name">{name}</bdi> {standing !== undefined && <StandingMark standing={standing} />}{' '}
        <bdi className="quiet">{organisation}</bdi>
      </p>
      <Button variant="outline" onClick={onHide}>
        {t('disclosed.hide')}
      </Button>
    </div>
  );
}

/** Two stewards agreed: each looks when he needs to, and the name is on the screen for no longer than that. */
export function Disclosed({ reportId, glass }: { reportId: string; glass: NonNullable<AbuseReport['glass']> }) {
  const { t } = useTranslation('reports');
  const { deadline } = useMoments();
  const [isShown, setIsShown] = useState(false);
  return (
    <div className="disclosed">
      <p>{t('disclosed.until', { moment: deadline(glass.until) })}</p>
      {isShown ? (
        <Author reportId={reportId} onHide={() => setIsShown(false)} />
      ) : (
        <div>
          <Button variant="outline" onClick={() => setIsShown(true)}>
            {t('disclosed.show')}
          </Button>
        </div>
      )}
    </div>
  );
}
