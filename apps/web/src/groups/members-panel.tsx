import { Panel } from '@trialogue/design';
import type { GroupDetail, GroupMember } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { DeclarationOf, type Declaration } from './declaration-of.tsx';
import { MemberState } from './member-state.tsx';
import { Suspension } from './suspension.tsx';

interface MembersPanelProps {
  readonly group: GroupDetail;
  /** Null where the reader is a guest, to whom declarations are not told. */
  readonly declared: readonly Declaration[] | null;
}

interface MemberRowProps extends MembersPanelProps {
  readonly member: GroupMember;
}

function Interests({ group, declared, member }: MemberRowProps) {
  const { t } = useTranslation('groups');
  if (declared === null) return null;
  const declaration = declared.find((one) => one.seatId === member.seatId);
  if (declaration === undefined) return <span className="quiet member-facts">{t('members.undeclared')}</span>;
  return <DeclarationOf groupId={group.id} member={member} declaration={declaration} />;
}

function MemberRow(props: MemberRowProps) {
  const { t } = useTranslation('groups');
  const { group, member } = props;
  return (
    <li className="member">
      <span>
        <bdi className="member-name">{member.name}</bdi>
        {member.seatId === group.seat.id && <span className="member-you"> {t('members.you')}</span>}
      </span>
      <bdi className="quiet">{member.organisation}</bdi>
      <span className="member-facts">
        {t(`role.${member.role}`)}
        {member.decisionAuthority !== null && <> · {t(`authority.${member.decisionAuthority}`)}</>}
      </span>
      {member.parastatalOwnership !== null && (
        <span className="member-ownership">
          {t('members.parastatal')} <bdi>{member.parastatalOwnership}</bdi>
        </span>
      )}
      {member.office !== null && (
        <span className="member-office">
          {member.office === 'platform' ? t('members.platformSteward') : t('members.sectorSteward')}
        </span>
      )}
      <MemberState member={member} group={group} />
      <Interests {...props} />
      <Suspension group={group} member={member} />
    </li>
  );
}

interface ColumnProps extends MembersPanelProps {
  readonly standing: Standing;
}

function MemberColumn({ group, declared, standing }: ColumnProps) {
  const { t } = useTranslation('groups');
  const members = group.members.filter((member) => (member.sector ?? member.standing) === standing);
  const parity = group.parity.find((one) => one.sector === standing);
  if (standing === 'neutral' && members.length === 0) return null;
  return (
    <section className="member-column" data-standing={standing}>
      <h3>
        <StandingMark standing={standing} />
        {parity !== undefined && (
          <span className="member-count">{t('members.delegates', { count: parity.active })}</span>
        )}
      </h3>
      {members.length === 0 && <p className="quiet">{t('members.none')}</p>}
      <ul>
        {members.map((member) => (
          <MemberRow key={member.seatId} member={member} group={group} declared={declared} />
        ))}
      </ul>
    </section>
  );
}

/** Three columns of equal width, in the api's rotating order (N7); whoever belongs to no sector stands below them. */
export function MembersPanel({ group, declared }: MembersPanelProps) {
  const { t } = useTranslation('groups');
  const standings: readonly Standing[] = [...group.sectorOrder, 'neutral'];
  return (
    <Panel title={t('members.title')} aside={t('members.count', { count: group.members.length })}>
      <div className="member-columns">
        {standings.map((standing) => (
          <MemberColumn key={standing} group={group} declared={declared} standing={standing} />
        ))}
      </div>
    </Panel>
  );
}
