import type { Audience } from '@trialogue/rooms';
import { useRoleWord } from './author.tsx';
import { standingsToday } from '../standing/standings-today.ts';
import { useSurroundings } from './surroundings.ts';

/** Those who read a room, by sector. */
export function AudiencePeople({ audience }: { readonly audience: Audience }) {
  const roleWord = useRoleWord();
  const { StandingMark } = useSurroundings();
  return (
    <>
      {standingsToday().map((standing) => {
        const members = audience.members.filter((member) => member.sector === standing);
        if (members.length === 0) return null;
        return (
          <section key={standing} className="people-of">
            <h3>
              <StandingMark standing={standing} /> <span className="quiet">{members.length}</span>
            </h3>
            <ul>
              {members.map((member) => (
                <li key={member.seatId}>
                  <bdi className="people-name">{member.name}</bdi>
                  <span className="quiet">
                    {roleWord(member.role)} <bdi>{member.organisation}</bdi>
                  </span>
                </li>
              ))}
            </ul>
          </section>
        );
      })}
    </>
  );
}
