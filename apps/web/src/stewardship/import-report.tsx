import { Button } from '@mantine/core';
import { Banner, Panel } from '@trialogue/design';
import { importOutcomes, type ImportReport } from '@trialogue/people';
import { Link } from '@tanstack/react-router';
import { useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusalSentences } from '../answers/refusal-note.tsx';

type Row = ImportReport['rows'][number];

const pageSize = 100;
/** What has to be mended stands first. */
const outcomes = ['refused', 'new', 'known'] as const satisfies readonly (typeof importOutcomes)[number][];

function ReportRow({ row }: { readonly row: Row }) {
  const { t } = useTranslation('stewardship');
  const sentences = useRefusalSentences();
  const happened =
    row.code === null ? null : sentences({ code: row.code, rule: null, params: {}, remedy: [] }).happened;
  return (
    <li className="report-row" data-outcome={row.outcome}>
      <span className="report-line">{t('report.line', { line: row.line })}</span>
      <span className="report-words">
        <span>
          <bdi className="desk-name">{row.name}</bdi>{' '}
          <bdi dir="ltr" className="desk-email">
            {row.email}
          </bdi>
        </span>
        {happened !== null && (
          <span className="report-why">
            {happened}{' '}
            {row.field !== null && (
              <span className="quiet">
                {t('report.column')} <code dir="ltr">{row.field}</code>
              </span>
            )}
          </span>
        )}
      </span>
    </li>
  );
}

function Rows({ rows }: { readonly rows: readonly Row[] }) {
  const { t } = useTranslation('app');
  const [shown, setShown] = useState(pageSize);
  return (
    <>
      <ol className="report-rows">
        {rows.slice(0, shown).map((row) => (
          <ReportRow key={row.line} row={row} />
        ))}
      </ol>
      {rows.length > shown && (
        <div className="paged-more">
          <Button variant="outline" onClick={() => setShown(shown + pageSize)}>
            {t('list.more')}
          </Button>
        </div>
      )}
    </>
  );
}

interface SummaryProps {
  readonly report: ImportReport;
  readonly busy: boolean;
  readonly onApply: () => void;
}

function Summary({ report, busy, onApply }: SummaryProps) {
  const { t } = useTranslation('stewardship');
  const { counts, applied } = report;
  if (applied) {
    return (
      <Banner
        title={t('report.applied', { count: counts.new })}
        action={<Link to="/steward/people">{t('nav.people')}</Link>}
      >
        {t('report.appliedText')}
      </Banner>
    );
  }
  if (counts.refused > 0) {
    return (
      <Banner tone="attention" title={t('report.refused', { count: counts.refused })}>
        {t('report.refusedText')}
      </Banner>
    );
  }
  if (counts.new === 0) return <Banner title={t('report.nothing')} />;
  return (
    <Banner
      title={t('report.ready', { count: counts.new })}
      action={
        <Button loading={busy} onClick={onApply}>
          {t('report.apply', { count: counts.new })}
        </Button>
      }
    >
      {t('report.readyText')}
    </Banner>
  );
}

export function ImportReportPanel(props: SummaryProps) {
  const { t } = useTranslation('stewardship');
  const { counts, rows } = props.report;
  const place = useRef<HTMLDivElement>(null);

  // The report stands below the fold of a phone: whoever asked for it is led to it.
  useEffect(() => {
    place.current?.focus({ preventScroll: true });
    place.current?.scrollIntoView({ block: 'start' });
  }, []);

  return (
    <div ref={place} tabIndex={-1} className="report">
      <Panel title={t('report.title')}>
        <div className="desk-parts">
          <ul className="report-counts">
            <li>{t('report.count.new', { count: counts.new })}</li>
            <li>{t('report.count.known', { count: counts.known })}</li>
            <li>{t('report.count.refused', { count: counts.refused })}</li>
            <li>{t('report.count.organisations', { count: counts.organisations })}</li>
          </ul>
          <Summary {...props} />
          {outcomes.map((outcome) => {
            const those = rows.filter((row) => row.outcome === outcome);
            if (those.length === 0) return null;
            return (
              <section key={outcome} className="report-part">
                <h3>{t(`report.outcome.${outcome}`)}</h3>
                <Rows rows={those} />
              </section>
            );
          })}
        </div>
      </Panel>
    </div>
  );
}
