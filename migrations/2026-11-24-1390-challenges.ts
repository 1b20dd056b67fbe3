import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofMyCalls = 'group_id = any(array(select my_full_groups()))';
const mySeat = (table: string, condition: string): string =>
  `exists (select 1 from seat s where s.id = any(array(select my_seats())) and s.group_id = ${table}.group_id and s.guest_until is null
           and ${condition})`;
const toMyOffice = "sectors && array(select office from my_offices() as office where office <> 'platform')";

const fences: Record<string, { read: string; insert?: string; update?: string }> = {
  challenge: {
    read: `on_duty('count') or ${mySeat('challenge', "s.role = 'delegate' and s.sector <> challenge.sector")}`,
    insert: mySeat('challenge', "s.role = 'delegate' and s.sector = challenge.sector"),
    update: "on_duty('count')",
  },
  concern: { read: toMyOffice, insert: ofMyCalls, update: toMyOffice },
  call_request: {
    read: ofMyCalls,
    insert: mySeat('call_request', "s.role = 'delegate'"),
    update: mySeat('call_request', "s.role in ('delegate', 'facilitator')"),
  },
  call_request_backing: {
    read: 'exists (select 1 from call_request r where r.id = request_id)',
    insert: 'seat_id = any(array(select my_seats()))',
  },
};

/**
 * Challenges of neutrals, concerns about them, and requests for a call. Who challenged and who filed is a keyed tag, by which nobody but
 * he himself is told of it; what he wrote lies sealed with a key from outside the database. No time is finer than the day. (NEUTRALITY 1, N3)
 */
export class Challenges1795453800000 implements MigrationInterface {
  name = 'Challenges1795453800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table seat add column powers_stopped_at timestamptz;

      create function seats_of_group(p_group uuid)
      returns table (id uuid, group_id uuid, person_id uuid, role text, sector text, organisation_id uuid, added_powers text[],
                     activated_at timestamptz, suspended_until timestamptz, guest_until timestamptz, ended_at timestamptz,
                     charter_in_force integer, charter_consented integer, declared boolean, confirmed_by text[], alternate_of uuid,
                     loan_until timestamptz, lent boolean, powers_stopped boolean)
      language sql stable security definer set search_path = public, pg_temp
      as $$ select f.*, s.powers_stopped_at is not null from seat_facts(p_group) f join seat s on s.id = f.id $$;

      -- cause_key: once for each cause. reason is sealed until the seconding, which makes it the text of a call.
      create table challenge (
        id uuid not null,
        group_id uuid not null,
        neutral_seat uuid not null,
        cause_kind text not null,
        cause_id uuid,
        cause_key text not null,
        sector text not null,
        author_tag bytea not null,
        reason bytea,
        made_on date not null,
        call_id uuid,
        constraint challenge_pkey primary key (id),
        constraint challenge_group_fkey foreign key (group_id) references working_group (id),
        constraint challenge_neutral_fkey foreign key (neutral_seat) references seat (id),
        constraint challenge_call_fkey foreign key (call_id) references call (id),
        constraint challenge_once unique (neutral_seat, cause_key),
        constraint challenge_cause_known check (cause_kind in ('session', 'call', 'conduct') and (cause_kind = 'conduct') = (cause_id is null)),
        constraint challenge_sector_known check (sector in ('business', 'government', 'civil-society')),
        constraint challenge_sealed_until_call check ((reason is null) = (call_id is not null))
      );
      create index challenge_of_group on challenge (group_id);

      create table concern (
        id uuid not null,
        group_id uuid not null,
        neutral_seat uuid not null,
        sectors text[] not null,
        author_tag bytea not null,
        filed_on date not null,
        due_on date not null,
        text bytea not null,
        answer bytea,
        answered_on date,
        answered_sector text,
        constraint concern_pkey primary key (id),
        constraint concern_group_fkey foreign key (group_id) references working_group (id),
        constraint concern_neutral_fkey foreign key (neutral_seat) references seat (id),
        constraint concern_sectors_known
          check (cardinality(sectors) between 2 and 3 and sectors <@ array['business', 'government', 'civil-society']),
        constraint concern_answer_whole check (num_nulls(answer, answered_on, answered_sector) in (0, 3))
      );
      create index concern_of_group on concern (group_id);

