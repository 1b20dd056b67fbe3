import { Button, Textarea } from '@mantine/core';
import { IconFileUpload } from '@tabler/icons-react';
import { Banner, Panel } from '@trialogue/design';
import type { Office } from '@trialogue/people';
import { importRowLimit } from '@trialogue/people';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState, type ChangeEvent, type FormEvent } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { failureOf } from '../answers/http.ts';
import { DeskFrame } from './desk-frame.tsx';
import { ImportReportPanel } from './import-report.tsx';
import { csvLimit, readCsv } from './read-csv.ts';
import { importAct } from './stewardship-acts.ts';

const columns = 'name,email,organisation,sector,kind,size_level,parastatal_ownership,language';

function Format() {
  const { t } = useTranslation('stewardship');
  return (
    <details className="import-format">
      <summary>{t('import.format.title')}</summary>
      <p>{t('import.format.text', { rows: importRowLimit })}</p>
      <pre dir="ltr">
        <code>{columns}</code>
      </pre>
      <p>{t('import.format.sector')}</p>
    </details>
  );
}

/** Refused as a whole and not by the line: the api reads no further than whose people they are. */
function isOfOtherSector(error: unknown): boolean {
  if (error === null) return false;
  const failure = failureOf(error);
  return failure.kind === 'refused' && failure.refusal.code === 'office-needed';
}

/** First a dry run, whose report stands on the page; only what was reported without a refusal can be written. */
export function ImportPage({ office }: { readonly office: Office }) {
  const { t } = useTranslation(['stewardship', 'answers']);
  const bring = useMutation(importAct(useQueryClient()));
  const [csv, setCsv] = useState('');
  const [fileName, setFileName] = useState('');
  const [guessed, setGuessed] = useState(false);
  const isTooLong = csv.length > csvLimit;
  const report = bring.data;

  const change = (text: string, wasGuessed: boolean) => {
    setCsv(text);
    setGuessed(wasGuessed);
    // A report on other lines than those that stand here would be a lie.
    bring.reset();
  };

  const choose = async ({ currentTarget }: ChangeEvent<HTMLInputElement>) => {
    const file = currentTarget.files?.[0];
    if (file === undefined) return;
    const read = readCsv(await file.arrayBuffer());
    change(read.text, read.guessed);
    setFileName(file.name);
  };

  const tryOut = (event: FormEvent) => {
    event.preventDefault();
    bring.mutate({ csv, dryRun: true });
  };

  return (
    <DeskFrame office={office}>
      <Panel title={t('stewardship:import.title')}>
        <form className="import" onSubmit={tryOut}>
          <p className="quiet">{t('stewardship:import.explanation')}</p>
          <Format />
          <div className="import-file">
            <label className="import-choose">
              <IconFileUpload size={20} aria-hidden="true" />
              {t('stewardship:import.file')}
              <input
                className="hidden-visually"
                type="file"
                accept=".csv,text/csv,text/plain"
                onChange={(event) => void choose(event)}
              />
            </label>
            {fileName !== '' && <bdi className="quiet">{fileName}</bdi>}
          </div>
          <Textarea
            label={t('stewardship:import.paste')}
            rows={8}
            dir="auto"
            spellCheck={false}
            classNames={{ input: 'import-text' }}
            value={csv}
            onChange={({ currentTarget }) => change(currentTarget.value, false)}
          />
          {guessed && <Banner tone="attention" title={t('stewardship:import.guessed')} announced />}
          {isTooLong && (
            <Banner
              tone="attention"
              title={t('answers:code.body-too-long', { length: csv.length, limit: csvLimit })}
              announced
            />
          )}
          {bring.isError && <FailureNote error={bring.error} />}
          {isOfOtherSector(bring.error) && <p>{t('stewardship:import.otherSector')}</p>}
          <div>
            <Button
              type="submit"
              variant={report === undefined ? 'filled' : 'outline'}
              disabled={csv.trim() === '' || isTooLong}
              loading={bring.isPending && bring.variables.dryRun}
            >
              {t('stewardship:import.dryRun')}
            </Button>
          </div>
        </form>
      </Panel>
      {report !== undefined && (
        <ImportReportPanel
          key={String(report.applied)}
          report={report}
          busy={bring.isPending}
          onApply={() => bring.mutate({ csv, dryRun: false })}
        />
      )}
    </DeskFrame>
  );
}
