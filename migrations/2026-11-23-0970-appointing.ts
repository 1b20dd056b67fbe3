import type { MigrationInterface, QueryRunner } from 'typeorm';

const founding = 'group_id = any(array(select my_foundings()))';

/**
 * What founding and appointing need of the second fence, and no more.
 *
 * A rule decides wrongly on facts of which the fence hides a part: a steward who saw no consent would take a delegation of five
 * for none and act in its place. So whoever may act on a group's seats reads the facts of all of them through seat_facts, which
 * tells that somebody declared, never what.
 */
export class Appointing1795428600000 implements MigrationInterface {
  name = 'Appointing1795428600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A founder's rights end when his group becomes active: from then on only seats count.
      create function my_foundings() returns setof uuid language sql stable security definer set search_path = public, pg_temp
      as $$ select id from working_group where founded_by = current_person() and state = 'proposed' $$;

      create function acts_in_group(p_group uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select p_group in (select my_groups()) or p_group in (select my_foundings())
               or exists (select 1 from my_offices() as office where office <> 'platform')
      $$;

      create function seat_facts(p_group uuid)
      returns table (id uuid, group_id uuid, person_id uuid, role text, sector text, organisation_id uuid, added_powers text[],
                     activated_at timestamptz, suspended_until timestamptz, guest_until timestamptz, ended_at timestamptz,
                     charter_in_force integer, charter_consented integer, declared boolean, confirmed_by text[])
      language plpgsql stable security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      begin
        if not acts_in_group(p_group) then return; end if;
        return query
        select s.id, s.group_id, s.person_id, s.role, s.sector, s.organisation_id, s.added_powers,
               s.activated_at, s.suspended_until, s.guest_until, s.ended_at,
               coalesce((select max(v.version) from charter_version v where v.group_id = p_group and v.adopted_at is not null),
                        (select max(v.version) from charter_version v where v.group_id = p_group)),
               (select max(c.version) from charter_consent c where c.group_id = p_group and c.person_id = s.person_id),
               exists (select 1 from seat_declaration d where d.seat_id = s.id),
               array(select c.sector from neutral_confirmation c where c.seat_id = s.id)
        from seat s where s.group_id = p_group and s.ended_at is null;
      end $$;

      -- What an appointment must know of somebody with whom the appointer shares no group: no name, no address.
      create function candidate_facts(p_person uuid)
      returns table (standing text, sector_verified boolean, organisation_id uuid, office text)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select p.standing, p.sector_verified_at is not null, p.organisation_id,
               (select s.office from steward s where s.person_id = p.id and s.ended_at is null)
        from person p where p.id = p_person and p.deactivated_at is null and current_person() is not null
      $$;

      create policy room_found on room for insert with check (kind = 'plenary' and ${founding});
      -- P6: a founder proposes the neutrals; the delegates are their sectors' affair.
      create policy seat_found on seat for insert with check (sector is null and ${founding});

      create or replace function lock_ledger_head(p_group uuid) returns table (seq bigint, hash bytea)
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      begin
        if not acts_in_group(p_group) then
          raise exception 'the ledger of a group is written by its members' using errcode = 'insufficient_privilege';
        end if;
        insert into ledger_head (group_id, seq, hash) values (p_group, 0, decode(repeat('00', 32), 'hex'))
        on conflict on constraint ledger_head_pkey do nothing;
        return query select h.seq, h.hash from ledger_head h where h.group_id = p_group for update;
      end $$;

      -- Whoever ends a seat, and however, its holder is out of every room in the same transaction, those rooms included that
      -- the one who ends it cannot see.
      create function leave_rooms_with_seat() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        update room_member set left_at = new.ended_at, left_reason = 'seat-ended' where seat_id = new.id and left_at is null;
        return null;
      end $$;
      create trigger seat_ended after update of ended_at on seat
        for each row when (old.ended_at is null and new.ended_at is not null) execute function leave_rooms_with_seat();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger seat_ended on seat;
      drop function leave_rooms_with_seat;
      drop policy seat_found on seat;
      drop policy room_found on room;
      create or replace function lock_ledger_head(p_group uuid) returns table (seq bigint, hash bytea)
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      #variable_conflict use_column
      begin
        if not (p_group in (select my_groups()) or exists (select 1 from my_offices() as office where office <> 'platform')) then
          raise exception 'the ledger of a group is written by its members' using errcode = 'insufficient_privilege';
        end if;
        insert into ledger_head (group_id, seq, hash) values (p_group, 0, decode(repeat('00', 32), 'hex'))
        on conflict on constraint ledger_head_pkey do nothing;
        return query select h.seq, h.hash from ledger_head h where h.group_id = p_group for update;
      end $$;
      drop function candidate_facts, seat_facts, acts_in_group, my_foundings;
    `);
  }
}
