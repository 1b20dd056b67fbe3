import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * In whose name a transaction runs. `app.person_id` names a person, `app.system` one of the few named duties of the server;
 * both are set with set_config(..., true), so they end with the transaction. After it the value is '', not null.
 *
 * The my_* functions are SECURITY DEFINER because the policies of the tables that they read call them. They are meant to be
 * called once for each query, as `= any(array(select my_groups()))`, never once for each row.
 */
export class Context1795425900000 implements MigrationInterface {
  name = 'Context1795425900000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Without a search_path of their own these two are inlined into the policies; they name no table.
      create function current_person() returns uuid language sql stable
      as $$ select nullif(current_setting('app.person_id', true), '')::uuid $$;

      create function on_duty(variadic p_duties text[]) returns boolean language sql stable
      as $$ select coalesce(current_setting('app.system', true) = any(p_duties), false) $$;

      -- A guest's seat ends at the moment that the invitation names, without anybody's doing (P5).
      create function my_groups() returns setof uuid language sql stable security definer set search_path = public, pg_temp
      as $$
        select group_id from seat
        where person_id = current_person() and ended_at is null and (guest_until is null or guest_until > now())
      $$;

      create function my_rooms() returns setof uuid language sql stable security definer set search_path = public, pg_temp
      as $$
        select m.room_id from room_member m join seat s on s.id = m.seat_id
        where m.person_id = current_person() and m.left_at is null
          and s.ended_at is null and (s.guest_until is null or s.guest_until > now())
      $$;

      -- Those with whom I share, or they once shared, a group: names of past members stay readable on the record.
      create function my_fellows() returns setof uuid language sql stable security definer set search_path = public, pg_temp
      as $$ select person_id from seat where group_id in (select my_groups()) $$;

      create function my_fellow_organisations() returns setof uuid
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select organisation_id from seat where group_id in (select my_groups())
        union select organisation_id from person where id = current_person()
      $$;

      create function my_offices() returns setof text language sql stable security definer set search_path = public, pg_temp
      as $$ select office from steward where person_id = current_person() and ended_at is null $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop function my_offices, my_fellow_organisations, my_fellows, my_rooms, my_groups, on_duty, current_person',
    );
  }
}
