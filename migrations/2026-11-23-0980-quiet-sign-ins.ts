import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * That a sign-in was used is written once a minute for each; only that it ended is anybody's business. Without this every such
 * write told every node to look again at everybody's access.
 */
export class QuietSignIns1795429200000 implements MigrationInterface {
  name = 'QuietSignIns1795429200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function bump_rooms_of_ended_sign_ins() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        if not exists (select 1 from changed c join former f on f.id = c.id
                       where c.ended_at is not null and f.ended_at is null) then
          return null;
        end if;
        perform bump_rooms(array(
          select distinct m.room_id from changed c join former f on f.id = c.id
          join room_member m on m.person_id = c.person_id and m.left_at is null
          where c.ended_at is not null and f.ended_at is null));
        return null;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create or replace function bump_rooms_of_ended_sign_ins() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        perform bump_rooms(array(
          select distinct m.room_id from changed c join former f on f.id = c.id
          join room_member m on m.person_id = c.person_id and m.left_at is null
          where c.ended_at is not null and f.ended_at is null));
        return null;
      end $$;
    `);
  }
}
