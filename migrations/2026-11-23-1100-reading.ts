import type { MigrationInterface, QueryRunner } from 'typeorm';

const nowhere = '00000000-0000-0000-0000-000000000000';

/**
 * How far each member has read each topic of a room. His alone, without any time, and moved by his reading only: a place that moved
 * with a post would tell who posted.
 */
export class Reading1795436400000 implements MigrationInterface {
  name = 'Reading1795436400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- topic_id: of the part that belongs to no topic the nil uuid, since a key holds no null.
      create table read_position (
        person_id uuid not null,
        room_id uuid not null,
        topic_id uuid not null,
        seq bigint not null,
        constraint read_position_pkey primary key (person_id, room_id, topic_id),
        constraint read_position_person_fkey foreign key (person_id) references person (id),
        constraint read_position_room_fkey foreign key (room_id) references room (id)
      );
      alter table read_position enable row level security;
      alter table read_position force row level security;
      create policy read_position_owner on read_position to current_user using (true) with check (true);
      create policy read_position_read on read_position for select using (person_id = current_person());
      create policy read_position_insert on read_position for insert
        with check (person_id = current_person() and room_id = any(array(select my_rooms())));
      create policy read_position_update on read_position for update
        using (person_id = current_person()) with check (person_id = current_person());

      create function forget_reading_of_erased() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        delete from read_position where person_id = new.id;
        return null;
      end $$;
      create trigger person_erased_reading after update of erased_at on person
        for each row when (new.erased_at is not null) execute function forget_reading_of_erased();

      -- Past the fence, which would work out his first number anew for every row that is counted: here it is worked out once. One
      -- statement, so that numbers, names and counts are of the same moment. The part without a topic is the row without a name. Topics
      -- that one act touched have the same last number, hence the ties: a page must not end between them.
      create function my_topics(p_room uuid, p_before bigint, p_limit integer)
      returns table (head bigint, id uuid, name text, resolved boolean, last bigint, read_up_to bigint, unread integer)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        with mine as (
          select r.id, r.head_seq, greatest(m.first_seq, r.first_seq) as first
          from room r join room_member m on m.room_id = r.id and m.person_id = current_person() and m.left_at is null
          where r.id = p_room and r.id in (select my_rooms())
        ),
        listed as (
          select mine.id as room, mine.head_seq, mine.first, t.id, t.name, t.resolved, t.last_seq
          from mine join room_topic t on t.room_id = mine.id
          where t.last_seq >= mine.first and (p_before is null or t.last_seq < p_before)
          order by t.last_seq desc fetch first p_limit rows with ties
        ),
        places as (
          select * from listed
          union all
          select mine.id, mine.head_seq, mine.first, null, null, false, coalesce((
            select i.seq from room_item i
            where i.room_id = mine.id and i.topic_id is null and i.kind in ('posted', 'released') and i.seq >= mine.first
            order by i.seq desc limit 1), 0)
          from mine
        ),
        marked as (
          select p.*, greatest(coalesce(x.seq, 0), p.first - 1) as mark
          from places p left join read_position x
            on x.person_id = current_person() and x.room_id = p.room and x.topic_id = coalesce(p.id, '${nowhere}')
        )
        select k.head_seq, k.id, k.name, k.resolved, k.last_seq, k.mark,
               case when k.last_seq <= k.mark then 0
                    when k.id is null then (select count(*)::integer from (
                      select 1 from room_item i
                      where i.room_id = k.room and i.topic_id is null and i.seq > k.mark
                        and i.kind in ('posted', 'released') and i.body is not null limit 999) as counted)
                    else (select count(*)::integer from (
                      select 1 from room_item i
                      where i.room_id = k.room and i.topic_id = k.id and i.seq > k.mark
                        and i.kind in ('posted', 'released') and i.body is not null limit 999) as counted)
               end
        from marked k order by k.last_seq desc
      $$;

      -- The same over all his rooms, one number for each. A topic in which nothing is new is not counted at all.
      create function my_unread() returns table (room_id uuid, unread integer)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        with mine as (
          select r.id, greatest(m.first_seq, r.first_seq) as first
          from room r join room_member m on m.room_id = r.id and m.person_id = current_person() and m.left_at is null
          where r.id in (select my_rooms())
        )
        select mine.id, (select count(*)::integer from (
          select 1 from (
            select t.id, greatest(coalesce(x.seq, 0), mine.first - 1) as mark
            from room_topic t left join read_position x
              on x.person_id = current_person() and x.room_id = t.room_id and x.topic_id = t.id
            where t.room_id = mine.id and t.last_seq >= mine.first and t.last_seq > coalesce(x.seq, 0)
          ) as topic
          cross join lateral (
            select 1 from room_item i
            where i.room_id = mine.id and i.topic_id = topic.id and i.seq > topic.mark
              and i.kind in ('posted', 'released') and i.body is not null limit 999) as one
          union all
          select 1 from room_item i
          where i.room_id = mine.id and i.topic_id is null and i.kind in ('posted', 'released') and i.body is not null
            and i.seq > greatest(mine.first - 1, coalesce((
              select x.seq from read_position x
              where x.person_id = current_person() and x.room_id = mine.id and x.topic_id = '${nowhere}'), 0))
          limit 999) as counted)
        from mine
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function my_unread, my_topics;
      drop trigger person_erased_reading on person;
      drop function forget_reading_of_erased;
      drop table read_position;
    `);
  }
}