      create table call_request (
        id uuid not null,
        group_id uuid not null,
        client_id uuid not null,
        request_hash bytea not null,
        matter text not null,
        title text not null,
        text text not null,
        hours integer not null,
        requested_at timestamptz not null,
        call_id uuid,
        constraint call_request_pkey primary key (id),
        constraint call_request_group_fkey foreign key (group_id) references working_group (id),
        constraint call_request_call_fkey foreign key (call_id) references call (id),
        constraint call_request_client_key unique (group_id, client_id),
        constraint call_request_matter_known check (matter in ('text', 'procedure')),
        constraint call_request_hours check (hours between 1 and 720),
        constraint call_request_length check (char_length(text) between 1 and 40000 and char_length(title) between 1 and 200)
      );
      create index call_request_of_group on call_request (group_id, requested_at);

      create table call_request_backing (
        request_id uuid not null,
        seat_id uuid not null,
        sector text not null,
        constraint call_request_backing_pkey primary key (request_id, seat_id),
        constraint call_request_backing_request_fkey foreign key (request_id) references call_request (id),
        constraint call_request_backing_seat_fkey foreign key (seat_id) references seat (id),
        constraint call_request_backing_sector_known check (sector in ('business', 'government', 'civil-society'))
      );
    `);
    for (const [table, { read, insert, update }] of Object.entries(fences)) {
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
    }
    await runner.query(asking);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function concern_counts, concerns_by, challenges_by, challenge_made;
      drop table call_request_backing, call_request, concern, challenge;
      drop function seats_of_group;
      alter table seat drop column powers_stopped_at;
    `);
  }
}

const asking = `
  -- Whether this neutral was challenged on this cause, by whomever: to a delegate of his group, who would be refused.
  create function challenge_made(p_neutral uuid, p_cause text) returns boolean
  language sql stable security definer set search_path = public, pg_temp as $$
    select exists (
      select 1 from challenge c join seat s on s.group_id = c.group_id and s.id in (select my_seats()) and s.role = 'delegate'
      where c.neutral_seat = p_neutral and c.cause_key = p_cause)
  $$;

  -- By a tag that only the platform's key makes, of the person in whose name this runs.
  create function challenges_by(p_group uuid, p_tag bytea)
  returns table (id uuid, neutral_seat uuid, cause_kind text, cause_id uuid, cause_key text, made_on date, seconded boolean)
  language sql stable security definer set search_path = public, pg_temp as $$
    select c.id, c.neutral_seat, c.cause_kind, c.cause_id, c.cause_key, c.made_on, c.call_id is not null from challenge c
    where c.group_id = p_group and c.author_tag = p_tag and p_group in (select my_full_groups())
  $$;

  create function concerns_by(p_group uuid, p_tag bytea)
  returns table (id uuid, neutral_seat uuid, filed_on date, due_on date, text bytea, answer bytea, answered_on date)
  language sql stable security definer set search_path = public, pg_temp as $$
    select c.id, c.neutral_seat, c.filed_on, c.due_on, c.text, c.answer, c.answered_on from concern c
    where c.group_id = p_group and c.author_tag = p_tag and p_group in (select my_full_groups())
    order by c.filed_on desc, c.id limit 100
  $$;

  -- A concern counts from the day after it was filed, or once it was answered: a figure that grows at once would tell who filed.
  create function concern_counts(p_group uuid, p_today date) returns table (filed integer, answered integer, overdue integer)
  language sql stable security definer set search_path = public, pg_temp as $$
    select count(*) filter (where c.filed_on < p_today or c.answered_on is not null)::integer,
           count(c.answered_on)::integer,
           count(*) filter (where c.answered_on is null and c.due_on < p_today)::integer
    from concern c where c.group_id = p_group and p_group in (select my_full_groups())
  $$;
`;
