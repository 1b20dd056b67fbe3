import { Panel } from '@trialogue/design';
import type { Declarations, GroupDetail, GroupMember } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { regionalTag } from '../times/regional-tag.ts';

type Declaration = Declarations['items'][number];

function DeclarationOf({ member, declaration }: { readonly member: GroupMember; readonly declaration: Declaration }) {
  const { t, i18n } = useTranslation('groups');
  const day = new Intl.DateTimeFormat(regionalTag(i18n.language), { dateStyle: 'medium' }).format(
    new Date(declaration.declaredAt),
  );
  return (
    <details className="declared">
      <summary aria-label={t('members.interestsOf', { name: member.name })}>{t('members.interests')}</summary>
      <dl>
        <dt>{t('declaration.employer')}</dt>
        <dd dir="auto">{declaration.employer}</dd>
        <dt>{t('declaration.funders')}</dt>
        <dd dir="auto">{declaration.funders}</dd>
        <dt>{t('declaration.stakes')}</dt>
        <dd dir="auto">{declaration.stakes}</dd>
      </dl>
      <p className="quiet">{t('declaration.version', { version: declaration.version, day })}</p>
    </details>
  );
}

interface MemberRowProps {
  readonly member: GroupMember;
  readonly declaration: Declaration | undefined;
  readonly own: boolean;
}

function MemberRow({ member, declaration, own }: MemberRowProps) {
  const { t } = useTranslation('groups');
  return (
    <li className="member">
      <span>
        <bdi className="member-name">{member.name}</bdi>
        {own && <span className="member-you"> {t('members.you')}</span>}
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
      {!member.active && <span className="member-inactive">{t('members.inactive')}</span>}
      {declaration === undefined ? (
        <span className="quiet member-facts">{t('members.undeclared')}</span>
      ) : (
        <DeclarationOf member={member} declaration={declaration} />
      )}
    </li>
  );
}

interface MembersPanelProps {
  readonly group: GroupDetail;
  readonly declared: readonly Declaration[];
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
          <MemberRow
            key={member.seatId}
            member={member}
            own={member.seatId === group.seat.id}
            declaration={declared.find((one) => one.seatId === member.seatId)}
          />
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
