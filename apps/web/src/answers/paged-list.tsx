import { Button } from '@mantine/core';
import { LiveRegion, SkeletonPage } from '@trialogue/design';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { Fragment, type ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from './failure-note.tsx';

interface Page<Item> {
  readonly items: readonly Item[];
  readonly next: string | null;
}

export interface PagedListProps<Item extends { readonly id: string }> {
  readonly answer: UseInfiniteQueryResult<InfiniteData<Page<Item>>>;
  readonly row: (item: Item) => ReactNode;
  /** What stands here while there is nothing. */
  readonly empty: ReactNode;
  readonly className?: string;
}

/** A list that is asked for page by page. Each row is a list item of its own making. */
export function PagedList<Item extends { readonly id: string }>({
  answer,
  row,
  empty,
  className = 'paged',
}: PagedListProps<Item>) {
  const { t } = useTranslation('app');
  if (answer.isPending) return <SkeletonPage label={t('loading')} lines={4} />;
  const items = answer.data?.pages.flatMap((page) => page.items) ?? [];
  if (items.length === 0) return answer.isError ? <FailureNote error={answer.error} /> : empty;
  return (
    <>
      <ul className={className} aria-busy={answer.isPlaceholderData}>
        {items.map((item) => (
          <Fragment key={item.id}>{row(item)}</Fragment>
        ))}
      </ul>
      {answer.isError && <FailureNote error={answer.error} />}
      {answer.hasNextPage && (
        <div className="paged-more">
          <Button variant="outline" loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
            {t('list.more')}
          </Button>
        </div>
      )}
      <LiveRegion>{t('list.shown', { count: items.length })}</LiveRegion>
    </>
  );
}
