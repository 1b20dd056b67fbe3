import type { MigrationInterface, QueryRunner } from 'typeorm';

const forgetRoom = `
        update room_period set wrapped_key = null where id = p_period;
        delete from speaker where period_id = p_period;
        with gone as (
          delete from room_receipt k using room_period p
          where p.id = p_period and k.room_id = p.room_id and k.period_id = p.id returning k.room_id, k.client_id
        )
        insert into room_spent_receipt (room_id, client_hash)
        select distinct room_id, sha256(uuid_send(client_id)) as spent from gone order by spent
        on conflict do nothing;`;

/**
 * What is said on the floor of a session counts like what is written in its room: at the map's end nothing leads from it to people, and
 * its moments are among those at which a sector must have been there to be named.
 */
export class SessionEndings1795452000000 implements MigrationInterface {
  name = 'SessionEndings1795452000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Marks are given anew, each for its session alone: turns of one person stay together, and lead to no older copy of the map.
      create or replace function forget_period(p_period uuid) returns void
      language plpgsql volatile set search_path = public, pg_temp as $$
      declare
        v_session uuid;
        v_ref uuid;
        v_anew uuid;
      begin
        select s.id into v_session from session s where s.period_id = p_period;
        if v_session is not null then
          for v_ref in select k.ref from speaker k where k.period_id = p_period loop
            v_anew := gen_random_uuid();
            update session_event e
            set by_ref = case when e.by_ref = v_ref then v_anew else e.by_ref end,
                detail = replace(e.detail::text, v_ref::text, v_anew::text)::jsonb
            where e.session_id = v_session and (e.by_ref = v_ref or position(v_ref::text in e.detail::text) > 0);
          end loop;
          delete from session_receipt k where k.session_id = v_session;
          delete from session_guest g where g.session_id = v_session and g.sealed_name is not null;
        end if;${forgetRoom}
      end $$;

      create or replace function period_moments(p_period uuid) returns setof timestamptz
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select distinct i.at from room_period p join room_item i on i.room_id = p.room_id and i.period_id = p.id
        where p.id = p_period and i.speaker_ref is not null and on_duty('attribute')
        union
        select distinct e.at from session s join session_event e on e.session_id = s.id and e.by_ref is not null
        where s.period_id = p_period and on_duty('attribute')
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function forget_period(p_period uuid) returns void
      language plpgsql volatile set search_path = public, pg_temp as $$
      begin${forgetRoom}
      end $$;
      create or replace function period_moments(p_period uuid) returns setof timestamptz
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select distinct i.at from room_period p join room_item i on i.room_id = p.room_id and i.period_id = p.id
        where p.id = p_period and i.speaker_ref is not null and on_duty('attribute')
      $$;
    `);
  }
}
