import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What waits for a person: a room, perhaps a message in it, and a day. No text and no author. A notice goes with its message, so
 * that retention takes it along.
 */
export class Notices1795440600000 implements MigrationInterface {
  name = 'Notices1795440600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- place: the order in which notices came, since a day is too coarse for a list and a time would be too fine.
      create table notice (
        id uuid not null,
        person_id uuid not null,
        group_id uuid not null,
        room_id uuid,
        item_id uuid,
        kind text not null,
        day date not null,
        seen boolean not null default false,
        place bigserial not null,
        constraint notice_pkey primary key (id),
        constraint notice_person_fkey foreign key (person_id) references person (id),
        constraint notice_group_fkey foreign key (group_id) references working_group (id),
        constraint notice_room_fkey foreign key (room_id) references room (id),
        constraint notice_item_fkey foreign key (room_id, item_id) references room_item (room_id, id) on delete cascade,
        constraint notice_kind_known
          check (kind in ('mention', 'role-mention', 'sector-mention', 'reply', 'release-asked', 'report')),
        constraint notice_once unique (person_id, room_id, item_id, kind)
      );
      create index notice_by_person on notice (person_id, place);
      create index notice_by_item on notice (room_id, item_id) where item_id is not null;

      alter table notice enable row level security;
      alter table notice force row level security;
      create policy notice_owner on notice to current_user using (true) with check (true);
      create policy notice_read on notice for select
        using (on_duty('upkeep') or (person_id = current_person() and (room_id is null or room_id = any(array(select my_rooms())))));
      create policy notice_seen on notice for update
        using (person_id = current_person()) with check (person_id = current_person());
      create policy notice_clear on notice for delete using (on_duty('upkeep'));

      -- A notice about a message goes to members who may read it, one about a room to its members, a report to stewards of sectors.
      create function add_notices(p_kind text, p_people uuid[], p_group uuid, p_room uuid, p_item uuid) returns setof uuid
      language sql volatile security definer set search_path = public, pg_temp
      as $$
        insert into notice (id, person_id, group_id, room_id, item_id, kind, day)
        select gen_random_uuid(), p.id, p_group, p_room, p_item, p_kind, (now() at time zone 'UTC')::date
        from unnest(p_people) as p(id)
        where case
          when p_room is null then p_kind = 'report' and exists (
            select 1 from steward w where w.person_id = p.id and w.ended_at is null and w.office <> 'platform')
          else exists (
            select 1 from room r
            join room_member m on m.room_id = r.id and m.person_id = p.id and m.left_at is null
            join seat s on s.id = m.seat_id and s.ended_at is null and (least(s.guest_until, s.loan_until) > now()) is not false
            where r.id = p_room and r.group_id = p_group and (p_item is null or exists (
              select 1 from room_item i
              where i.room_id = p_room and i.id = p_item and i.seq >= greatest(m.first_seq, r.first_seq))))
          end
        -- Always in the same order, so that two of them cannot wait for each other.
        order by p.id
        on conflict on constraint notice_once do nothing
        returning person_id
      $$;

      create function forget_notices_of_erased() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        delete from notice where person_id = new.id;
        return null;
      end $$;
      create trigger person_erased after update of erased_at on person
        for each row when (new.erased_at is not null) execute function forget_notices_of_erased();

      -- A notice about a message that was taken back would lead to nothing.
      create function forget_notices_of_withdrawn() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        delete from notice where room_id = new.room_id and item_id = new.id;
        return null;
      end $$;
      create trigger room_item_withdrawn after update of body on room_item
        for each row when (old.body is not null and new.body is null) execute function forget_notices_of_withdrawn();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger room_item_withdrawn on room_item;
      drop trigger person_erased on person;
      drop function forget_notices_of_withdrawn, forget_notices_of_erased, add_notices;
      drop table notice;
    `);
  }
}
