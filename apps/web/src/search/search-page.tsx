import { Button } from '@mantine/core';
import { PageHeader, Panel } from '@trialogue/design';
import { useInfiniteQuery, useQueries } from '@tanstack/react-query';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PagedList } from '../answers/paged-list.tsx';
import { HitRow, type HitPlace } from './hit-row.tsx';
import { compact, filterCount, type SearchAddress, type SearchLanguage } from './search-address.ts';
import { SearchField } from './search-field.tsx';
import { SearchFilters, type SearchedGroup } from './search-filters.tsx';
import { hitsQuestion, topicNamesQuestion, type ShownHit } from './search-questions.ts';
import './search.css';

export interface SearchPageProps {
  readonly address: SearchAddress;
  readonly groups: readonly SearchedGroup[];
  /** The reader's own. */
  readonly language: SearchLanguage;
  readonly onAddress: (address: SearchAddress) => void;
}

/** What a hit's place is called; names of topics come when they come. */
function usePlaces(groups: readonly SearchedGroup[], hits: readonly ShownHit[]): (hit: ShownHit) => HitPlace {
  const { t } = useTranslation('search');
  const roomIds = [...new Set(hits.filter(({ topicId }) => topicId !== null).map(({ roomId }) => roomId))];
  const answers = useQueries({ queries: roomIds.map(topicNamesQuestion) });
  return ({ roomId, topicId }) => {
    const group = groups.find(({ rooms }) => rooms.some(({ id }) => id === roomId));
    const topics = answers[roomIds.indexOf(roomId)]?.data;
    return {
      room: group?.rooms.find(({ id }) => id === roomId)?.name ?? t('someRoom'),
      topic: topicId === null ? null : (topics?.get(topicId) ?? null),
      group: groups.length > 1 ? (group?.name ?? null) : null,
    };
  };
}

function Hits({ address, groups, language, onAddress }: SearchPageProps) {
  const { t } = useTranslation('search');
  const answer = useInfiniteQuery(hitsQuestion(address, language));
  const placeOf = usePlaces(groups, answer.data?.pages.flatMap(({ items }) => items) ?? []);
  const isNarrowed = filterCount(address) > 0;
  const widen = () => onAddress(compact({ q: address.q, language: address.language }));
  const hasNone = answer.isSuccess && answer.data.pages.every(({ items }) => items.length === 0);
  return (
    <Panel title={t(hasNone ? 'noneTitle' : 'found')}>
      <PagedList
        answer={answer}
        className="hits"
        row={(hit) => <HitRow hit={hit} place={placeOf(hit)} />}
        empty={
          <div className="stacked">
            <p>{t(isNarrowed ? 'noneNarrowed' : 'none')}</p>
            {isNarrowed && (
              <div>
                <Button onClick={widen}>{t('widen')}</Button>
              </div>
            )}
          </div>
        }
      />
    </Panel>
  );
}

export function SearchPage(props: SearchPageProps) {
  const { t } = useTranslation('search');
  const { address, onAddress } = props;
  const count = filterCount(address);
  const [shown, setShown] = useState(count > 0);
  return (
    <div className="page">
      <PageHeader title={t('title')} below={t('explanation')} />
      <search className="panel search-box">
        <SearchField
          sought={address.q ?? ''}
          onSeek={(q) => onAddress(compact({ ...address, q: q === '' ? undefined : q }))}
        />
        <details open={shown} onToggle={({ currentTarget }) => setShown(currentTarget.open)}>
          <summary className="search-narrow">
            {t('filter.title')}
            {count > 0 && <span className="quiet"> {t('filter.active', { count })}</span>}
          </summary>
          {shown && <SearchFilters {...props} />}
        </details>
      </search>
      {address.q === undefined ? (
        <Panel title={t('beginTitle')}>
          <p className="quiet">{t('begin')}</p>
        </Panel>
      ) : (
        <Hits {...props} />
      )}
    </div>
  );
}
