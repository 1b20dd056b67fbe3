import type { MigrationInterface, QueryRunner } from 'typeorm';

const sectorKnown = "check (sector in ('business', 'government', 'civil-society'))";
const ofMyCalls = 'group_id = any(array(select my_full_groups()))';
const inMyRooms = '(room_id is null or room_id = any(array(select my_rooms())))';
const mySeat = (table: string, roles: string): string =>
  `exists (select 1 from seat s where s.id = any(array(select my_seats())) and s.group_id = ${table}.group_id and s.guest_until is null
           and ${roles})`;
/** The row stands by what this very transaction has written: an electorate is frozen at the opening. */
const openedJustNow = (table: string, key: string): string =>
  `exists (select 1 from ${table} o where o.id = ${key} and o.xmin = pg_current_xact_id()::xid)`;

const fences: Record<string, { read: string; insert?: string; update?: string; remove?: string }> = {
  call: {
    read: `on_duty('count') or (${ofMyCalls} and ${inMyRooms})`,
    // What the system opens, it opens in the transaction of the delegate or facilitator who gave it the occasion.
    insert: `on_duty('count') or ${mySeat('call', "(s.role = 'facilitator' or (s.role = 'delegate' and opened_by <> 'facilitator'))")}`,
    update: "on_duty('count')",
  },
  call_elector: {
    read: "on_duty('count') or exists (select 1 from call c where c.id = call_id)",
    insert: openedJustNow('call', 'call_id'),
    update: 'seat_id = any(array(select my_seats()))',
  },
  call_answer: {
    read: "on_duty('count') or seat_id = any(array(select my_seats()))",
    remove: "on_duty('count')",
  },
  call_absence: {
    read: `on_duty('count') or ${ofMyCalls}`,
    insert: 'seat_id = any(array(select my_seats()))',
    remove: 'seat_id = any(array(select my_seats()))',
  },
};

/**
 * Calls for a group's consent. An answer lies sealed, with a key from outside the database, readable by who gave it and on the duty that
 * counts; the count deletes it. What stays names nobody. (NEUTRALITY 3)
 */
