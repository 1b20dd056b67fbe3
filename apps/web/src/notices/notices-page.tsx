import { Button } from '@mantine/core';
import { EmptyState, LiveRegion, PageHeader, Panel } from '@trialogue/design';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { PagedList } from '../answers/paged-list.tsx';
import { noticesQuestion, seenAct } from './notice-questions.ts';
import { NoticeRow, type NoticePlaces } from './notice-row.tsx';
import './notices.css';

export function NoticesPage({ places }: { readonly places: NoticePlaces }) {
  const { t } = useTranslation('notices');
  const answer = useInfiniteQuery(noticesQuestion());
  const seen = useMutation(seenAct(useQueryClient()));
  const unseen = answer.data?.pages[0]?.unseen ?? 0;
  return (
    <div className="page">
      <PageHeader title={t('title')} below={t('explanation')} />
      <Panel
        title={t('list')}
        aside={
          unseen > 0 ? (
            <Button variant="outline" loading={seen.isPending} onClick={() => seen.mutate(null)}>
              {t('seenAll')}
            </Button>
          ) : undefined
        }
      >
        {seen.isError && <FailureNote error={seen.error} />}
        <PagedList
          answer={answer}
          className="notices"
          row={(notice) => (
            <NoticeRow
              notice={notice}
              places={places}
              onOpen={({ id, seen: isSeen }) => (isSeen ? undefined : seen.mutate([id]))}
              onSeen={({ id }) => seen.mutate([id])}
            />
          )}
          empty={<EmptyState title={t('noneTitle')}>{t('none')}</EmptyState>}
        />
        <LiveRegion>{seen.isSuccess ? t('marked') : ''}</LiveRegion>
      </Panel>
    </div>
  );
}
