import type { MigrationInterface, QueryRunner } from 'typeorm';

const ownFence = (table: string): string => `
      alter table ${table} enable row level security;
      alter table ${table} force row level security;
      create policy ${table}_owner on ${table} to current_user using (true) with check (true);`;
const mine = 'room_id = any(array(select my_rooms()))';
const ofMine = (table: string): string =>
  `exists (select 1 from session s where s.id = ${table}.session_id and s.room_id = any(array(select my_rooms())))`;

/**
 * Meetings. A session is the log of its events, numbered under its row's lock; what the row repeats of them is for lists and calendars.
 * Marks stand for people as in the log of a room: a seat on the record, the mark of the session's period otherwise.
 */
export class Sessions1795451400000 implements MigrationInterface {
  name = 'Sessions1795451400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- planning_id and planning_hash: a plan that is sent twice is one session. updates: how often a calendar has to learn of it anew.
      create table session (
        id uuid not null,
        group_id uuid not null,
        room_id uuid not null,
        planning_id uuid not null,
        planning_hash bytea not null,
        seq bigint not null default 0,
        status text not null,
        title text not null,
        starts_at timestamptz not null,
        ends_at timestamptz not null,
        zone text not null,
        meeting_link text,
        updates integer not null default 0,
        changed_at timestamptz not null,
        opened_at timestamptz,
        closed_at timestamptz,
        period_id uuid,
        constraint session_pkey primary key (id),
        constraint session_group_fkey foreign key (group_id) references working_group (id),
        constraint session_room_fkey foreign key (room_id) references room (id),
        constraint session_period_fkey foreign key (period_id) references room_period (id),
        constraint session_planned_once unique (room_id, planning_id),
        constraint session_period_once unique (period_id),
        constraint session_status_known check (status in ('planned', 'open', 'paused', 'closed', 'cancelled')),
        constraint session_title_length check (char_length(title) between 1 and 200),
        constraint session_order check (starts_at < ends_at)
      );
      create index session_by_group on session (group_id, starts_at);
      create unique index session_one_open on session (room_id) where status in ('open', 'paused');

      create table session_event (
        session_id uuid not null,
        seq bigint not null,
        at timestamptz not null,
        kind text not null,
        by_role text not null,
        by_ref uuid,
        by_sector text,
        detail jsonb not null,
        constraint session_event_pkey primary key (session_id, seq),
        constraint session_event_session_fkey foreign key (session_id) references session (id),
        constraint session_event_whole_seconds check (date_trunc('second', at) = at)
      );

      -- What makes a retry idempotent; destroyed with the period's map.
      create table session_receipt (
        session_id uuid not null,
        client_id uuid not null,
        author_tag bytea not null,
        act_hash bytea not null,
        seq bigint not null,
        constraint session_receipt_pkey primary key (session_id, client_id, author_tag),
        constraint session_receipt_session_fkey foreign key (session_id) references session (id)
      );

      -- Names of those who are there without an account: sealed with the period's key where names end.
      create table session_guest (
        session_id uuid not null,
        ref uuid not null,
        name text,
        sealed_name bytea,
        constraint session_guest_pkey primary key (session_id, ref),
        constraint session_guest_session_fkey foreign key (session_id) references session (id),
        constraint session_guest_one_name check ((name is null) <> (sealed_name is null))
      );

      -- A view for a wall, for whoever has the link.
      create table session_projector (
        session_id uuid not null,
        token_hash bytea not null,
        until_at timestamptz not null,
        ended_at timestamptz,
        constraint session_projector_pkey primary key (session_id, token_hash),
        constraint session_projector_token_hash_key unique (token_hash),
        constraint session_projector_session_fkey foreign key (session_id) references session (id)
      );

      -- The private address of a person's calendar.
      create table calendar_feed (
        person_id uuid not null,
        token_hash bytea not null,
        made_at timestamptz not null,
        ended_at timestamptz,
        constraint calendar_feed_pkey primary key (person_id, token_hash),
        constraint calendar_feed_token_hash_key unique (token_hash),
        constraint calendar_feed_person_fkey foreign key (person_id) references person (id)
      );
      ${['session', 'session_event', 'session_receipt', 'session_guest', 'session_projector', 'calendar_feed'].map(ownFence).join('')}

