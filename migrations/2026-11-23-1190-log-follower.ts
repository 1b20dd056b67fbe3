import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How far those have come who follow the rooms' logs after the commit: whoever lets people know, and whoever makes texts searchable.
 * A node that dies between loses nothing: the next one goes on from here, and doing a thing twice changes nothing.
 */
export class LogFollower1795441800000 implements MigrationInterface {
  name = 'LogFollower1795441800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table log_follower (
        room_id uuid not null,
        follower text not null,
        seq bigint not null,
        constraint log_follower_pkey primary key (room_id, follower),
        constraint log_follower_room_fkey foreign key (room_id) references room (id),
        constraint log_follower_known check (follower in ('notices', 'search'))
      );
      alter table log_follower enable row level security;
      alter table log_follower force row level security;
      create policy log_follower_owner on log_follower to current_user using (true) with check (true);
      create policy log_follower_read on log_follower for select using (on_duty('deliver'));
      create policy log_follower_insert on log_follower for insert with check (on_duty('deliver'));
      create policy log_follower_update on log_follower for update using (on_duty('deliver')) with check (on_duty('deliver'));

      -- What was said before there were notices is news to nobody.
      insert into log_follower (room_id, follower, seq) select id, 'notices', head_seq from room where head_seq > 0;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table log_follower');
  }
}