export class Calls1795448400000 implements MigrationInterface {
  name = 'Calls1795448400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table call (
        id uuid not null,
        group_id uuid not null,
        client_id uuid not null,
        opening_hash bytea not null,
        kind text not null,
        matter text not null,
        threshold_parts smallint,
        threshold_of smallint,
        quorum_parts smallint not null,
        quorum_of smallint not null,
        title text not null,
        text text not null,
        sha256 bytea not null,
        sectors text[] not null,
        opened_by text not null,
        opened_at timestamptz not null,
        closes_at timestamptz not null,
        term_seconds integer not null,
        extended boolean not null default false,
        closed_at timestamptz,
        room_id uuid,
        session_item_id uuid,
        charter_version integer,
        concerned_seat uuid,
        subject text,
        follows uuid,
        detail jsonb,
        outcome text,
        positions jsonb,
        reservations text[] not null default '{}',
        objections text[] not null default '{}',
        constraint call_pkey primary key (id),
        constraint call_group_fkey foreign key (group_id) references working_group (id),
        constraint call_room_fkey foreign key (room_id) references room (id),
        constraint call_charter_fkey foreign key (group_id, charter_version) references charter_version (group_id, version),
        constraint call_concerned_fkey foreign key (concerned_seat) references seat (id),
        constraint call_follows_fkey foreign key (follows) references call (id),
        constraint call_client_key unique (group_id, client_id),
        constraint call_kind_known check (kind in ('every-sector', 'two-sectors')),
        constraint call_opener_known check (opened_by in ('facilitator', 'delegates', 'system')),
        constraint call_outcome_known check (outcome in ('blocked', 'no-quorum', 'adopted', 'no-support')),
        constraint call_closed_has_outcome check ((closed_at is null) = (outcome is null)),
        constraint call_text_fits check (sha256 = sha256(convert_to(text, 'UTF8'))),
        constraint call_text_length check (char_length(text) between 1 and 40000 and char_length(title) between 1 and 200),
        constraint call_term check (term_seconds > 0 and closes_at > opened_at),
        constraint call_threshold_whole check (num_nulls(threshold_parts, threshold_of) in (0, 2)),
        constraint call_two_sectors check (cardinality(sectors) >= 2 and sectors <@ array['business', 'government', 'civil-society'])
      );
      create index call_of_group on call (group_id, opened_at desc, id desc);
      create index call_open on call (closes_at) where closed_at is null;
      create unique index call_follows_once on call (follows);

      -- Who may answer, as it stood at the opening; dropped_at where he stepped back since.
      create table call_elector (
        call_id uuid not null,
        seat_id uuid not null,
        sector text not null,
        dropped_at timestamptz,
        constraint call_elector_pkey primary key (call_id, seat_id),
        constraint call_elector_call_fkey foreign key (call_id) references call (id),
        constraint call_elector_seat_fkey foreign key (seat_id) references seat (id),
        constraint call_elector_sector_known ${sectorKnown}
      );

      -- All of one length, so that no length tells an objection with its reason from a consent. No time: it would tell who was late.
      create table call_answer (
        call_id uuid not null,
        seat_id uuid not null,
        sealed bytea not null,
        constraint call_answer_pkey primary key (call_id, seat_id),
        constraint call_answer_elector_fkey foreign key (call_id, seat_id) references call_elector (call_id, seat_id),
        constraint call_answer_length check (octet_length(sealed) = 4124)
      );

      -- One delegate's word that a sector stays out of calls on a subject.
      create table call_absence (
        group_id uuid not null,
        subject text not null,
        absent text not null,
        seat_id uuid not null,
        agreed_at timestamptz not null,
        constraint call_absence_pkey primary key (group_id, subject, absent, seat_id),
        constraint call_absence_group_fkey foreign key (group_id) references working_group (id),
        constraint call_absence_seat_fkey foreign key (seat_id) references seat (id),
        constraint call_absence_sector_known check (absent in ('business', 'government', 'civil-society')),
        constraint call_absence_subject_length check (char_length(subject) between 1 and 200)
      );

      -- Groups whose people one may know: those of a guest's invitation are not (P5).
      create function my_full_groups() returns setof uuid language sql stable security definer set search_path = public, pg_temp
      as $$ select group_id from seat where person_id = current_person() and ended_at is null and guest_until is null $$;
    `);
    for (const [table, { read, insert, update, remove }] of Object.entries(fences)) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_owner on ${table} to current_user using (true) with check (true);
        create policy ${table}_read on ${table} for select using (${read});
      `);
      if (insert) await runner.query(`create policy ${table}_insert on ${table} for insert with check (${insert})`);
      if (update)
        await runner.query(
          `create policy ${table}_update on ${table} for update using (${update}) with check (${update})`,
        );
      if (remove) await runner.query(`create policy ${table}_delete on ${table} for delete using (${remove})`);
    }
    await runner.query(answering);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function call_waits, call_progress, answer_call;
      drop table call_absence, call_answer, call_elector, call;
      drop function my_full_groups;
    `);
  }
}

const answering = `
  -- Under the call's lock, so that an answer comes before the close or after it: 'answered', or why not. Sealed null takes it back.
  create function answer_call(p_call uuid, p_sha256 bytea, p_sealed bytea, p_at timestamptz) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    v_call call;
    v_elector call_elector;
  begin
    select * into v_call from call where id = p_call for no key update;
    select e.* into v_elector from call_elector e join seat s on s.id = e.seat_id
    where e.call_id = p_call and s.person_id = current_person() and s.ended_at is null;
    if v_elector.seat_id is null then return 'no-elector'; end if;
    if v_elector.dropped_at is not null then return 'dropped'; end if;
    if v_call.closed_at is not null or v_call.closes_at <= p_at then return 'closed'; end if;
    if p_sealed is null then
      delete from call_answer where call_id = p_call and seat_id = v_elector.seat_id;
      return 'answered';
    end if;
    if v_call.sha256 <> p_sha256 then return 'text-changed'; end if;
    insert into call_answer (call_id, seat_id, sealed) values (p_call, v_elector.seat_id, p_sealed)
    on conflict on constraint call_answer_pkey do update set sealed = excluded.sealed;
    return 'answered';
  end $$;

  -- In steps of k, so that no step is one person's answer.
  create function call_progress(p_calls uuid[]) returns table (call_id uuid, sector text, seats integer, at_least integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select c.id, named.sector, count(e.seat_id)::integer, (count(a.seat_id) - count(a.seat_id) % min(g.k))::integer
    from call c
    join working_group g on g.id = c.group_id
    cross join lateral unnest(c.sectors) as named(sector)
    left join call_elector e on e.call_id = c.id and e.sector = named.sector
    left join call_answer a on a.call_id = c.id and a.seat_id = e.seat_id
    where c.id = any(p_calls) and c.group_id in (select my_full_groups())
    group by c.id, named.sector
  $$;

  -- Whether a call still waits for anybody: to its group's facilitators, who may close it when it waits for nobody.
  create function call_waits(p_call uuid) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
      select 1 from call_elector e join seat s on s.id = e.seat_id and s.ended_at is null
      where e.call_id = c.id and e.dropped_at is null
        and not exists (select 1 from call_answer a where a.call_id = e.call_id and a.seat_id = e.seat_id))
    from call c
    where c.id = p_call and exists (
      select 1 from seat f where f.group_id = c.group_id and f.role = 'facilitator' and f.id in (select my_seats()))
  $$;
`;
