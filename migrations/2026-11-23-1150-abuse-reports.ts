import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Reports of abuse, and how two stewards open the glass together. A row says which message, and nothing of who reported it or who wrote
 * it: the author is worked out anew each time somebody may look. What was said and why it was reported lie sealed, by a key outside.
 */
export class AbuseReports1795439400000 implements MigrationInterface {
  name = 'AbuseReports1795439400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table abuse_report (
        id uuid not null,
        group_id uuid not null,
        room_id uuid not null,
        item_id uuid,
        room_kind text not null,
        sectors text[] not null,
        reported_on date not null,
        reason bytea not null,
        words bytea,
        closed_on date,
        closing bytea,
        grounds text,
        glass_reason bytea,
        opened_at timestamptz,
        opened_by uuid,
        opened_sector text,
        seconded_by uuid,
        seconded_sector text,
        constraint abuse_report_pkey primary key (id),
        constraint abuse_report_group_fkey foreign key (group_id) references working_group (id),
        constraint abuse_report_room_fkey foreign key (room_id) references room (id),
        constraint abuse_report_item_fkey foreign key (room_id, item_id) references room_item (room_id, id)
          on delete set null (item_id),
        constraint abuse_report_opened_fkey foreign key (opened_by) references person (id),
        constraint abuse_report_seconded_fkey foreign key (seconded_by) references person (id),
        constraint abuse_report_kind_known check (room_kind in ('plenary', 'caucus', 'working')),
        constraint abuse_report_two_sectors check (
          cardinality(sectors) = 2 and sectors[1] <> sectors[2] and sectors <@ array['business', 'government', 'civil-society']),
        constraint abuse_report_grounds_known check (grounds in ('abuse', 'law')),
        constraint abuse_report_halves check (
          num_nulls(grounds, glass_reason, opened_at, opened_by, opened_sector) in (0, 5)
          and num_nulls(seconded_by, seconded_sector) in (0, 2) and (seconded_by is null or opened_by is not null)
          and seconded_by <> opened_by and seconded_sector <> opened_sector)
      );
      create index abuse_report_by_day on abuse_report (reported_on, id);
      create index abuse_report_by_item on abuse_report (room_id, item_id) where item_id is not null;

      alter table abuse_report enable row level security;
      alter table abuse_report force row level security;
      create policy abuse_report_owner on abuse_report to current_user using (true) with check (true);
      create policy abuse_report_read on abuse_report for select
        using (on_duty('upkeep') or exists (select 1 from my_offices() as office where office = any(sectors)));
      -- Of a message that its reporter may read, by the fence of the log itself.
      create policy abuse_report_make on abuse_report for insert with check (
        closed_on is null and opened_at is null
        and exists (select 1 from room r where r.id = room_id and r.group_id = abuse_report.group_id and r.kind = room_kind)
        and room_id = any(array(select my_rooms())) and exists (
          select 1 from room_item i where i.room_id = abuse_report.room_id and i.id = abuse_report.item_id));
      create policy abuse_report_decide on abuse_report for update
        using (exists (select 1 from my_offices() as office where office = any(sectors)))
        with check (exists (select 1 from my_offices() as office where office = any(sectors)));
      create policy abuse_report_clear on abuse_report for delete using (on_duty('upkeep'));

      -- What the room keeps no longer is kept here no longer either.
      create function forget_reported_words() returns trigger language plpgsql set search_path = public, pg_temp as $$
      begin
        new.words := null;
        return new;
      end $$;
      create trigger abuse_report_lost_message before update of item_id on abuse_report
        for each row when (old.item_id is not null and new.item_id is null) execute function forget_reported_words();

      -- What leads to the author of a reported message, while it does; and whether somebody has been in its room at all.
      create function reported_marks(p_reports uuid[], p_reader uuid)
      returns table (report_id uuid, period_id uuid, speaker_ref uuid, seat_id uuid, nameable boolean, reader_was_there boolean)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select a.id, i.period_id, i.speaker_ref, i.seat_id,
               i.seat_id is not null or (i.speaker_ref is not null and p.wrapped_key is not null and p.map_ends_at > clock_timestamp()),
               exists (select 1 from room_member m where m.room_id = a.room_id and m.person_id = p_reader)
        from abuse_report a
        join room_item i on i.room_id = a.room_id and i.id = a.item_id
        left join room_period p on p.id = i.period_id
        where a.id = any(p_reports) and on_duty('report')
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function reported_marks; drop table abuse_report; drop function forget_reported_words');
  }
}
