import type { MigrationInterface, QueryRunner } from 'typeorm';

const chosen = `
  from room r
  join seat s on s.group_id = r.group_id and s.ended_at is null and s.activated_at is not null and s.guest_until is null
    and (s.loan_until is null or s.loan_until > p_at)`;
const member = `insert into room_member (id, room_id, person_id, seat_id, first_seq, joined_at)
          select gen_random_uuid(), r.id, s.person_id, s.id, r.head_seq + 1, p_at`;
const ofDelegation = `(s.role = 'delegate' and s.sector = r.sector)`;
/** No seat of another sector is ever in a caucus, whatever a rule in libs may come to say. */
const fits = `(r.kind = 'working' or ${ofDelegation} or s.role in ('facilitator', 'rapporteur'))`;

/**
 * Rooms that delegates open. Who opens a caucus, or comes to it by a seat that has just become active, is in no room yet through
 * which the fence would let him see it; and so these three write past it, each within the bounds of the rulebook's section 2.
 */
export class OpeningRooms1795437000000 implements MigrationInterface {
  name = 'OpeningRooms1795437000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function my_seat_as_delegate(p_group uuid) returns table (seat_id uuid, sector text)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select id, sector from seat
        where group_id = p_group and id in (select my_seats()) and role = 'delegate' and guest_until is null
      $$;
      revoke execute on function my_seat_as_delegate from public;

      create function admit_seats(p_room uuid, p_seats uuid[], p_delegation boolean, p_at timestamptz)
      returns table (seat_id uuid, person_id uuid)
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      begin
        -- A post that commits meanwhile must not fall between the number that is read and the joining.
        perform 1 from room where id = p_room for update;
        return query
          ${member}
          ${chosen}
          where r.id = p_room and r.closed_at is null and r.kind in ('caucus', 'working') and ${fits}
            and (s.id = any(p_seats) or (p_delegation and ${ofDelegation}))
          on conflict do nothing
          returning seat_id, person_id;
      end $$;
      revoke execute on function admit_seats from public;

      -- p_seats: beside the opener, and beside the delegation of a caucus. Answers who is in it.
      create function open_room(p_room uuid, p_group uuid, p_kind text, p_name text, p_rule text, p_retention integer, p_seats uuid[],
                                p_at timestamptz)
      returns table (seat_id uuid, person_id uuid)
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      declare
        v_seat uuid;
        v_sector text;
      begin
        select seat_id, sector into v_seat, v_sector from my_seat_as_delegate(p_group);
        if v_seat is null or p_kind not in ('caucus', 'working') or p_rule = 'confidential'
           or (p_kind = 'caucus' and p_rule <> 'non-attribution') then
          raise exception 'a delegate opens a caucus of his sector or a working room' using errcode = 'insufficient_privilege';
        end if;
        insert into room (id, group_id, kind, name, rule, sector, retention_days, opened_at)
        values (p_room, p_group, p_kind, p_name, p_rule, case when p_kind = 'caucus' then v_sector end, p_retention, p_at);
        return query select * from admit_seats(p_room, p_seats || v_seat, true, p_at);
      end $$;

      create function invite_to_room(p_room uuid, p_seats uuid[], p_at timestamptz) returns table (seat_id uuid, person_id uuid)
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      begin
        if not exists (select 1 from room r, my_seat_as_delegate(r.group_id) where r.id = p_room and r.id in (select my_rooms())) then
          raise exception 'a delegate who is in a room brings others in' using errcode = 'insufficient_privilege';
        end if;
        return query select * from admit_seats(p_room, p_seats, false, p_at);
      end $$;

      -- A caucus is its delegation's: whose seat becomes active joins those that are there already.
      create function join_caucuses(p_seat uuid, p_at timestamptz) returns void
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        perform 1 from room r join seat s on s.group_id = r.group_id and s.id = p_seat
          where r.kind = 'caucus' and r.sector = s.sector and r.closed_at is null order by r.id for update of r;
        ${member}
        ${chosen}
        where s.id = p_seat and r.kind = 'caucus' and ${ofDelegation} and r.closed_at is null and acts_in_group(r.group_id)
        on conflict do nothing;
      end $$;

      create function rooms_of_group(p_group uuid) returns integer
      language sql stable security definer set search_path = public, pg_temp
      as $$ select count(*)::integer from room where group_id = p_group and acts_in_group(p_group) $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function rooms_of_group, join_caucuses, invite_to_room, open_room, admit_seats, my_seat_as_delegate',
    );
  }
}
