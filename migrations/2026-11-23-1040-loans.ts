import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A lent seat in the eyes of the fence: the alternate's access ends at the moment that was named, and whoever lends or takes back
 * may no longer, or again, speak. And the names that founding a group needs, for those who take part in it.
 */
export class Loans1795432800000 implements MigrationInterface {
  name = 'Loans1795432800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(ownAccess(' and (loan_until is null or loan_until > now())'));
    await runner.query(`
      -- A loan changes what the lender may do, and he is in other rooms than his alternate.
      create function bump_rooms_of_seats() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        perform bump_rooms(array(
          select m.room_id from changed c join room_member m on m.person_id = c.person_id and m.left_at is null
          union
          select m.room_id from changed c join room_member m on m.seat_id = c.alternate_of and m.left_at is null));
        return null;
      end $$;
      drop trigger seat_given on seat;
      drop trigger seat_changed on seat;
      create trigger seat_given after insert on seat
        referencing new table as changed for each statement execute function bump_rooms_of_seats();
      create trigger seat_changed after update on seat
        referencing new table as changed for each statement execute function bump_rooms_of_seats();

      -- Who may know how far a group is: its members, guests apart (P5), its founder until it is active, the sectors' stewards.
      create function knows_group(p_group uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select p_group in (select my_foundings())
               or exists (select 1 from my_offices() as office where office <> 'platform')
               or exists (select 1 from seat s where s.group_id = p_group and s.id in (select my_seats()) and s.guest_until is null)
      $$;

      create function seats_by_name(p_group uuid)
      returns table (seat_id uuid, name text, organisation text, has_account boolean)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select s.id, p.name, o.name, has_account(p.id)
        from seat s join person p on p.id = s.person_id join organisation o on o.id = s.organisation_id
        where s.group_id = p_group and s.ended_at is null and knows_group(p_group)
      $$;

      create function consents_by_name(p_group uuid)
      returns table (version integer, seat_id uuid, name text, sector text)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select c.version, s.id, p.name, s.sector
        from charter_consent c
        join seat s on s.group_id = c.group_id and s.person_id = c.person_id and s.ended_at is null
        join person p on p.id = c.person_id
        where c.group_id = p_group and knows_group(p_group)
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function consents_by_name, seats_by_name, knows_group;
      drop trigger seat_given on seat;
      drop trigger seat_changed on seat;
      create trigger seat_given after insert on seat
        referencing new table as changed for each statement execute function bump_rooms_of_people();
      create trigger seat_changed after update on seat
        referencing new table as changed for each statement execute function bump_rooms_of_people();
      drop function bump_rooms_of_seats;
    `);
    await runner.query(ownAccess(''));
  }
}

/** One's own groups, rooms and seats, as they were before loans, and with them. */
function ownAccess(lasting: string): string {
  const live = `ended_at is null and (guest_until is null or guest_until > now())${lasting}`;
  return `
    create or replace function my_groups() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select group_id from seat where person_id = current_person() and ${live} $$;

    create or replace function my_rooms() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select m.room_id from room_member m
      where m.person_id = current_person() and m.left_at is null
        and exists (select 1 from seat where id = m.seat_id and ${live})
    $$;

    create or replace function my_seats() returns setof uuid
    language sql stable security definer set search_path = public, pg_temp
    as $$ select id from seat where person_id = current_person() and ${live} $$;

    create or replace function my_delegations() returns table (group_id uuid, sector text)
    language sql stable security definer set search_path = public, pg_temp
    as $$
      select s.group_id, s.sector from seat s
      where s.person_id = current_person() and s.role = 'delegate' and s.guest_until is null
        and s.ended_at is null${lasting}
    $$;`;
}
