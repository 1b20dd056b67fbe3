import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * How a period ends, in two steps. At its close the labels are worked out once, while the map can still be read. At the map's end what
 * leads from what was said to people is destroyed, and the labels take its place in the log.
 *
 * All of it goes past the fence, for the one duty concerned, and only for what the clock says is due.
 */
export class PeriodEnds1795438200000 implements MigrationInterface {
  name = 'PeriodEnds1795438200000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table room_period add column labelled_at timestamptz;
      alter table speaker add column label text;
      alter table speaker add constraint speaker_label_known check (label in ('business', 'government', 'civil-society'));
      create index room_period_to_label on room_period (closes_at) where labelled_at is null;
      create index room_period_to_end on room_period (map_ends_at) where wrapped_key is not null;

      -- A row that was deleted or rewritten lies in its page until it is cleared: in these tables soon, not after a fifth of them.
      alter table room_period set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
      alter table speaker set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
      alter table room_receipt set (autovacuum_vacuum_threshold = 1, autovacuum_vacuum_scale_factor = 0);
      alter table room_item set (autovacuum_vacuum_threshold = 50, autovacuum_vacuum_scale_factor = 0);

      -- A minute after the close: a post that was judged in time may wait for its room's lock a moment longer.
      create function period_to_label() returns table (id uuid, room_id uuid, k integer)
      language sql volatile security definer set search_path = public, pg_temp
      as $$
        select p.id, p.room_id, g.k::integer from room_period p
        join room r on r.id = p.room_id join working_group g on g.id = r.group_id
        where on_duty('attribute') and p.labelled_at is null and p.closes_at <= clock_timestamp() - interval '1 minute'
        order by p.closes_at, p.id limit 1 for update of p skip locked
      $$;

      -- Who was there, and who of them could have spoken: not an observer, nor whose seat was lent, suspended or incomplete.
      create function period_attendance(p_period uuid)
      returns table (person_id uuid, sector text, joined_at timestamptz, left_at timestamptz, could_speak boolean)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select m.person_id, s.sector, m.joined_at, date_trunc('second', m.left_at),
               s.role in ('delegate', 'facilitator', 'rapporteur')
               and exists (select 1 from charter_consent c where c.group_id = s.group_id and c.person_id = s.person_id)
               and exists (select 1 from seat_declaration d where d.seat_id = s.id)
               and (s.role = 'delegate' or (select count(*) from neutral_confirmation c where c.seat_id = s.id) >= 3)
               and not exists (select 1 from seat a where a.alternate_of = s.id and a.appointed_at < p.closes_at
                               and least(a.ended_at, a.loan_until) > p.starts_at)
               and not exists (select 1 from suspension x where x.seat_id = s.id and x.from_at < p.closes_at
                               and least(x.lifted_at, x.until_at) > p.starts_at)
        from room_period p
        join room_member m on m.room_id = p.room_id and m.joined_at < p.closes_at and (m.left_at is null or m.left_at > p.starts_at)
        join seat s on s.id = m.seat_id
        where p.id = p_period and on_duty('attribute')
      $$;

      create function period_moments(p_period uuid) returns setof timestamptz
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select distinct i.at from room_period p join room_item i on i.room_id = p.room_id and i.period_id = p.id
        where p.id = p_period and i.speaker_ref is not null and on_duty('attribute')
      $$;

      -- Whose words are still there: who took all of his back, or did no more than pin something, hides nobody behind a label.
      create function period_voices(p_period uuid) returns setof uuid
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select distinct i.speaker_ref from room_period p join room_item i on i.room_id = p.room_id and i.period_id = p.id
        where p.id = p_period and i.kind = 'posted' and i.body is not null and i.speaker_ref is not null and on_duty('attribute')
      $$;

      create function label_period(p_period uuid, p_refs uuid[], p_labels text[]) returns void
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        if not on_duty('attribute') then
          raise exception 'labels are given on duty' using errcode = 'insufficient_privilege';
        end if;
        update room_period p set labelled_at = clock_timestamp()
        where p.id = p_period and p.labelled_at is null and p.closes_at <= clock_timestamp();
        if not found then return; end if;
        update speaker s set label = given.label
        from unnest(p_refs, p_labels) as given(ref, label) where s.period_id = p_period and s.ref = given.ref;
      end $$;

