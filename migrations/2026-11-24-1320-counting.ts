import type { MigrationInterface, QueryRunner } from 'typeorm';

const former = `
        select p_group in (select my_groups()) or p_group in (select my_foundings())
               or exists (select 1 from my_offices() as office where office <> 'platform') or on_duty('upkeep')`;
const actsInGroup = (condition: string): string => `
      create or replace function acts_in_group(p_group uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      as $$ ${condition} $$;`;

/** The duty 'count': it closes calls, soundings and circulated texts, and does what an adopted call says. It reads no contribution. */
export class Counting1795449600000 implements MigrationInterface {
  name = 'Counting1795449600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ${actsInGroup(`${former} or on_duty('count')`)}
      create policy working_group_count on working_group for select using (on_duty('count'));
      create policy seat_count on seat for select using (on_duty('count'));
      create policy recusal_count on recusal for select using (on_duty('count'));
      create policy room_count on room for select using (on_duty('count'));
      create policy charter_version_count on charter_version for select using (on_duty('count'));
      create policy charter_version_count_adopt on charter_version for update
        using (on_duty('count')) with check (on_duty('count'));

      -- From the next number on; each item keeps the rule under which it was said. Answers whether there was a rule to lower.
      create function lower_room_rule(p_room uuid) returns boolean
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        if not on_duty('count') then
          raise exception 'a rule is lowered by a call' using errcode = 'insufficient_privilege';
        end if;
        update room set rule = 'on-record'
        where id = p_room and rule = 'non-attribution' and kind in ('plenary', 'working') and closed_at is null;
        return found;
      end $$;

      -- Whoever is in the room now reads all that it still keeps.
      create function open_room_history(p_room uuid) returns void
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        if not on_duty('count') then
          raise exception 'history is opened by a call' using errcode = 'insufficient_privilege';
        end if;
        perform 1 from room where id = p_room for no key update;
        update room_member set first_seq = 1 where room_id = p_room and left_at is null and first_seq > 1;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function open_room_history, lower_room_rule;
      drop policy charter_version_count_adopt on charter_version;
      drop policy charter_version_count on charter_version;
      drop policy room_count on room;
      drop policy recusal_count on recusal;
      drop policy seat_count on seat;
      drop policy working_group_count on working_group;
      ${actsInGroup(former)}
    `);
  }
}