      create policy session_read on session for select using (${mine} or on_duty('deliver', 'upkeep'));
      create policy session_plan on session for insert with check (${mine});
      create policy session_change on session for update using (${mine} or on_duty('upkeep')) with check (${mine} or on_duty('upkeep'));
      create policy session_event_read on session_event for select using (on_duty('deliver', 'upkeep') or ${ofMine('session_event')});
      create policy session_event_add on session_event for insert with check (on_duty('upkeep') or ${ofMine('session_event')});
      create policy session_receipt_read on session_receipt for select using (${ofMine('session_receipt')});
      create policy session_receipt_add on session_receipt for insert with check (${ofMine('session_receipt')});
      create policy session_guest_read on session_guest for select using (on_duty('deliver'));
      create policy session_guest_add on session_guest for insert with check (${ofMine('session_guest')});
      create policy session_projector_read on session_projector for select using (on_duty('door') or ${ofMine('session_projector')});
      create policy session_projector_make on session_projector for insert with check (${ofMine('session_projector')});
      create policy session_projector_end on session_projector for update
        using (${ofMine('session_projector')}) with check (${ofMine('session_projector')});
      create policy calendar_feed_read on calendar_feed for select using (on_duty('door') or person_id = current_person());
      create policy calendar_feed_make on calendar_feed for insert with check (person_id = current_person());
      create policy calendar_feed_end on calendar_feed for update
        using (person_id = current_person()) with check (person_id = current_person());

      -- Whoever opens it leads the session and is a neutral of the group: nobody else may cut a room's period.
      create function open_session_period(p_session uuid, p_period uuid, p_longest interval, p_kept interval, p_key bytea) returns void
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_session session%rowtype;
      begin
        select * into v_session from session s where s.id = p_session and s.period_id is null and s.status = 'planned' for update;
        if not found or not exists (
          select 1 from seat t where t.id in (select my_seats()) and t.group_id = v_session.group_id and t.role = 'facilitator'
        ) or v_session.room_id not in (select my_rooms()) then
          raise exception 'a facilitator in the room opens its session' using errcode = 'insufficient_privilege';
        end if;
        perform begin_period(v_session.room_id, p_period, p_longest, p_kept, p_key);
        update session s set period_id = p_period where s.id = p_session;
      end $$;

      create function end_session_period(p_session uuid) returns void
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_session session%rowtype;
      begin
        select * into v_session from session s where s.id = p_session and s.status = 'closed';
        if not found or not (on_duty('upkeep') or v_session.room_id in (select my_rooms())) then
          raise exception 'the period of a session ends with it' using errcode = 'insufficient_privilege';
        end if;
        perform end_period(v_session.period_id);
      end $$;

      -- The mark of a person in the period of a session that is open, by the tag that only the period's key makes. Without a seal it
      -- is looked up and not made.
      create function session_mark(p_session uuid, p_tag bytea, p_ref uuid, p_sealed bytea) returns uuid
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_period uuid;
        v_ref uuid;
      begin
        select s.period_id into v_period from session s where s.id = p_session and s.room_id in (select my_rooms());
        if v_period is null then return null; end if;
        if p_sealed is not null then
          insert into speaker (period_id, ref, person_tag, sealed_person) values (v_period, p_ref, p_tag, p_sealed)
          on conflict on constraint speaker_person_tag_key do nothing;
        end if;
        select k.ref into v_ref from speaker k where k.period_id = v_period and k.person_tag = p_tag;
        return v_ref;
      end $$;

      -- Active delegates of each sector in the session's room: what shares are expected by.
      create function session_seats(p_session uuid) returns table (sector text, seats integer)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select t.sector, count(*)::integer from session s
        join room_member m on m.room_id = s.room_id and m.left_at is null
        join seat t on t.id = m.seat_id and t.ended_at is null and t.role = 'delegate' and t.activated_at is not null
          and (least(t.guest_until, t.loan_until) > now()) is not false
        where s.id = p_session and s.room_id in (select my_rooms()) group by t.sector
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function session_seats, session_mark, end_session_period, open_session_period;
      drop table calendar_feed, session_projector, session_guest, session_receipt, session_event, session;
    `);
  }
}
