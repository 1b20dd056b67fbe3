import { Button } from '@mantine/core';
import { Banner, LiveRegion, Panel } from '@trialogue/design';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { Decision } from '@trialogue/kernel';
import type { RoomRule, TranscriptCheck } from '@trialogue/rooms';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureNote } from '../answers/failure-note.tsx';
import { RefusalNote } from '../answers/refusal-note.tsx';
import { MarkedText } from '../leaks/marked-text.tsx';
import { useMoments } from '../times/use-moments.ts';
import { countByKind, hitPassages } from './hit-passages.ts';
import { makeTranscriptAct } from './transcript-questions.ts';

export interface MakeTranscriptProps {
  readonly roomId: string;
  readonly rule: RoomRule;
  readonly k: number;
  readonly check: TranscriptCheck;
  /** What the policy says before anything was looked for in the text. */
  readonly decision: Decision;
}

function Holds({ rule, k, check }: MakeTranscriptProps) {
  const { t } = useTranslation('transcripts');
  const shown = rule === 'on-record' ? t('holds.names') : t('holds.participants', { k });
  return (
    <dl className="transcript-holds">
      <div>
        <dt>{t('holds.what')}</dt>
        <dd>
          {t('holds.contributions', { count: check.contributions })} {t('holds.whatWhy')}
        </dd>
      </div>
      <div>
        <dt>{t('holds.people')}</dt>
        <dd>{shown}</dd>
      </div>
      <div>
        <dt>{t('holds.whom')}</dt>
        <dd>{t('holds.members')}</dd>
      </div>
    </dl>
  );
}

function Hits({ check }: { readonly check: TranscriptCheck }) {
  const { t } = useTranslation(['transcripts', 'leaks']);
  const { calendarDay } = useMoments();
  return (
    <section className="stacked" aria-label={t('transcripts:hits.label')}>
      <Banner tone="attention" title={t('transcripts:hits.title', { count: check.hits.length })}>
        <p>{t(check.more ? 'transcripts:hits.more' : 'transcripts:hits.why')}</p>
        {countByKind(check.hits, 'quotation') > 0 && <p>{t('transcripts:hits.quotations')}</p>}
      </Banner>
      <ul className="transcript-hits">
        {hitPassages(check.hits).map(({ passage, day, hits }) => (
          <li key={`${day} ${passage}`}>
            <span className="quiet">{calendarDay(day)}</span>
            <MarkedText text={passage} hits={hits} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Making({ making, children }: { readonly making: boolean; readonly children: ReactNode }) {
  const { t } = useTranslation('transcripts');
  return (
    <>
      {making ? <p className="quiet">{t('make.under')}</p> : null}
      <LiveRegion>{making ? t('make.under') : ''}</LiveRegion>
      <div>{children}</div>
    </>
  );
}

/** The button goes once there is nothing new to write down: the answer takes the focus over, which reads it out as well. */
function takeFocus(answer: HTMLElement | null): void {
  answer?.focus();
}

/** What the next transcript would hold, what stands against it, and the one button that makes it. */
export function MakeTranscript(props: MakeTranscriptProps) {
  const { roomId, check, decision } = props;
  const { t } = useTranslation('transcripts');
  const make = useMutation(makeTranscriptAct(useQueryClient(), roomId));
  const hasHits = check.hits.length > 0;
  const refusal = decision.allowed ? null : decision;
  return (
    <Panel title={t('make.title')}>
      <div className="stacked">
        <Holds {...props} />
        {refusal !== null && !make.isSuccess && <RefusalNote refusal={{ ...refusal, params: refusal.params ?? {} }} />}
        {refusal === null && hasHits && <Hits check={check} />}
        {make.isError && <FailureNote error={make.error} />}
        {make.isSuccess && (
          <div ref={takeFocus} tabIndex={-1}>
            <Banner title={t('make.done')}>{t('make.doneWhere')}</Banner>
          </div>
        )}
        {refusal === null && (
          <Making making={make.isPending}>
            <Button loading={make.isPending} onClick={() => make.mutate(hasHits)}>
              {t(hasHits ? 'make.takeOut' : 'make.act')}
            </Button>
          </Making>
        )}
      </div>
    </Panel>
  );
}
