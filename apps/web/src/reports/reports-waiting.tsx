import { Link } from '@tanstack/react-router';
import { Panel } from '@trialogue/design';
import { useInfiniteQuery } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { reportsQuestion } from './report-questions.ts';
import { reportState } from './report-state.ts';
import { useNow } from './use-now.ts';
import './reports.css';

/** What of the reports waits for the steward, among all that waits for him; nothing where none does. */
export function ReportsWaiting() {
  const { t } = useTranslation('reports');
  const now = useNow();
  const { data } = useInfiniteQuery(reportsQuestion());
  const states = data?.pages.flatMap(({ items }) => items.map((report) => reportState(report, now))) ?? [];
  const unfinished = states.filter((state) => state !== 'closed').length;
  const asked = states.filter((state) => state === 'asked-of-me').length;
  if (unfinished === 0) return null;
  return (
    <Panel title={t('list.title')}>
      <ul className="rows">
        <li>
          <Link className="row" to="/steward/reports">
            <span className="row-name">{t('waits.open', { count: unfinished })}</span>
            {asked > 0 && (
              <span className="row-facts">
                <span className="report-asks">{t('waits.asked', { count: asked })}</span>
              </span>
            )}
          </Link>
        </li>
      </ul>
    </Panel>
  );
}
