import { PageHeader, Panel } from '@trialogue/design';
import { useSuspenseQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { GroupDetail } from '@trialogue/groups';
import type { Decision } from '@trialogue/kernel';
import type { RoomRule, RoomSummary } from '@trialogue/rooms';
import type { ComponentType } from 'react';
import { useTranslation } from 'react-i18next';
import { RefusalWords } from '../answers/refusal-note.tsx';
import { InviteButton } from './invite-sheet.tsx';
import { KeptPanel } from './kept-panel.tsx';
import { LeavePanel } from './leave-panel.tsx';
import { MembersBySector } from './members-by-sector.tsx';
import { audienceQuestion } from './membership-questions.ts';
import { choosable } from './opening.ts';
import { RulePanel } from './rule-panel.tsx';
import './membership.css';

export interface RoomDetailsPageProps {
  readonly group: GroupDetail;
  readonly room: RoomSummary;
  /** What the reader may do here, by the policy. */
  readonly decisions: { readonly invite: Decision; readonly raise: Decision; readonly leave: Decision };
  readonly onLeft: () => Promise<void>;
  readonly RuleBadge: ComponentType<{ readonly rule: RoomRule }>;
}

function MembersPanel({ group, room, decisions }: RoomDetailsPageProps) {
  const { t } = useTranslation('membership');
  const { data: audience } = useSuspenseQuery(audienceQuestion(room.id));
  const presentIds = new Set(audience.members.map(({ seatId }) => seatId));
  const present = group.members.filter(({ seatId }) => presentIds.has(seatId));
  const others = choosable(group, room.kind === 'caucus' ? 'caucus' : 'working');
  const offered = others.filter(({ seatId }) => !presentIds.has(seatId));
  return (
    <Panel title={t('members.title')} aside={t('members.count', { count: audience.total })}>
      <div className="stacked">
        <MembersBySector audience={audience} ownSeatId={group.seat.id} />
        {decisions.invite.allowed && offered.length > 0 && (
          <div className="acts">
            <InviteButton roomId={room.id} kind={room.kind} present={present} offered={offered} />
          </div>
        )}
        {decisions.invite.allowed && offered.length === 0 && <p className="quiet">{t('invite.nobody')}</p>}
        {!decisions.invite.allowed && (
          <p className="quiet">
            <RefusalWords refusal={decisions.invite} />
          </p>
        )}
      </div>
    </Panel>
  );
}

/** Who is in a room and by what rules, apart from what is said there. */
export function RoomDetailsPage(props: RoomDetailsPageProps) {
  const { t } = useTranslation(['membership', 'app']);
  const { group, room, decisions, onLeft, RuleBadge } = props;
  const { data: audience } = useSuspenseQuery(audienceQuestion(room.id));
  return (
    <div className="page room-details">
      <PageHeader
        above={<bdi>{group.name}</bdi>}
        title={<bdi>{room.name}</bdi>}
        below={t(`app:rooms.kind.${room.kind}`)}
        actions={
          <Link className="link-button" to="/rooms/$roomId" params={{ roomId: room.id }}>
            {t('membership:toRoom')}
          </Link>
        }
      />
      <MembersPanel {...props} />
      <div className="details-columns">
        <RulePanel
          groupId={group.id}
          roomId={room.id}
          rule={audience.rule}
          raising={decisions.raise}
          RuleBadge={RuleBadge}
        />
        <KeptPanel rule={audience.rule} retentionDays={audience.retentionDays} />
      </div>
      <LeavePanel roomId={room.id} roomName={room.name} leaving={decisions.leave} onLeft={onLeft} />
    </div>
  );
}
