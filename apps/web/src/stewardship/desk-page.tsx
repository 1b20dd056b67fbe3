import { EmptyState, Panel } from '@trialogue/design';
import type { Office } from '@trialogue/people';
import { useInfiniteQuery, useSuspenseQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PagedList } from '../answers/paged-list.tsx';
import { DeskFrame } from './desk-frame.tsx';
import { LackingGroups, lacksDelegates } from './lacking-groups.tsx';
import { verifiedBy } from './office-standings.ts';
import { stewardshipQuestion, unverifiedQuestion } from './stewardship-questions.ts';
import { UnverifiedRow } from './unverified-row.tsx';

/** What waits for the steward: people to verify, and groups in which he acts for a delegation. */
export function DeskPage({ office, reports }: { readonly office: Office; readonly reports?: ReactNode }) {
  const { t } = useTranslation(['stewardship', 'organisations']);
  const { data: desk } = useSuspenseQuery(stewardshipQuestion());
  const standing = verifiedBy(office);
  const answer = useInfiniteQuery(unverifiedQuestion(standing));
  const duty = office === 'platform' ? 'platform' : 'sector';
  // What must be done stands above a list that may be long; that there is nothing to do stands below it.
  const lacking = desk.groups.filter(lacksDelegates);
  const groups = <LackingGroups groups={lacking} />;
  return (
    <DeskFrame office={office}>
      <details className="desk-duty">
        <summary>{t(`stewardship:duty.${duty}.title`)}</summary>
        <p>{t(`stewardship:duty.${duty}.text`)}</p>
      </details>
      {reports}
      {lacking.length > 0 && groups}
      <Panel title={t('stewardship:verify.title')} aside={t('stewardship:verify.count', { count: desk.unverified })}>
        <PagedList
          answer={answer}
          className="desk-rows"
          row={(person) => <UnverifiedRow person={person} standing={standing} />}
          empty={
            <EmptyState title={t('stewardship:verify.noneTitle')}>
              {t(office === 'platform' ? 'stewardship:verify.noneNeutral' : 'stewardship:verify.none')}
            </EmptyState>
          }
        />
      </Panel>
      {office !== 'platform' && lacking.length === 0 && groups}
    </DeskFrame>
  );
}
