import { Panel } from '@trialogue/design';
import type { Call } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { neededAnswers } from './decision-state.ts';
import { SectorProgressList } from './sector-progress.tsx';

export interface CallTermsProps {
  readonly call: Call;
  readonly order: readonly Sector[];
  /** Of whom it is about, where it is about somebody. */
  readonly concerned: string | null;
  /** Of the room that it is about, if it is about one and the reader may enter it. */
  readonly roomName: string | null;
}

function ModeWords({ mode }: Pick<Call, 'mode'>) {
  const { t } = useTranslation('decisions');
  if (mode.name === 'consent') return <>{t('terms.consent')}</>;
  const { parts, of } = mode.threshold;
  return <>{t('terms.threshold', { parts: of - parts, of })}</>;
}

/** What it takes, in plain words, and who is asked. */
export function CallTerms({ call, order, concerned, roomName }: CallTermsProps) {
  const { t } = useTranslation('decisions');
  const isOpen = call.closedAt === null;
  return (
    <Panel title={t('terms.title')}>
      <div className="stacked">
        <div>
          <p>
            <strong>{t(`terms.${call.kind}.name`)}</strong>
          </p>
          <p className="quiet">{t(`terms.${call.kind}.text`)}</p>
        </div>
        <p className="quiet">
          <ModeWords mode={call.mode} />
        </p>
        <SectorProgressList
          order={order}
          progress={call.progress}
          k={call.k}
          open={isOpen}
          counted="answers"
          neededOf={(seats) => neededAnswers(seats, call)}
        />
        <p className="quiet">{t('terms.frozen')}</p>
        {concerned !== null && <p>{t('terms.concerned', { name: concerned })}</p>}
        {roomName !== null && <p>{t('terms.room', { room: roomName })}</p>}
        {call.subject !== null && <p>{t('terms.subject', { subject: call.subject })}</p>}
        <p className="quiet">{t(`terms.openedBy.${call.openedBy}`)}</p>
      </div>
    </Panel>
  );
}
