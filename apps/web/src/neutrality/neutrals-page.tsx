import { useSuspenseQuery } from '@tanstack/react-query';
import { Panel } from '@trialogue/design';
import type { GroupDetail } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { ConcernPanel } from './concern-panel.tsx';
import { NeutralRow } from './neutral-row.tsx';
import { neutralityQuestion } from './neutrality-questions.ts';
import { NeverPanel } from './never-panel.tsx';
import { type NamedRoom, RemovalPanel } from './removal-panel.tsx';
import { RequestPanel } from './request-panel.tsx';
import './neutrality.css';

export interface NeutralsPageProps {
  readonly group: GroupDetail;
  readonly rooms: readonly NamedRoom[];
  readonly onCall: (callId: string) => void;
}

/** Who is neutral in this group, what they may never do, and how their people hold them to it. */
export function NeutralsPage({ group, rooms, onCall }: NeutralsPageProps) {
  const { t } = useTranslation('neutrality');
  const { data } = useSuspenseQuery(neutralityQuestion(group.id));
  const isDelegate = group.seat.role === 'delegate' && group.state === 'active';
  return (
    <>
      <Panel id="neutrals" title={t('neutrals.title')}>
        <p className="quiet">{t('neutrals.explanation')}</p>
        {data.neutrals.length === 0 && <p>{t('neutrals.none')}</p>}
        <ul className="plain-list neutrals">
          {data.neutrals.map((neutral) => (
            <NeutralRow key={neutral.seatId} group={group} neutral={neutral} />
          ))}
        </ul>
      </Panel>
      <NeverPanel />
      <ConcernPanel concerns={data.concerns} own={data.ownConcerns} />
      <RequestPanel group={group} onCall={onCall} />
      {isDelegate && <RemovalPanel group={group} rooms={rooms} onCall={onCall} />}
    </>
  );
}
