import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a room no longer keeps, it no longer keeps of its sessions either: of one that is cleared, the row is left that others refer to. */
export class SessionRetention1795452600000 implements MigrationInterface {
  name = 'SessionRetention1795452600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table session add column cleared_at timestamptz;

      -- By whole days, as the log of a room is cleared. Answers how many went.
      create function clear_sessions(p_portion integer) returns integer
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_due uuid[];
      begin
        if not on_duty('upkeep') then
          raise exception 'sessions are cleared on duty' using errcode = 'insufficient_privilege';
        end if;
        v_due := array(
          select s.id from session s join room r on r.id = s.room_id
          where s.cleared_at is null and s.status not in ('open', 'paused')
            and coalesce(s.closed_at, s.ends_at)
                < ((clock_timestamp() at time zone 'UTC')::date - r.retention_days)::timestamp at time zone 'UTC'
          order by s.id limit p_portion for update of s skip locked);
        delete from session_event e where e.session_id = any(v_due);
        delete from session_guest g where g.session_id = any(v_due);
        delete from session_receipt k where k.session_id = any(v_due);
        delete from session_projector p where p.session_id = any(v_due);
        update session s set cleared_at = clock_timestamp(), title = '–', meeting_link = null where s.id = any(v_due);
        return cardinality(v_due);
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function clear_sessions; alter table session drop column cleared_at');
  }
}
