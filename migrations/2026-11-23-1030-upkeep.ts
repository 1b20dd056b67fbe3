import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What ends by time alone still needs somebody to write it down: a guest's seat, a loan, a motion, an election. That is the duty
 * 'upkeep'; it reads what it needs for that, and no contribution of anybody.
 */
export class Upkeep1795432200000 implements MigrationInterface {
  name = 'Upkeep1795432200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create policy working_group_upkeep on working_group for select using (on_duty('upkeep'));
      create policy seat_upkeep on seat for select using (on_duty('upkeep'));
      create policy seat_upkeep_end on seat for update using (on_duty('upkeep')) with check (on_duty('upkeep'));
      create policy delegation_motion_upkeep on delegation_motion for select using (on_duty('upkeep'));
      create policy delegation_motion_upkeep_end on delegation_motion for update
        using (on_duty('upkeep')) with check (on_duty('upkeep'));

      create or replace function acts_in_group(p_group uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select p_group in (select my_groups()) or p_group in (select my_foundings())
               or exists (select 1 from my_offices() as office where office <> 'platform') or on_duty('upkeep')
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function acts_in_group(p_group uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select p_group in (select my_groups()) or p_group in (select my_foundings())
               or exists (select 1 from my_offices() as office where office <> 'platform')
      $$;
      drop policy delegation_motion_upkeep_end on delegation_motion;
      drop policy delegation_motion_upkeep on delegation_motion;
      drop policy seat_upkeep_end on seat;
      drop policy seat_upkeep on seat;
      drop policy working_group_upkeep on working_group;
    `);
  }
}
