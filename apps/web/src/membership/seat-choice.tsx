import type { GroupMember } from '@trialogue/groups';
import type { Standing } from '@trialogue/people';
import { useTranslation } from 'react-i18next';
import { StandingMark } from '../standing/standing-mark.tsx';
import { standingsToday } from '../standing/standings-today.ts';
import { standingOf, takesPart } from './opening.ts';

export interface SeatChoiceProps {
  readonly legend: string;
  readonly members: readonly GroupMember[];
  readonly chosen: readonly string[];
  readonly onChoose: (seats: readonly string[]) => void;
}

interface ColumnProps extends Omit<SeatChoiceProps, 'legend'> {
  readonly standing: Standing;
}

function useSeatNote(): (member: GroupMember) => string | null {
  const { t } = useTranslation('membership');
  return (member) => {
    if (!takesPart(member)) return t('seat.notYet');
    if (member.role === 'observer') return t('seat.reads');
    return member.state === 'active' ? null : t('seat.inactive');
  };
}

function Column({ standing, members, chosen, onChoose }: ColumnProps) {
  const { t } = useTranslation('membership');
  const noteOf = useSeatNote();
  const ids = members.filter(takesPart).map(({ seatId }) => seatId);
  const isWhole = ids.every((id) => chosen.includes(id));
  const others = chosen.filter((id) => !ids.includes(id));
  return (
    <section className="seats-of" data-standing={standing}>
      <h3>
        <StandingMark standing={standing} />
        {ids.length > 1 && (
          <button type="button" className="seats-all" onClick={() => onChoose(isWhole ? others : [...others, ...ids])}>
            {t(isWhole ? 'seat.none' : 'seat.all')}
          </button>
        )}
      </h3>
      {members.map((member) => {
        const note = noteOf(member);
        return (
          <label key={member.seatId} className="choice">
            <input
              type="checkbox"
              disabled={!takesPart(member)}
              checked={chosen.includes(member.seatId)}
              onChange={({ currentTarget }) =>
                onChoose(
                  currentTarget.checked ? [...chosen, member.seatId] : chosen.filter((id) => id !== member.seatId),
                )
              }
            />
            <span>
              <bdi>{member.name}</bdi>
              <small>
                {t(`role.${member.role}`)} · <bdi>{member.organisation}</bdi>
              </small>
              {note !== null && <small>{note}</small>}
            </span>
          </label>
        );
      })}
    </section>
  );
}

/** Seats to tick, by sector in the order of the day (N7). */
export function SeatChoice({ legend, members, ...choice }: SeatChoiceProps) {
  return (
    <fieldset className="field-set">
      <legend>{legend}</legend>
      <div className="seat-columns">
        {standingsToday().map((standing) => {
          const own = members.filter((member) => standingOf(member) === standing);
          return own.length === 0 ? null : <Column key={standing} standing={standing} members={own} {...choice} />;
        })}
      </div>
    </fieldset>
  );
}
