import { Panel } from '@trialogue/design';
import type { GroupDetail, GroupMember } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { ConfirmMove } from './confirm-move.tsx';
import { GiveSeat } from './give-seat.tsx';
import type { RoomChoice } from './guest-fields.tsx';
import { LendSeat } from './lend-seat.tsx';
import { LinkButton } from './link-button.tsx';
import { SheetButton } from './sheet-button.tsx';

interface OwnSeatsPanelProps {
  readonly group: GroupDetail;
  readonly sector: Sector;
  readonly rooms: readonly RoomChoice[];
  /** Who has a seat of this sector and no account yet, by seat. */
  readonly without: ReadonlyMap<string, string>;
  /** False while the sector's steward acts for a delegation of fewer than two, or one's own seat is not active. */
  readonly mayAct: boolean;
}

interface SeatRowProps extends Pick<OwnSeatsPanelProps, 'group' | 'mayAct' | 'without'> {
  readonly member: GroupMember;
}

function SeatRow({ group, member, mayAct, without }: SeatRowProps) {
  const { t } = useTranslation('delegations');
  const { name } = member;
  const personId = without.get(member.seatId);
  const mayBeLent = member.role === 'delegate' && member.active && member.guestUntil === null;
  return (
    <li className="delegation-seat">
      <div>
        <p>
          <bdi className="member-name">{name}</bdi>
          {member.seatId === group.seat.id && <span className="member-you"> {t('seats.you')}</span>}
        </p>
        <p className="quiet">
          <bdi>{member.organisation}</bdi> · {t(`role.${member.role}`)}
        </p>
      </div>
      {mayAct && (
        <div className="acts">
          {personId !== undefined && <LinkButton person={{ id: personId, name }} seatId={member.seatId} />}
          {mayBeLent && member.alternateOf === null && (
            <SheetButton label={t('lend.begin')} spoken={t('lend.beginOf', { name })} title={t('lend.title', { name })}>
              <LendSeat groupId={group.id} member={member} />
            </SheetButton>
          )}
          {member.seatId !== group.seat.id && (
            <ConfirmMove
              groupId={group.id}
              command={{ kind: 'recall', seatId: member.seatId }}
              label={t('recall.begin')}
              spoken={t('recall.beginOf', { name })}
              title={t('recall.title', { name })}
              confirmLabel={t('recall.recall')}
              danger
            >
              <ul className="consequences">
                <li>{t('recall.majority')}</li>
                <li>{t('recall.rooms')}</li>
                <li>{t('recall.record')}</li>
              </ul>
            </ConfirmMove>
          )}
        </div>
      )}
    </li>
  );
}

/** P2: the delegation's own seats, and what it may do with them. */
export function OwnSeatsPanel({ group, sector, rooms, without, mayAct }: OwnSeatsPanelProps) {
  const { t } = useTranslation('delegations');
  const seats = group.members.filter((member) => member.sector === sector);
  return (
    <Panel title={t('seats.title')} aside={t('seats.count', { count: seats.length })}>
      <ul className="plain-list delegation-seats">
        {seats.map((member) => (
          <SeatRow key={member.seatId} group={group} member={member} mayAct={mayAct} without={without} />
        ))}
      </ul>
      {mayAct && (
        <div className="panel-acts">
          <SheetButton label={t('give.begin')} title={t('give.title')} filled>
            <GiveSeat
              groupId={group.id}
              roles={['delegate', 'observer']}
              rooms={rooms}
              submitLabel={t('give.propose')}
            />
          </SheetButton>
        </div>
      )}
    </Panel>
  );
}
