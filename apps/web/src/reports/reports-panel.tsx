import { EmptyState, Panel } from '@trialogue/design';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { PagedList } from '../answers/paged-list.tsx';
import { reportsQuestion } from './report-questions.ts';
import { ReportRow } from './report-row.tsx';
import { useNow } from './use-now.ts';
import './reports.css';

/** The part of a steward's desk at which reports of abuse are read. */
export function ReportsPanel() {
  const { t } = useTranslation('reports');
  const answer = useInfiniteQuery(reportsQuestion());
  const now = useNow();
  return (
    <Panel title={t('list.title')}>
      <p className="report-lead quiet">{t('list.why')}</p>
      <PagedList
        answer={answer}
        className="reports"
        row={(report) => <ReportRow report={report} now={now} />}
        empty={<EmptyState title={t('list.noneTitle')}>{t('list.none')}</EmptyState>}
      />
    </Panel>
  );
}
