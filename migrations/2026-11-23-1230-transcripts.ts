import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was written down of a room, once and for all. A row names nobody who made it. `from_seq` and `to_seq` stay in the database: by
 * them whoever joined later is kept from what was said before, and the next transcript is measured.
 */
export class Transcripts1795444200000 implements MigrationInterface {
  name = 'Transcripts1795444200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table transcript (
        id uuid not null,
        room_id uuid not null,
        number integer not null,
        made_on date not null,
        contributions integer not null,
        from_day date not null,
        to_day date not null,
        from_seq bigint not null,
        to_seq bigint not null,
        taken_out integer not null,
        sha256 bytea not null,
        content text not null,
        constraint transcript_pkey primary key (id),
        constraint transcript_room_fkey foreign key (room_id) references room (id),
        constraint transcript_number_once unique (room_id, number)
      );
      alter table transcript enable row level security;
      alter table transcript force row level security;
      create policy transcript_owner on transcript to current_user using (true) with check (true);
    `);
    const readable = `room_id = any(array(select my_rooms())) and from_seq >= (
      select min(m.first_seq) from room_member m
      where m.room_id = transcript.room_id and m.person_id = current_person() and m.left_at is null)`;
    await runner.query(`
      create policy transcript_read on transcript for select using (${readable});
      create policy transcript_make on transcript for insert with check (${readable});

      -- How far the latest one goes, also for a member who joined later and reads none of it: two that differ by a few contributions
      -- would show whose they are, whoever makes them.
      create function transcripts_so_far(p_room uuid) returns table (number integer, to_seq bigint)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select coalesce(max(t.number), 0), coalesce(max(t.to_seq), 0) from transcript t
        where t.room_id = p_room and p_room in (select my_rooms())
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function transcripts_so_far;
      drop table transcript;
    `);
  }
}
