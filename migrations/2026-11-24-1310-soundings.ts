import type { MigrationInterface, QueryRunner } from 'typeorm';

const sectorKnown = "check (sector in ('business', 'government', 'civil-society'))";
const ofMyCalls = 'group_id = any(array(select my_full_groups()))';
const inMyRooms = '(room_id is null or room_id = any(array(select my_rooms())))';
const facilitated = (table: string): string =>
  `exists (select 1 from seat s where s.id = any(array(select my_seats())) and s.group_id = ${table}.group_id and s.role = 'facilitator')`;
const openedJustNow = (table: string, key: string): string =>
  `exists (select 1 from ${table} o where o.id = ${key} and o.xmin = pg_current_xact_id()::xid)`;

const fences: Record<string, { read: string; insert?: string; update?: string; remove?: string }> = {
  sounding: {
    read: `on_duty('count') or (${ofMyCalls} and ${inMyRooms})`,
    insert: facilitated('sounding'),
    update: "on_duty('count')",
  },
  sounding_elector: {
    read: "on_duty('count') or seat_id = any(array(select my_seats()))",
    insert: openedJustNow('sounding', 'sounding_id'),
  },
  sounding_tally: { read: "on_duty('count')", remove: "on_duty('count')" },
  silence: {
    read: `on_duty('count') or (${ofMyCalls} and ${inMyRooms})`,
    insert: facilitated('silence'),
    update: "on_duty('count')",
  },
  silence_elector: {
    read: "on_duty('count') or exists (select 1 from silence s where s.id = silence_id)",
    insert: openedJustNow('silence', 'silence_id'),
  },
  silence_reading: { read: "on_duty('count')", remove: "on_duty('count')" },
};

/**
 * Soundings, which bind nobody, and texts that are adopted by silence. Who has answered and what was answered stand in two tables that nothing
 * joins; who has read a text is a keyed mark. Both are deleted when they have been counted.
 */
