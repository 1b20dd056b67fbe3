import { Injectable } from '@nestjs/common';
import type { GroupState, SeatFacts } from '@trialogue/groups';
import { neutralRoles } from '@trialogue/groups';
import { sectors, type Standing } from '@trialogue/people';
import type { RoomFacts } from '@trialogue/rooms';
import { prepared } from '../platform/database/work.ts';

/** Everything that decides on one member's reading and posting in one room, as of one access version of it. */
export interface MemberFacts {
  readonly room: RoomFacts;
  readonly group: GroupState;
  readonly seat: SeatFacts;
  readonly name: string;
  readonly standing: Standing;
  readonly deactivated: boolean;
  readonly first: number;
  readonly head: number;
  readonly access: number;
}

interface Row {
  room_id: string;
  group_id: string;
  kind: RoomFacts['kind'];
  rule: RoomFacts['rule'];
  closed_at: Date | null;
  head_seq: number;
  access_version: number;
  group_state: GroupState;
  first_seq: number;
  seat_id: string;
  person_id: string;
  role: SeatFacts['role'];
  sector: SeatFacts['sector'];
  organisation_id: string;
  suspended_until: Date | null;
  guest_until: Date | null;
  alternate_of: string | null;
  loan_until: Date | null;
  lent: boolean;
  powers_stopped: boolean;
  seat_ended_at: Date | null;
  name: string;
  standing: Standing;
  deactivated_at: Date | null;
  charter_in_force: number | null;
  charter_consented: number | null;
  declared: boolean;
  confirmations: number;
}

/** The only file that reads who may do what in a room. Null where the person is no live member. */
@Injectable()
export class RoomFactsRepository {
  async find(roomId: string, personId: string): Promise<MemberFacts | null> {
    const rows = await prepared<Row>(
      `select r.id as room_id, r.group_id, r.kind, r.rule, r.closed_at, r.head_seq, r.access_version,
              g.state as group_state, greatest(m.first_seq, r.first_seq) as first_seq, s.id as seat_id, s.person_id, s.role, s.sector, s.organisation_id,
              s.suspended_until, s.guest_until, s.alternate_of, s.loan_until,
              exists (select 1 from seat a where a.alternate_of = s.id and a.ended_at is null and a.loan_until > now()) as lent,
              s.powers_stopped_at is not null as powers_stopped,
              s.ended_at as seat_ended_at, p.name, p.standing, p.deactivated_at,
              coalesce((select max(v.version) from charter_version v where v.group_id = g.id and v.adopted_at is not null),
                       (select max(v.version) from charter_version v where v.group_id = g.id)) as charter_in_force,
              (select max(c.version) from charter_consent c where c.group_id = g.id and c.person_id = p.id) as charter_consented,
              exists (select 1 from seat_declaration d where d.seat_id = s.id) as declared,
              (select count(*) from neutral_confirmation c where c.seat_id = s.id) as confirmations
       from room r
       join room_member m on m.room_id = r.id and m.person_id = $2 and m.left_at is null
       join seat s on s.id = m.seat_id
       join person p on p.id = s.person_id
       join working_group g on g.id = r.group_id
       where r.id = $1`,
      [roomId, personId],
    );
    const row = rows[0];
    return row ? factsOf(row) : null;
  }
}

function factsOf(row: Row): MemberFacts {
  const isNeutral = neutralRoles.some((role) => role === row.role);
  return {
    room: { id: row.room_id, groupId: row.group_id, kind: row.kind, rule: row.rule, closed: row.closed_at !== null },
    group: row.group_state,
    seat: {
      id: row.seat_id,
      groupId: row.group_id,
      personId: row.person_id,
      role: row.role,
      sector: row.sector,
      organisationId: row.organisation_id,
      charterInForce: row.charter_in_force,
      charterConsented: row.charter_consented,
      declared: row.declared,
      confirmed: !isNeutral || row.confirmations >= sectors.length,
      suspendedUntil: row.suspended_until?.getTime() ?? null,
      guestUntil: row.guest_until?.getTime() ?? null,
      alternateOf: row.alternate_of,
      loanUntil: row.loan_until?.getTime() ?? null,
      lent: row.lent,
      powersStopped: row.powers_stopped,
      ended: row.seat_ended_at !== null,
    },
    name: row.name,
    standing: row.standing,
    deactivated: row.deactivated_at !== null,
    first: row.first_seq,
    head: row.head_seq,
    access: row.access_version,
  };
}
