import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Unfinished texts, one row for a person and a room. The key is a hash under a key that lies outside the database, the text is sealed
 * with another, and its length is rounded up: a copy of the database tells neither whose a row is, nor of which room, nor what it says.
 */
export class Drafts1795441200000 implements MigrationInterface {
  name = 'Drafts1795441200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- clear_on: a day, the same for all that were touched that day. A time would stand beside that of a contribution.
      create table draft (
        key bytea not null,
        sealed bytea not null,
        clear_on date not null,
        constraint draft_pkey primary key (key),
        constraint draft_key_length check (octet_length(key) = 32)
      );
      create index draft_by_day on draft (clear_on);

      alter table draft enable row level security;
      alter table draft force row level security;
      create policy draft_owner on draft to current_user using (true) with check (true);
      create policy draft_read on draft for select using (on_duty('keep', 'upkeep'));
      create policy draft_insert on draft for insert with check (on_duty('keep'));
      create policy draft_update on draft for update using (on_duty('keep')) with check (on_duty('keep'));
      create policy draft_clear on draft for delete using (on_duty('keep', 'upkeep'));

      -- Whose access to a room ended of late, so that what he left unfinished there goes.
      create function departed_since(p_since timestamptz) returns table (room_id uuid, person_id uuid)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select distinct m.room_id, m.person_id from room_member m join seat s on s.id = m.seat_id
        where on_duty('upkeep') and greatest(m.left_at, s.ended_at) >= p_since
          and not exists (
            select 1 from room_member live join seat l on l.id = live.seat_id
            where live.room_id = m.room_id and live.person_id = m.person_id and live.left_at is null and l.ended_at is null)
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function departed_since; drop table draft');
  }
}
