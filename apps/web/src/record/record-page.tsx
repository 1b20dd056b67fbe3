import { Button } from '@mantine/core';
import { LiveRegion, Panel } from '@trialogue/design';
import { useSuspenseInfiniteQuery } from '@tanstack/react-query';
import type { GroupDetail } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { readEntry } from './entries.ts';
import { EntryRow } from './entry-row.tsx';
import { ledgerQuestion } from './ledger-questions.ts';
import { Verification } from './verification.tsx';
import './record.css';

function Entries({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('record');
  const answer = useSuspenseInfiniteQuery(ledgerQuestion(group.id));
  const total = answer.data.pages[0]?.head.seq ?? 0;
  const entries = answer.data.pages.flatMap(({ items }) => items.toReversed().map(readEntry));
  return (
    <Panel title={t('entries')} aside={t('count', { count: total })}>
      <ul className="plain-list entries">
        {entries.map((entry) => (
          <EntryRow key={entry.seq} entry={entry} group={group} />
        ))}
      </ul>
      {answer.isFetchNextPageError && <FailureNote error={answer.error} />}
      {answer.hasNextPage && (
        <Button variant="outline" loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
      <LiveRegion>{t('shown', { count: entries.length })}</LiveRegion>
    </Panel>
  );
}

/** What happened in the group, for every member the same: readable, verifiable and to take away. */
export function RecordPage({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('record');
  return (
    <>
      <Panel title={t('title')}>
        <div className="stacked">
          <p className="record-why">{t('why')}</p>
          <Verification groupId={group.id} />
          <p>
            <a className="download" href={`/api/groups/${encodeURIComponent(group.id)}/archive`} download>
              {t('archive')}
            </a>
            <br />
            <span className="quiet">{t('archiveWhy')}</span>
          </p>
        </div>
      </Panel>
      <Entries group={group} />
    </>
  );
}
