import { Button } from '@mantine/core';
import { Sheet } from '@trialogue/design';
import { sectorOrder } from '@trialogue/groups';
import type { AbuseReport } from '@trialogue/rooms';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { useMoments } from '../times/use-moments.ts';
import { CloseReport } from './close-report.tsx';
import { Disclosed } from './disclosed.tsx';
import { OpenGlass } from './open-glass.tsx';
import { ReportedWords } from './reported-words.tsx';
import { reportState, type ReportState } from './report-state.ts';
import { SecondGlass } from './second-glass.tsx';

const day = 86_400_000;

type SheetName = 'close' | 'open' | 'second';

interface ReportProps {
  readonly report: AbuseReport;
  readonly now: number;
}

function Facts({ report, now }: ReportProps) {
  const { t } = useTranslation('reports');
  const { calendarDay } = useMoments();
  const sectors = sectorOrder(Math.floor(now / day)).filter((sector) => report.sectors.includes(sector));
  return (
    <p className="report-facts">
      <span>{t(`from.${report.roomKind}`)}</span>
      <bdi>{report.groupName}</bdi>
      <time dateTime={report.reportedOn}>{calendarDay(report.reportedOn)}</time>
      <span className="report-sectors">
        {t('row.wentTo')}
        {sectors.map((sector) => (
          <StandingMark key={sector} standing={sector} />
        ))}
      </span>
    </p>
  );
}

function Words({ report }: Pick<ReportProps, 'report'>) {
  const { t } = useTranslation('reports');
  return (
    <>
      <ReportedWords text={report.text} />
      <h3>{t('row.reason')}</h3>
      <p className="said" dir="auto">
        {report.reason}
      </p>
    </>
  );
}

function Glass({
  report,
  state,
  onSecond,
}: Pick<ReportProps, 'report'> & { state: ReportState; onSecond: () => void }) {
  const { t } = useTranslation('reports');
  const { deadline } = useMoments();
  const { glass } = report;
  if (glass === null) return null;
  if (state === 'asked-by-me') return <p>{t('row.askedByMe', { moment: deadline(glass.until) })}</p>;
  if (state === 'disclosed') return <Disclosed reportId={report.id} glass={glass} />;
  if (state !== 'asked-of-me') return null;
  return (
    <div className="report-asked">
      <p>{t('row.askedOfMe', { moment: deadline(glass.until) })}</p>
      <Button onClick={onSecond}>{t('row.look')}</Button>
    </div>
  );
}

function Acts({
  report,
  state,
  onChoose,
}: Pick<ReportProps, 'report'> & { state: ReportState; onChoose: (sheet: SheetName) => void }) {
  const { t } = useTranslation('reports');
  return (
    <>
      <div className="acts">
        <Button variant="outline" onClick={() => onChoose('close')}>
          {t('row.close')}
        </Button>
        {state === 'open' && report.nameable && (
          <Button variant="outline" onClick={() => onChoose('open')}>
            {t('row.openGlass')}
          </Button>
        )}
      </div>
      {!report.nameable && <p className="quiet">{t('row.notNameable')}</p>}
    </>
  );
}

/** One report: what was said, why it was reported, and what two stewards may do about it. */
export function ReportRow({ report, now }: ReportProps) {
  const { t } = useTranslation('reports');
  const [sheet, setSheet] = useState<SheetName | null>(null);
  const state = reportState(report, now);
  const hide = () => setSheet(null);
  return (
    <li className="report" data-state={state}>
      <p className="report-state">{t(`state.${state}`)}</p>
      <Facts report={report} now={now} />
      <Words report={report} />
      {report.closing !== null && (
        <>
          <h3>{t('row.closing')}</h3>
          <p className="said" dir="auto">
            {report.closing}
          </p>
        </>
      )}
      <Glass report={report} state={state} onSecond={() => setSheet('second')} />
      {state !== 'closed' && <Acts report={report} state={state} onChoose={setSheet} />}
      <Sheet
        opened={sheet !== null}
        onClose={hide}
        title={sheet === null ? '' : t(`sheet.${sheet}`)}
        closeLabel={t('close')}
      >
        {sheet === 'close' && <CloseReport reportId={report.id} onClose={hide} />}
        {sheet === 'open' && <OpenGlass report={report} onClose={hide} />}
        {sheet === 'second' && report.glass !== null && (
          <SecondGlass report={report} glass={report.glass} onClose={hide} />
        )}
      </Sheet>
    </li>
  );
}
