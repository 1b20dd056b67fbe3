import { Button, Select } from '@mantine/core';
import { LiveRegion, Panel } from '@trialogue/design';
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query';
import type { GroupDetail } from '@trialogue/groups';
import { ledgerSubjects, type LedgerSubject } from '@trialogue/ledger';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { readEntry } from './entries.ts';
import { EntryRow } from './entry-row.tsx';
import { ledgerAddress, ledgerQuestion } from './ledger-questions.ts';
import { Signing } from './signing.tsx';
import { Verification } from './verification.tsx';
import './record.css';

function SubjectChoice({
  about,
  onChoose,
}: {
  readonly about: LedgerSubject | null;
  readonly onChoose: (about: LedgerSubject | null) => void;
}) {
  const { t } = useTranslation('record');
  return (
    <Select
      className="record-about"
      label={t('about.label')}
      data={[
        { value: 'all', label: t('about.all') },
        ...ledgerSubjects.map((subject) => ({ value: subject, label: t(`about.${subject}`) })),
      ]}
      value={about ?? 'all'}
      allowDeselect={false}
      onChange={(chosen) => onChoose(ledgerSubjects.find((subject) => subject === chosen) ?? null)}
    />
  );
}

function Entries({ group }: { readonly group: GroupDetail }) {
  const { t } = useTranslation('record');
  const [about, setAbout] = useState<LedgerSubject | null>(null);
  const answer = useInfiniteQuery({ ...ledgerQuestion(group.id, about), placeholderData: keepPreviousData });
  const pages = answer.data?.pages ?? [];
  const entries = pages.flatMap(({ items }) => items.toReversed().map(readEntry));
  const total = pages[0]?.head.seq;
  return (
    <Panel title={t('entries')} aside={about === null && total !== undefined && t('count', { count: total })}>
      <SubjectChoice about={about} onChoose={setAbout} />
      <ul className="plain-list entries">
        {entries.map((entry) => (
          <EntryRow key={entry.seq} entry={entry} group={group} />
        ))}
      </ul>
      {answer.isSuccess && entries.length === 0 && <p className="quiet">{t('about.none')}</p>}
      {answer.isError && <FailureNote error={answer.error} />}
      {answer.hasNextPage && (
        <Button variant="outline" loading={answer.isFetchingNextPage} onClick={() => void answer.fetchNextPage()}>
          {t('older')}
        </Button>
      )}
      <LiveRegion>{answer.isSuccess && t('shown', { count: entries.length })}</LiveRegion>
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
          <Signing groupId={group.id} />
          <Verification groupId={group.id} />
          <p>
            <a className="download" href={`${ledgerAddress(group.id)}/file`} download>
              {t('download')}
            </a>
            <br />
            <span className="quiet">{t('downloadWhy')}</span>
          </p>
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
