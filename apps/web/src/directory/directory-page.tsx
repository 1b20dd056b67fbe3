import { Button } from '@mantine/core';
import { EmptyState, PageHeader, Panel } from '@trialogue/design';
import { useInfiniteQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { PagedList } from '../answers/paged-list.tsx';
import { useSettled } from '../answers/use-settled.ts';
import { DirectoryFilterFields } from './directory-filter.tsx';
import { peopleQuestion, type DirectoryFilter } from './directory-questions.ts';
import { PersonRow } from './person-row.tsx';
import './directory.css';

export interface DirectoryPageProps {
  readonly filter: DirectoryFilter;
  readonly onFilter: (filter: DirectoryFilter) => void;
  /** The ways to the neighbouring pages. */
  readonly navigation: ReactNode;
  /** Whether others find the reader himself; it belongs to his account. */
  readonly listing: ReactNode;
}

const everybody: DirectoryFilter = { standing: null, q: '' };

export function DirectoryPage({ filter, onFilter, navigation, listing }: DirectoryPageProps) {
  const { t } = useTranslation(['directory', 'organisations']);
  const answer = useInfiniteQuery(peopleQuestion({ standing: filter.standing, q: useSettled(filter.q) }));
  const isNarrowed = filter.standing !== null || filter.q.trim() !== '';
  return (
    <div className="page">
      <PageHeader title={t('directory:people.title')} below={t('directory:people.explanation')} />
      {navigation}
      <Panel title={t('directory:people.found')}>
        <DirectoryFilterFields label={t('directory:people.search')} filter={filter} onFilter={onFilter} />
        <PagedList
          answer={answer}
          className="directory-rows"
          row={(person) => <PersonRow person={person} />}
          empty={
            <EmptyState
              title={t('directory:people.noneTitle')}
              action={
                isNarrowed ? (
                  <Button onClick={() => onFilter(everybody)}>{t('directory:filter.clear')}</Button>
                ) : undefined
              }
            >
              {t('directory:people.none')}
            </EmptyState>
          }
        />
      </Panel>
      {listing}
    </div>
  );
}
