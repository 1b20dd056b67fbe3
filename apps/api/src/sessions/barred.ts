import { Injectable } from '@nestjs/common';
import { isActiveSeat, type SeatFacts } from '@trialogue/groups';
import type { SessionAct, SessionState } from '@trialogue/sessions';
import { Authorship } from '../attribution/authorship.ts';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { em, Work } from '../platform/database/work.ts';
import { folded } from './own-recusals.ts';
import { isMasked } from './session-marks.ts';
import type { KnownSession } from './session.repository.ts';

const givesTheFloor: ReadonlySet<SessionAct['kind']> = new Set(['call-next', 'call-speaker', 'start-item']);

/**
 * Whose request is passed over: who has lost his seat or the room, is suspended, or has recused himself from the item (N2). Looked
 * up when the floor is given, so that no change of a seat has to find its way into a queue that knows no seats.
 */
@Injectable()
export class Barred {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly authorship: Authorship,
    private readonly seats: SeatsReader,
  ) {}

  /** Marks. Not to be called within a transaction. */
  async from(personId: string, session: KnownSession, state: SessionState, act: SessionAct): Promise<string[]> {
    if (!givesTheFloor.has(act.kind)) return [];
    const refs = refsOf(state, act).filter((ref) => !state.guests.some((guest) => guest.ref === ref));
    if (refs.length === 0) return [];
    const people = session.periodId === null ? new Map() : await this.authorship.peopleOf(session.periodId, refs);
    const title = state.items.find(({ id }) => id === (act.kind === 'start-item' ? act.item : state.current))?.title;
    return this.work.asPerson(personId, async () => {
      const entitled = await this.entitled(session, title ?? null);
      // Who asked by his seat before the rule was raised asks anew: no turn after it is to name a seat.
      const onRecord = !isMasked(session, state);
      const may = (ref: string): boolean =>
        entitled.some(
          (seat) => (onRecord && seat.id === ref) || (people.has(ref) && seat.personId === people.get(ref)),
        );
      return refs.filter((ref) => !may(ref));
    });
  }

  private async entitled({ groupId, roomId }: KnownSession, title: string | null): Promise<SeatFacts[]> {
    const now = this.clock.now().getTime();
    const members: { personId: string }[] = await em().query(
      'select person_id as "personId" from room_member where room_id = $1 and left_at is null',
      [roomId],
    );
    const recusals: { seatId: string; subject: string }[] = await em().query(
      'select seat_id as "seatId", subject from recusal where group_id = $1 and ended_at is null',
      [groupId],
    );
    const inRoom = new Set(members.map((member) => member.personId));
    const recused = new Set(
      recusals.flatMap(({ seatId, subject }) => (title !== null && folded(subject) === folded(title) ? [seatId] : [])),
    );
    const seats = await this.seats.membersOf(groupId);
    return seats.filter((seat) => isActiveSeat(seat, now) && inRoom.has(seat.personId) && !recused.has(seat.id));
  }
}

function refsOf({ queue }: SessionState, act: SessionAct): string[] {
  const waiting = queue.map(({ speaker }) => speaker.ref);
  return [...new Set(act.kind === 'call-speaker' ? [...waiting, act.speaker] : waiting)];
}