      -- A period whose labels could not be given does not keep its names for that: an hour later they go without.
      create function map_to_end() returns table (period_id uuid, room_id uuid, group_id uuid, began date)
      language sql volatile security definer set search_path = public, pg_temp
      as $$
        select p.id, p.room_id, r.group_id, (p.starts_at at time zone 'UTC')::date
        from room_period p join room r on r.id = p.room_id
        where on_duty('upkeep') and p.wrapped_key is not null and p.map_ends_at <= clock_timestamp()
          and (p.labelled_at is not null or p.map_ends_at <= clock_timestamp() - interval '1 hour')
        order by p.map_ends_at, p.closes_at, p.id limit 1 for update of p skip locked
      $$;

      -- Destroys what leads from this period's contributions to people: what is left of a receipt is that its id was used, of a
      -- reaction that there is one. The hashes are written in their own order, which says nothing of when each was used.
      create function forget_period(p_period uuid) returns void
      language plpgsql volatile set search_path = public, pg_temp as $$
      begin
        update room_period set wrapped_key = null where id = p_period;
        delete from speaker where period_id = p_period;
        with gone as (
          delete from room_receipt k using room_period p
          where p.id = p_period and k.room_id = p.room_id and k.period_id = p.id returning k.room_id, k.client_id
        )
        insert into room_spent_receipt (room_id, client_hash)
        select distinct room_id, sha256(uuid_send(client_id)) as spent from gone order by spent
        on conflict do nothing;
      end $$;
      revoke execute on function forget_period from public;

      -- Answers whether anything had been said without a name. The log first, its long part, and the room's lock last, in add_room_item.
      create function end_map(p_period uuid) returns boolean
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_room uuid;
        v_through bigint;
        v_last bigint;
      begin
        if not on_duty('upkeep') then
          raise exception 'maps are ended on duty' using errcode = 'insufficient_privilege';
        end if;
        select p.room_id into v_room from room_period p
        where p.id = p_period and p.wrapped_key is not null and p.map_ends_at <= clock_timestamp() for update;
        if not found then return false; end if;

        with nameless as (
          update room_item i
          set label = (select s.label from speaker s where s.period_id = p_period and s.ref = i.speaker_ref), speaker_ref = null
          where i.room_id = v_room and i.period_id = p_period and i.speaker_ref is not null
          returning i.seq
        )
        select max(seq) into v_through from nameless;

        select greatest(v_through, max(k.seq)) into v_last from room_receipt k where k.room_id = v_room and k.period_id = p_period;
        update room_reaction x set person_tag = sha256(uuid_send(gen_random_uuid()))
        from room_item i where x.room_id = v_room and i.room_id = x.room_id and i.id = x.item_id and i.seq <= v_last;

        perform forget_period(p_period);
        if v_through is null then return false; end if;
        perform add_room_item('upkeep', v_room, null, null, null, null, null, gen_random_uuid(), 'names-ended', null, null, null,
                              jsonb_build_object('through', v_through), false, null, null, null, null);
        return true;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function end_map, forget_period, map_to_end, label_period, period_voices, period_moments, period_attendance, period_to_label;
      alter table room_item reset (autovacuum_vacuum_threshold, autovacuum_vacuum_scale_factor);
      alter table room_receipt reset (autovacuum_vacuum_threshold, autovacuum_vacuum_scale_factor);
      alter table speaker reset (autovacuum_vacuum_threshold, autovacuum_vacuum_scale_factor);
      alter table room_period reset (autovacuum_vacuum_threshold, autovacuum_vacuum_scale_factor);
      drop index room_period_to_end;
      drop index room_period_to_label;
      alter table speaker drop constraint speaker_label_known;
      alter table speaker drop column label;
      alter table room_period drop column labelled_at;
    `);
  }
}
