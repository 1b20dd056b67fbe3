import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Retention: what was said longer ago than the room keeps it is deleted, from its lowest number on, whole days at a time, with all
 * that hangs on it. What refers to an item by a key of its own goes with the item.
 */
export class Retention1795438800000 implements MigrationInterface {
  name = 'Retention1795438800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- The first day that a room keeps, of those rooms whose oldest item lies before it.
      create function room_to_clear() returns table (room_id uuid, group_id uuid, kind text, keeps_from date)
      language sql volatile security definer set search_path = public, pg_temp
      as $$
        select r.id, r.group_id, r.kind, kept.since
        from room r
        cross join lateral (
          select (clock_timestamp() at time zone 'UTC')::date - r.retention_days as since) as kept
        join room_item i on i.room_id = r.id and i.seq = r.first_seq
        where on_duty('upkeep') and i.at < (kept.since::timestamp at time zone 'UTC')
        order by r.id limit 1
      $$;

      -- One portion; answers how many items went. What is much goes first and the room's lock is taken last: whoever acts on an item in the
      -- meantime holds that lock, so what he leaves is seen by the clearing after it, and who comes after it no longer finds the item.
      create function clear_room(p_room uuid, p_portion integer) returns integer
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_first bigint;
        v_next bigint;
        v_since timestamptz;
        v_cleared integer;
        v_period uuid;
      begin
        if not on_duty('upkeep') then
          raise exception 'rooms are cleared on duty' using errcode = 'insufficient_privilege';
        end if;
        -- Another node that clears the same room is left to it.
        if not pg_try_advisory_xact_lock(hashtextextended('clear ' || p_room, 0)) then return 0; end if;
        select r.first_seq, (((clock_timestamp() at time zone 'UTC')::date - r.retention_days)::timestamp at time zone 'UTC')
        into v_first, v_since from room r where r.id = p_room;

        select coalesce(min(i.seq) filter (where i.at >= v_since), max(i.seq) + 1) into v_next
        from room_item i where i.room_id = p_room and i.seq >= v_first and i.seq < v_first + p_portion;
        if v_next is null or v_next = v_first then return 0; end if;

        with cleared as (
          delete from room_item i where i.room_id = p_room and i.seq < v_next returning i.id
        ), unmarked as (
          delete from room_reaction x using cleared c where x.room_id = p_room and x.item_id = c.id
        )
        select count(*) into v_cleared from cleared;
        with gone as (
          delete from room_receipt k where k.room_id = p_room and k.seq < v_next returning k.client_id
        )
        insert into room_spent_receipt (room_id, client_hash)
        select distinct p_room, sha256(uuid_send(client_id)) as spent from gone order by spent
        on conflict do nothing;

        update room r set first_seq = v_next where r.id = p_room;
        delete from room_pin n where n.room_id = p_room and n.seq < v_next;
        delete from room_reaction x
        where x.room_id = p_room and not exists (select 1 from room_item i where i.room_id = p_room and i.id = x.item_id);
        delete from room_topic t where t.room_id = p_room and t.last_seq < v_next;
        -- What was written down of that time alone; a transcript that reaches into what is kept stays whole.
        delete from transcript t where t.room_id = p_room and t.to_seq < v_next;
        for v_period in
          select p.id from room_period p where p.room_id = p_room and p.wrapped_key is not null and p.closes_at <= v_since
            and not exists (select 1 from room_item i where i.room_id = p_room and i.at < p.closes_at)
        loop
          perform forget_period(v_period);
        end loop;
        return v_cleared;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop function clear_room, room_to_clear');
  }
}
