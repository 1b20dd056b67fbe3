import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits for its author, and the register of what left. Neither row says who asked, and none of the register's leads to the message
 * that a passage was taken from: the author stands in it as he allowed, and nowhere else.
 */
export class Releases1795443600000 implements MigrationInterface {
  name = 'Releases1795443600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table release_request (
        id uuid not null,
        room_id uuid not null,
        item_id uuid not null,
        text text not null,
        grade text not null,
        to_room_id uuid,
        to_whom text not null,
        wording bytea not null,
        asked_on date not null,
        constraint release_request_pkey primary key (id),
        constraint release_request_room_fkey foreign key (room_id) references room (id),
        constraint release_request_item_fkey foreign key (room_id, item_id) references room_item (room_id, id) on delete cascade,
        constraint release_request_to_room_fkey foreign key (to_room_id) references room (id),
        constraint release_request_grade_known check (grade in ('none', 'sector', 'name')),
        constraint release_request_once unique (room_id, item_id, wording)
      );

      create table release (
        group_id uuid not null,
        number integer not null,
        released_on date not null,
        text text not null,
        author jsonb not null,
        source text not null,
        to_room_id uuid,
        to_room_name text,
        to_whom text not null,
        sha256 bytea not null,
        constraint release_pkey primary key (group_id, number),
        constraint release_group_fkey foreign key (group_id) references working_group (id),
        constraint release_to_room_fkey foreign key (to_room_id) references room (id),
        constraint release_source_known check (source in ('plenary', 'caucus', 'working'))
      );

      alter table release_request enable row level security;
      alter table release_request force row level security;
      alter table release enable row level security;
      alter table release force row level security;
      create policy release_request_owner on release_request to current_user using (true) with check (true);
      create policy release_owner on release to current_user using (true) with check (true);

      -- A request shows a message's words: to those who may read the message, by the fence of the log itself.
      create policy release_request_read on release_request for select using (
        on_duty('upkeep') or (room_id = any(array(select my_rooms())) and exists (
          select 1 from room_item i where i.room_id = release_request.room_id and i.id = release_request.item_id)));
      create policy release_request_ask on release_request for insert with check (room_id = any(array(select my_rooms())));
      create policy release_request_end on release_request for delete
        using (on_duty('upkeep') or room_id = any(array(select my_rooms())));
      create policy release_read on release for select using (group_id = any(array(select my_groups())));
      create policy release_add on release for insert with check (group_id = any(array(select my_groups())));

      -- Nobody can approve any more what was withdrawn, or whose author nobody can tell.
      create function end_release_requests() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        delete from release_request where room_id = new.room_id and item_id = new.id;
        return null;
      end $$;
      create trigger room_item_ends_requests after update of body, speaker_ref on room_item
        for each row when ((old.body is not null and new.body is null) or (old.speaker_ref is not null and new.speaker_ref is null))
        execute function end_release_requests();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger room_item_ends_requests on room_item;
      drop function end_release_requests;
      drop table release, release_request;
    `);
  }
}
