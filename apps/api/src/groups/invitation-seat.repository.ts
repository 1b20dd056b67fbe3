import { Injectable } from '@nestjs/common';
import type { DecisionAuthority, SeatFacts } from '@trialogue/groups';
import type { RoomRule } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';
import { seatFactsColumns, seatFactsOf, type SeatFactsRow } from './seat-facts.ts';

export interface OfferedRoom {
  readonly name: string;
  readonly rule: RoomRule;
}

/** What an invitation asks of a seat and of the rooms that it leads to. */
@Injectable()
export class InvitationSeatRepository {
  /** A seat that the asker may know of: by his group or office, or because he proposed its neutral as the group's founder. */
  async seat(seatId: string): Promise<SeatFacts | null> {
    const known: SeatFactsRow[] = await em().query(`select ${seatFactsColumns} from seat s where s.id = $1`, [seatId]);
    if (known[0]) return seatFactsOf(known[0]);
    const proposed: SeatFactsRow[] = await em().query(
      `select f.* from working_group g cross join lateral seat_facts(g.id) f
       where g.founded_by = current_person() and g.state = 'proposed' and f.id = $1`,
      [seatId],
    );
    return proposed[0] ? seatFactsOf(proposed[0]) : null;
  }

  async decisionAuthority(seatId: string): Promise<DecisionAuthority | null> {
    const rows: { decisionAuthority: DecisionAuthority | null }[] = await em().query(
      'select decision_authority as "decisionAuthority" from seat where id = $1',
      [seatId],
    );
    return rows[0]?.decisionAuthority ?? null;
  }

  /** P5: those that a guest's invitation names; for everybody else the plenary. */
  roomsOf({ id, groupId, guestUntil }: SeatFacts): Promise<OfferedRoom[]> {
    return guestUntil === null
      ? em().query(`select name, rule from room where group_id = $1 and kind = 'plenary'`, [groupId])
      : em().query(
          `select r.name, r.rule from seat_guest_room named join room r on r.id = named.room_id
           where named.seat_id = $1 order by r.name, r.id limit 20`,
          [id],
        );
  }

  /** Where the holder of a seat enters first. */
  async firstRoom(seatId: string): Promise<string | null> {
    const rows: { id: string }[] = await em().query(
      `select r.id from room_member m join room r on r.id = m.room_id
       where m.seat_id = $1 and m.left_at is null order by (r.kind <> 'plenary'), r.name, r.id limit 1`,
      [seatId],
    );
    return rows[0]?.id ?? null;
  }
}