export class Soundings1795449000000 implements MigrationInterface {
  name = 'Soundings1795449000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table sounding (
        id uuid not null,
        group_id uuid not null,
        client_id uuid not null,
        opening_hash bytea not null,
        question text not null,
        scale text not null,
        sectors text[] not null,
        opened_at timestamptz not null,
        closes_at timestamptz not null,
        closed_at timestamptz,
        room_id uuid,
        session_item_id uuid,
        result jsonb,
        constraint sounding_pkey primary key (id),
        constraint sounding_group_fkey foreign key (group_id) references working_group (id),
        constraint sounding_room_fkey foreign key (room_id) references room (id),
        constraint sounding_client_key unique (group_id, client_id),
        constraint sounding_scale_known check (scale in ('answers', 'scale')),
        constraint sounding_question_length check (char_length(question) between 1 and 300),
        constraint sounding_result_at_close check (result is null or closed_at is not null)
      );
      create index sounding_of_group on sounding (group_id, opened_at desc, id desc);
      create index sounding_open on sounding (closes_at) where closed_at is null;

      -- That somebody has answered, never what.
      create table sounding_elector (
        sounding_id uuid not null,
        seat_id uuid not null,
        sector text not null,
        answered boolean not null default false,
        constraint sounding_elector_pkey primary key (sounding_id, seat_id),
        constraint sounding_elector_sounding_fkey foreign key (sounding_id) references sounding (id),
        constraint sounding_elector_seat_fkey foreign key (seat_id) references seat (id),
        constraint sounding_elector_sector_known ${sectorKnown}
      );
      create table sounding_tally (
        sounding_id uuid not null,
        sector text not null,
        option text not null,
        count integer not null,
        constraint sounding_tally_pkey primary key (sounding_id, sector, option),
        constraint sounding_tally_sounding_fkey foreign key (sounding_id) references sounding (id),
        constraint sounding_tally_sector_known ${sectorKnown},
        constraint sounding_tally_counts check (count > 0)
      );

      create table silence (
        id uuid not null,
        group_id uuid not null,
        client_id uuid not null,
        opening_hash bytea not null,
        title text not null,
        text text not null,
        sha256 bytea not null,
        sectors text[] not null,
        opened_at timestamptz not null,
        closes_at timestamptz not null,
        closed_at timestamptz,
        room_id uuid,
        subject text,
        outcome text,
        reason text,
        constraint silence_pkey primary key (id),
        constraint silence_group_fkey foreign key (group_id) references working_group (id),
        constraint silence_room_fkey foreign key (room_id) references room (id),
        constraint silence_client_key unique (group_id, client_id),
        constraint silence_outcome_known check (outcome in ('adopted', 'broken', 'not-read')),
        constraint silence_closed_has_outcome check ((closed_at is null) = (outcome is null)),
        constraint silence_broken_has_reason check ((outcome = 'broken') = (reason is not null) or outcome is null),
        constraint silence_text_fits check (sha256 = sha256(convert_to(text, 'UTF8'))),
        constraint silence_text_length check (char_length(text) between 1 and 40000 and char_length(title) between 1 and 200)
      );
      create index silence_of_group on silence (group_id, opened_at desc, id desc);
      create index silence_open on silence (closes_at) where closed_at is null;

      create table silence_elector (
        silence_id uuid not null,
        seat_id uuid not null,
        sector text not null,
        constraint silence_elector_pkey primary key (silence_id, seat_id),
        constraint silence_elector_silence_fkey foreign key (silence_id) references silence (id),
        constraint silence_elector_seat_fkey foreign key (seat_id) references seat (id),
        constraint silence_elector_sector_known ${sectorKnown}
      );
      -- A mark under a key from outside the database: it keeps a reader from being counted twice and leads to nobody.
      create table silence_reading (
        silence_id uuid not null,
        mark bytea not null,
        sector text not null,
        constraint silence_reading_pkey primary key (silence_id, mark),
        constraint silence_reading_silence_fkey foreign key (silence_id) references silence (id),
        constraint silence_reading_sector_known ${sectorKnown}
      );
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
    await runner.query(soundings + silences);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function known_readings, silence_progress, break_silence, read_silence, sounding_progress, answer_sounding;
      drop table silence_reading, silence_elector, silence, sounding_tally, sounding_elector, sounding;
    `);
  }
}

const soundings = `
  -- 'answered', or why not. It notes that he has answered and counts the option; no row holds both.
  create function answer_sounding(p_sounding uuid, p_option text, p_at timestamptz) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    v_sounding sounding;
    v_elector sounding_elector;
  begin
    select * into v_sounding from sounding where id = p_sounding for no key update;
    select e.* into v_elector from sounding_elector e join seat s on s.id = e.seat_id
    where e.sounding_id = p_sounding and s.person_id = current_person() and s.ended_at is null;
    if v_elector.seat_id is null then return 'no-elector'; end if;
    if v_sounding.closed_at is not null or v_sounding.closes_at <= p_at then return 'closed'; end if;
    if v_elector.answered then return 'answered-already'; end if;
    update sounding_elector set answered = true where sounding_id = p_sounding and seat_id = v_elector.seat_id;
    insert into sounding_tally (sounding_id, sector, option, count) values (p_sounding, v_elector.sector, p_option, 1)
    on conflict on constraint sounding_tally_pkey do update set count = sounding_tally.count + 1;
    return 'answered';
  end $$;

  create function sounding_progress(p_soundings uuid[])
  returns table (sounding_id uuid, sector text, seats integer, at_least integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select c.id, named.sector, count(e.seat_id)::integer,
           (count(e.seat_id) filter (where e.answered) - count(e.seat_id) filter (where e.answered) % min(g.k))::integer
    from sounding c
    join working_group g on g.id = c.group_id
    cross join lateral unnest(c.sectors) as named(sector)
    left join sounding_elector e on e.sounding_id = c.id and e.sector = named.sector
    where c.id = any(p_soundings) and c.group_id in (select my_full_groups())
    group by c.id, named.sector
  $$;
`;

const silences = `
  create function read_silence(p_silence uuid, p_sha256 bytea, p_mark bytea, p_at timestamptz) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    v_silence silence;
    v_sector text;
  begin
    select * into v_silence from silence where id = p_silence for no key update;
    select e.sector into v_sector from silence_elector e join seat s on s.id = e.seat_id
    where e.silence_id = p_silence and s.person_id = current_person() and s.ended_at is null;
    if v_sector is null then return 'no-elector'; end if;
    if v_silence.closed_at is not null or v_silence.closes_at <= p_at then return 'closed'; end if;
    if v_silence.sha256 <> p_sha256 then return 'text-changed'; end if;
    insert into silence_reading (silence_id, mark, sector) values (p_silence, p_mark, v_sector) on conflict do nothing;
    return 'answered';
  end $$;

  create function break_silence(p_silence uuid, p_sha256 bytea, p_reason text, p_at timestamptz) returns text
  language plpgsql volatile security definer set search_path = public, pg_temp as $$
  declare
    v_silence silence;
  begin
    select * into v_silence from silence where id = p_silence for no key update;
    perform 1 from silence_elector e join seat s on s.id = e.seat_id
    where e.silence_id = p_silence and s.person_id = current_person() and s.ended_at is null;
    if not found then return 'no-elector'; end if;
    if v_silence.closed_at is not null or v_silence.closes_at <= p_at then return 'closed'; end if;
    if v_silence.sha256 <> p_sha256 then return 'text-changed'; end if;
    update silence set closed_at = p_at, outcome = 'broken', reason = p_reason where id = p_silence;
    delete from silence_reading where silence_id = p_silence;
    return 'answered';
  end $$;

  create function silence_progress(p_silences uuid[])
  returns table (silence_id uuid, sector text, seats integer, at_least integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select c.id, named.sector,
           (select count(*) from silence_elector e where e.silence_id = c.id and e.sector = named.sector)::integer,
           (select count(*) - count(*) % g.k from silence_reading r where r.silence_id = c.id and r.sector = named.sector)::integer
    from silence c
    join working_group g on g.id = c.group_id
    cross join lateral unnest(c.sectors) as named(sector)
    where c.id = any(p_silences) and c.group_id in (select my_full_groups())
  $$;

  -- Which of these marks are there: whoever asks has made them, with the key.
  create function known_readings(p_marks bytea[]) returns setof bytea
  language sql stable security definer set search_path = public, pg_temp
  as $$ select mark from silence_reading where mark = any(p_marks) $$;
`;
