import type { Audience } from '@trialogue/rooms';
import { seatRoles } from '@trialogue/groups';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { standingsToday } from '../standing/standings-today.ts';

type Member = Audience['members'][number];

function MemberLine({ member, isOwn }: { readonly member: Member; readonly isOwn: boolean }) {
  const { t } = useTranslation('membership');
  const role = seatRoles.find((one) => one === member.role);
  return (
    <li>
      <bdi className="room-member-name">{member.name}</bdi>
      {isOwn && <span className="quiet"> {t('you')}</span>}
      <span className="room-member-facts">
        {role !== undefined && <>{t(`role.${role}`)} · </>}
        <bdi>{member.organisation}</bdi>
      </span>
    </li>
  );
}

/** Who is in the room, a column for each sector in the order of the day (N7). */
export function MembersBySector({ audience, ownSeatId }: { readonly audience: Audience; readonly ownSeatId: string }) {
  const { t } = useTranslation('membership');
  return (
    <>
      <div className="seat-columns">
        {standingsToday().map((standing) => {
          const members = audience.members.filter(({ sector }) => sector === standing);
          if (members.length === 0) return null;
          return (
            <section key={standing} className="seats-of" data-standing={standing}>
              <h3>
                <StandingMark standing={standing} />
                <span className="quiet">{t('members.number', { count: members.length })}</span>
              </h3>
              <ul className="room-members">
                {members.map((member) => (
                  <MemberLine key={member.seatId} member={member} isOwn={member.seatId === ownSeatId} />
                ))}
              </ul>
            </section>
          );
        })}
      </div>
      {audience.total > audience.members.length && (
        <p className="quiet">{t('members.more', { count: audience.members.length })}</p>
      )}
    </>
  );
}
