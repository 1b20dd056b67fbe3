import { Panel, SkeletonPage } from '@trialogue/design';
import type { Silence, SilenceOutcome } from '@trialogue/consent';
import type { GroupDetail } from '@trialogue/groups';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense } from 'react';
import { useTranslation } from 'react-i18next';
import { useMoments } from '../times/use-moments.ts';
import { Reasons } from './call-outcome.tsx';
import { Countdown } from './countdown.tsx';
import { DecisionHead } from './decision-head.tsx';
import { silenceQuestion } from './decision-questions.ts';
import { neededAnswers } from './decision-state.ts';
import { ExactText } from './exact-text.tsx';
import { OutcomeMark } from './marks.tsx';
import { roleOf } from './reader-role.ts';
import { clockGap } from './remaining.ts';
import { SectorProgressList } from './sector-progress.tsx';
import { OwnSilence } from './own-silence.tsx';
import './asking.css';
import './decisions.css';

export interface SilencePageProps {
  readonly group: GroupDetail;
  readonly silenceId: string;
}

const half = { quorum: { parts: 1, of: 2 } };

function Ended({ silence, outcome }: { readonly silence: Silence; readonly outcome: SilenceOutcome }) {
  const { t } = useTranslation('decisions');
  const { moment } = useMoments();
  return (
    <Panel
      title={<OutcomeMark outcome={outcome} />}
      aside={silence.closedAt === null ? undefined : t('outcome.closedAt', { moment: moment(silence.closedAt) })}
    >
      <div className="stacked">
        <p>{t(outcome === 'adopted' ? 'outcome.adopted.bySilence' : `outcome.${outcome}.text`)}</p>
        <Reasons title={t('silence.brokenWhy')} reasons={silence.reason === null ? [] : [silence.reason]} />
      </div>
    </Panel>
  );
}

function Shown({ group, silenceId }: SilencePageProps) {
  const { t } = useTranslation('decisions');
  const { data: silence, dataUpdatedAt } = useSuspenseQuery(silenceQuestion(group.id, silenceId));
  const isOpen = silence.closedAt === null;
  return (
    <>
      <DecisionHead groupId={group.id} kind="silence" title={silence.title}>
        {isOpen && <Countdown until={silence.closesAt} gap={clockGap(silence.now, dataUpdatedAt)} />}
      </DecisionHead>
      <div className="decision-columns">
        <div className="decision-main">
          {silence.outcome !== null && <Ended silence={silence} outcome={silence.outcome} />}
          <ExactText
            title={t(silence.outcome === 'adopted' ? 'text.adopted' : 'text.circulated')}
            text={silence.text}
            sha256={silence.sha256}
          />
          {isOpen && <OwnSilence silence={silence} role={roleOf(group)} />}
        </div>
        <div className="decision-aside">
          <Panel title={t('terms.title')}>
            <div className="stacked">
              <div>
                <p>
                  <strong>{t('silence.rule')}</strong>
                </p>
                <p className="quiet">{t('silence.ruleText')}</p>
              </div>
              <SectorProgressList
                order={group.sectorOrder}
                progress={silence.progress}
                k={silence.k}
                open={isOpen}
                counted="readings"
                neededOf={(seats) => neededAnswers(seats, half)}
              />
              {silence.subject !== null && <p>{t('terms.subject', { subject: silence.subject })}</p>}
            </div>
          </Panel>
        </div>
      </div>
    </>
  );
}

/** A text that is adopted unless somebody speaks up, provided that every sector has read it. */
export function SilencePage(props: SilencePageProps) {
  const { t } = useTranslation('decisions');
  return (
    <div className="decision">
      <Suspense fallback={<SkeletonPage label={t('loading')} />}>
        <Shown key={props.silenceId} {...props} />
      </Suspense>
    </div>
  );
}
