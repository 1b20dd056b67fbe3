import { SkeletonPage } from '@trialogue/design';
import type { Call } from '@trialogue/consent';
import type { GroupDetail } from '@trialogue/groups';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Suspense, type ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { CallOutcome } from './call-outcome.tsx';
import { CallTerms } from './call-terms.tsx';
import { CloseCall } from './close-call.tsx';
import { Countdown } from './countdown.tsx';
import { DecisionHead } from './decision-head.tsx';
import { callQuestion } from './decision-questions.ts';
import { ExactText } from './exact-text.tsx';
import { FollowedBy, FollowedCall } from './followed-calls.tsx';
import { OwnAnswer } from './own-answer.tsx';
import { ReopenCall } from './reopen-call.tsx';
import { clockGap } from './remaining.ts';
import { roleOf } from './reader-role.ts';
import './asking.css';
import './decisions.css';

export interface CallPageProps {
  readonly group: GroupDetail;
  readonly callId: string;
  readonly roomName: (roomId: string) => string | null;
  readonly Markdown: ComponentType<{ readonly source: string }>;
  readonly onReopened: (callId: string) => Promise<void>;
}

function Shown({ group, callId, roomName, Markdown, onReopened }: CallPageProps) {
  const { t } = useTranslation('decisions');
  const { data: call, dataUpdatedAt } = useSuspenseQuery(callQuestion(group.id, callId));
  const { result, follows, followedBy } = call;
  const isOpen = call.closedAt === null;
  return (
    <>
      <DecisionHead groupId={group.id} kind="call" title={call.title}>
        <p className="quiet">{t(`matter.${call.matter}`)}</p>
        {isOpen && <Countdown until={call.closesAt} gap={clockGap(call.now, dataUpdatedAt)} />}
        {isOpen && call.extended && <p className="quiet">{t('time.extended')}</p>}
      </DecisionHead>
      <div className="decision-columns">
        <div className="decision-main">
          {result !== null && <CallOutcome call={call} result={result} order={group.sectorOrder} />}
          {followedBy !== null && <FollowedBy call={call} followedBy={followedBy} />}
          {follows !== null && <FollowedCall call={call} follows={follows} />}
          <ExactText
            title={t(result?.outcome === 'adopted' ? 'text.adopted' : 'text.asked')}
            text={call.text}
            sha256={call.sha256}
            Markdown={call.charterVersion === null ? undefined : Markdown}
          />
          {isOpen && <OwnAnswer call={call} role={roleOf(group)} />}
          {isOpen && group.seat.role === 'facilitator' && <CloseCall call={call} />}
          {call.mayReopen && <ReopenCall call={call} onReopened={onReopened} />}
        </div>
        <div className="decision-aside">
          <CallTerms
            call={call}
            order={group.sectorOrder}
            concerned={concernedIn(group, call)}
            roomName={call.roomId === null ? null : roomName(call.roomId)}
          />
        </div>
      </div>
    </>
  );
}

function concernedIn(group: GroupDetail, { concernedSeatId }: Call): string | null {
  return group.members.find(({ seatId }) => seatId === concernedSeatId)?.name ?? null;
}

export function CallPage(props: CallPageProps) {
  const { t } = useTranslation('decisions');
  return (
    <div className="decision">
      <Suspense fallback={<SkeletonPage label={t('loading')} />}>
        <Shown key={props.callId} {...props} />
      </Suspense>
    </div>
  );
}
