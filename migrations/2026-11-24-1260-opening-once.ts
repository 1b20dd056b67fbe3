import type { MigrationInterface, QueryRunner } from 'typeorm';

const rights = `
          v_seat uuid;
          v_sector text;
        begin
          select seat_id, sector into v_seat, v_sector from my_seat_as_delegate(p_group);
          if v_seat is null or p_kind not in ('caucus', 'working') or p_rule = 'confidential'
             or (p_kind = 'caucus' and p_rule <> 'non-attribution') then
            raise exception 'a delegate opens a caucus of his sector or a working room' using errcode = 'insufficient_privilege';
          end if;`;
const described =
  'p_room uuid, p_group uuid, p_kind text, p_name text, p_rule text, p_retention integer, p_seats uuid[]';
const answering = `returns table (seat_id uuid, person_id uuid)
        language plpgsql volatile security definer set search_path = public, pg_temp as $$
        #variable_conflict use_column
        declare`;
const columns = 'id, group_id, kind, name, rule, sector, retention_days, opened_at';
const values = `p_room, p_group, p_kind, p_name, p_rule, case when p_kind = 'caucus' then v_sector end, p_retention, p_at`;
const admitted = 'return query select * from admit_seats(p_room, p_seats || v_seat, true, p_at);';

/**
 * A request to open a room that is sent again, because its answer was lost, opens no second one. What was asked is kept as a hash,
 * which is compared and never read; a plenary and rooms from before have neither.
 */
export class OpeningOnce1795446000000 implements MigrationInterface {
  name = 'OpeningOnce1795446000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      set local lock_timeout = '5s';
      alter table room
        add column opening_id uuid,
        add column opening_hash bytea,
        add constraint room_opening_once unique (group_id, opening_id),
        add constraint room_opening_is_whole check ((opening_id is null) = (opening_hash is null));

      -- Another number of parameters is another function: no released version calls the former one.
      drop function open_room;
      -- Answers who is in it: nobody where the id has opened another room.
      create function open_room(${described}, p_at timestamptz, p_opening uuid, p_hash bytea)
      ${answering}
          v_made boolean;${rights}
          insert into room (${columns}, opening_id, opening_hash)
          values (${values}, p_opening, p_hash)
          on conflict on constraint room_opening_once do nothing returning true into v_made;
          if v_made then
            ${admitted}
          end if;
        end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function open_room;
      create function open_room(${described}, p_at timestamptz)
      ${answering}${rights}
          insert into room (${columns}) values (${values});
          ${admitted}
        end $$;
      alter table room drop column opening_id, drop column opening_hash;
    `);
  }
}
