import type { MigrationInterface, QueryRunner } from 'typeorm';

const formerKinds = "'mention', 'role-mention', 'sector-mention', 'reply', 'release-asked', 'report'";
const kinds = `${formerKinds}, 'challenge', 'concern', 'call-request'`;
const ofSteward = `exists (
            select 1 from steward w where w.person_id = p.id and w.ended_at is null and w.office <> 'platform')`;

const notices = (withoutRoom: string): string => `
      create or replace function add_notices(p_kind text, p_people uuid[], p_group uuid, p_room uuid, p_item uuid) returns setof uuid
      language sql volatile security definer set search_path = public, pg_temp
      as $$
        insert into notice (id, person_id, group_id, room_id, item_id, kind, day)
        select gen_random_uuid(), p.id, p_group, p_room, p_item, p_kind, (now() at time zone 'UTC')::date
        from unnest(p_people) as p(id)
        where case
          ${withoutRoom}
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
      $$;`;

const tables = ['session', 'session_event', 'room_member'] as const;

/**
 * What follows from a seconded challenge and from a removal that was decided, on the duty that counts: a neutral's powers stop and come back, his
 * sessions pass to another, a seat or a membership ends. It reads no contribution.
 */
export class TakingOver1795454400000 implements MigrationInterface {
  name = 'TakingOver1795454400000';

  async up(runner: QueryRunner): Promise<void> {
    for (const table of tables) {
      await runner.query(`create policy ${table}_count on ${table} for select using (on_duty('count'))`);
    }
    await runner.query(`
      create policy seat_count_change on seat for update using (on_duty('count')) with check (on_duty('count'));
      create policy session_count_change on session for update using (on_duty('count')) with check (on_duty('count'));
      create policy session_event_count_add on session_event for insert with check (on_duty('count'));

      -- As session_mark, for him who takes over a session in which he has done nothing yet.
      create function take_over_mark(p_session uuid, p_tag bytea, p_ref uuid, p_sealed bytea) returns uuid
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_period uuid;
        v_ref uuid;
      begin
        if not on_duty('count') then
          raise exception 'a session is taken over after a challenge' using errcode = 'insufficient_privilege';
        end if;
        select s.period_id into v_period from session s where s.id = p_session;
        if v_period is null then return null; end if;
        if p_sealed is not null then
          insert into speaker (period_id, ref, person_tag, sealed_person) values (v_period, p_ref, p_tag, p_sealed)
          on conflict on constraint speaker_person_tag_key do nothing;
        end if;
        select k.ref into v_ref from speaker k where k.period_id = v_period and k.person_tag = p_tag;
        return v_ref;
      end $$;

      -- Ends a membership by an adopted call; the trigger on it ends what is under way there. Answers whose it was.
      create function remove_from_room(p_room uuid, p_seat uuid, p_at timestamptz) returns setof uuid
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        if not on_duty('count') then
          raise exception 'a call removes from a room' using errcode = 'insufficient_privilege';
        end if;
        return query update room_member m set left_at = p_at, left_reason = 'removed'
          where m.room_id = p_room and m.seat_id = p_seat and m.left_at is null returning m.person_id;
      end $$;

      alter table notice drop constraint notice_kind_known;
      alter table notice add constraint notice_kind_known check (kind in (${kinds}));
      ${notices(`when p_room is null and p_kind in ('report', 'concern') then ${ofSteward}
          when p_room is null then p_kind in ('challenge', 'call-request') and exists (
            select 1 from seat s where s.person_id = p.id and s.group_id = p_group and s.ended_at is null and s.guest_until is null)`)}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      delete from notice where kind in ('challenge', 'concern', 'call-request');
      ${notices(`when p_room is null then p_kind = 'report' and ${ofSteward}`)}
      alter table notice drop constraint notice_kind_known;
      alter table notice add constraint notice_kind_known check (kind in (${formerKinds}));
      drop function remove_from_room, take_over_mark;
      drop policy session_event_count_add on session_event;
      drop policy session_count_change on session;
      drop policy seat_count_change on seat;
    `);
    for (const table of tables) await runner.query(`drop policy ${table}_count on ${table}`);
  }
}
