import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Periods that do not run from Monday to Monday: a session's own, which cuts the week's, and what is left of the week after it.
 *
 * The bounds are the database's, in whole seconds as the log's times are, and are set under the lock of the room's row, which
 * every contribution takes: a post or an act decided on a period that was cut meanwhile is judged 'period-over' and comes again.
 */
export class SessionPeriods1795450800000 implements MigrationInterface {
  name = 'SessionPeriods1795450800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The room's period of this moment; where there is none, the week is opened, or what a session has left of it.
      create function open_period(p_room uuid, p_id uuid, p_kept interval, p_key bytea)
      returns table (id uuid, room_id uuid, closes_at timestamptz, map_ends_at timestamptz, wrapped_key bytea)
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      declare
        v_now timestamptz;
        v_monday timestamptz;
        v_from timestamptz;
      begin
        if not on_duty('attribute') then
          raise exception 'periods are opened on duty' using errcode = 'insufficient_privilege';
        end if;
        perform 1 from room r where r.id = p_room for no key update;
        v_now := date_trunc('second', clock_timestamp());
        v_monday := date_trunc('week', v_now at time zone 'UTC') at time zone 'UTC';
        if not exists (
          select 1 from room_period p where p.room_id = p_room and p.starts_at <= v_now and p.closes_at > v_now
        ) then
          select greatest(v_monday, max(p.closes_at)) into v_from from room_period p where p.room_id = p_room and p.closes_at <= v_now;
          insert into room_period (id, room_id, starts_at, closes_at, map_ends_at, wrapped_key)
          values (p_id, p_room, v_from, v_monday + interval '7 days', v_monday + interval '7 days' + p_kept, p_key);
        end if;
        return query
          select p.id, p.room_id, p.closes_at, p.map_ends_at, p.wrapped_key from room_period p
          where p.room_id = p_room and p.starts_at <= v_now and p.closes_at > v_now order by p.starts_at desc limit 1;
      end $$;

      -- Cuts the period that stands and begins another. A period lasts a second at least: what begins in its first one begins after it.
      create function begin_period(p_room uuid, p_id uuid, p_longest interval, p_kept interval, p_key bytea) returns void
      language plpgsql volatile set search_path = public, pg_temp as $$
      declare
        v_from timestamptz;
        v_standing room_period%rowtype;
      begin
        perform 1 from room r where r.id = p_room for no key update;
        v_from := date_trunc('second', clock_timestamp());
        select * into v_standing from room_period p
        where p.room_id = p_room and p.closes_at > v_from order by p.starts_at desc limit 1;
        if found then
          v_from := greatest(v_from, date_trunc('second', v_standing.starts_at) + interval '1 second');
          update room_period p set closes_at = v_from, map_ends_at = v_from + (p.map_ends_at - p.closes_at) where p.id = v_standing.id;
        end if;
        insert into room_period (id, room_id, starts_at, closes_at, map_ends_at, wrapped_key)
        values (p_id, p_room, v_from, v_from + p_longest, v_from + p_longest + p_kept, p_key);
      end $$;
      revoke execute on function begin_period from public;

      create function end_period(p_period uuid) returns void
      language plpgsql volatile set search_path = public, pg_temp as $$
      begin
        perform 1 from room r join room_period p on p.room_id = r.id where p.id = p_period for no key update of r;
        update room_period p set closes_at = ended.at, map_ends_at = ended.at + (p.map_ends_at - p.closes_at)
        from (select q.id, greatest(date_trunc('second', clock_timestamp()), q.starts_at + interval '1 second') as at
              from room_period q where q.id = p_period) as ended
        where p.id = ended.id and p.closes_at > ended.at;
      end $$;
      revoke execute on function end_period from public;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function end_period, begin_period, open_period');
  }
}
