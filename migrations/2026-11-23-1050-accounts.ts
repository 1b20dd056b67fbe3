import type { MigrationInterface, QueryRunner } from 'typeorm';

const stewardOfPlatform = "'platform' = any(array(select my_offices()))";

/** How an account ends, and who votes on a sector's steward. */
export class Accounts1795433400000 implements MigrationInterface {
  name = 'Accounts1795433400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Whoever deactivates a person, and however: nothing that the account could still do stays behind.
      create function close_account() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        update sign_in set ended_at = new.deactivated_at, ended_reason = 'deactivated'
        where person_id = new.id and ended_at is null;
        update steward set ended_at = new.deactivated_at where person_id = new.id and ended_at is null;
        update invitation set withdrawn_at = new.deactivated_at
        where person_id = new.id and used_at is null and withdrawn_at is null;
        return null;
      end $$;
      create trigger person_deactivated after update of deactivated_at on person
        for each row when (old.deactivated_at is null and new.deactivated_at is not null) execute function close_account();

      -- A rule decides wrongly on facts of which the fence hides a part: the platform's steward sees no seat at all, and would close
      -- the account of a delegate. So he learns how many there are, and not where.
      create function account_facts(p_person uuid)
      returns table (standing text, offices text[], live_seats integer, deactivated boolean, last_platform_steward boolean)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select p.standing,
               array(select s.office from steward s where s.person_id = p.id and s.ended_at is null),
               (select count(*)::integer from seat s join working_group g on g.id = s.group_id
                where s.person_id = p.id and s.ended_at is null and g.state <> 'ended'),
               p.deactivated_at is not null,
               exists (select 1 from steward s where s.person_id = p.id and s.ended_at is null and s.office = 'platform')
                 and (select count(*) from steward s where s.ended_at is null and s.office = 'platform') = 1
        from person p
        where p.id = p_person and p.erased_at is null
          and (p.id = current_person() or exists (select 1 from my_offices()))
      $$;

      -- By the clock and not by what upkeep has written down: whoever's visit is over belongs to his sector again.
      create function is_guest_only(p_person uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select coalesce(bool_and(s.guest_until is not null), false) from seat s
        where s.person_id = p_person and s.ended_at is null and (s.guest_until is null or s.guest_until > now())
      $$;
      revoke execute on function is_guest_only from public;

      create or replace function my_standing() returns setof text
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select p.standing from person p
        where p.id = current_person() and p.sector_verified_at is not null and p.deactivated_at is null
          and not is_guest_only(p.id)
      $$;

      -- The roll of an election, once, for whoever called it: verified people of the sector who can sign in. Those who were only
      -- entered in the directory would make its quorum as high as somebody wishes.
      create function enrol_electors(p_election uuid) returns integer
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_enrolled integer;
      begin
        if not exists (select 1 from steward_election e
                       where e.id = p_election and e.called_by = current_person() and e.closed_at is null)
           or exists (select 1 from steward_elector x where x.election_id = p_election) then
          raise exception 'an election is enrolled once, by whoever called it' using errcode = 'insufficient_privilege';
        end if;
        insert into steward_elector (election_id, person_id)
        select e.id, p.id from steward_election e join person p on p.standing = e.office
        where e.id = p_election and p.sector_verified_at is not null and p.deactivated_at is null
          and exists (select 1 from credential c where c.person_id = p.id)
          and not is_guest_only(p.id);
        get diagnostics v_enrolled = row_count;
        return v_enrolled;
      end $$;
      drop policy steward_elector_insert on steward_elector;
    `);
    await runner.query(erasePerson(true));
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(erasePerson(false));
    await runner.query(`
      create policy steward_elector_insert on steward_elector for insert with check (
        exists (select 1 from steward_election e where e.id = election_id and e.called_by = current_person()));
      create or replace function my_standing() returns setof text
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select p.standing from person p
        where p.id = current_person() and p.sector_verified_at is not null and p.deactivated_at is null
          and not (exists (select 1 from seat s where s.person_id = p.id and s.ended_at is null and s.guest_until is not null)
                   and not exists (select 1 from seat s where s.person_id = p.id and s.ended_at is null and s.guest_until is null))
      $$;
      drop function enrol_electors, is_guest_only, account_facts;
      drop trigger person_deactivated on person;
      drop function close_account;
    `);
  }
}

/**
 * `whole`: also the address in invitations and what the person said when stepping back from an item. A seat in a group that has ended
 * stays on its record, and keeps nobody from being erased.
 */
function erasePerson(whole: boolean): string {
  return `
    create or replace function erase_person(p_person uuid, p_at timestamptz) returns void
    language plpgsql volatile security definer set search_path = public, pg_temp as $$
    begin
      if not (p_person = current_person() or (${stewardOfPlatform} and exists (
                select 1 from person p where p.id = p_person and p.deactivated_at is not null))) then
        raise exception 'a person is erased by himself, or once his account is deactivated' using errcode = 'insufficient_privilege';
      end if;
      if exists (select 1 from seat s join working_group g on g.id = s.group_id
                 where s.person_id = p_person and s.ended_at is null ${whole ? "and g.state <> 'ended'" : ''})
         or exists (select 1 from steward s where s.person_id = p_person and s.ended_at is null) then
        raise exception 'seats and offices end before a person is erased' using errcode = 'integrity_constraint_violation';
      end if;
      update seat_declaration d set employer = '—', funders = '—', stakes = '—'
      from seat s where s.id = d.seat_id and s.person_id = p_person;
      ${
        whole
          ? `update recusal r set subject = '—' from seat s where s.id = r.seat_id and s.person_id = p_person;
             update invitation set email = 'erased-' || p_person || '@erased.invalid' where person_id = p_person;`
          : ''
      }
      update sign_in set ended_at = coalesce(ended_at, p_at), ended_reason = coalesce(ended_reason, 'erased'), device = ''
      where person_id = p_person;
      update credential set password_hash = '', changed_at = p_at where person_id = p_person;
      update person set name = '—', email = 'erased-' || id || '@erased.invalid', language = 'en', listed_at = null,
                        deactivated_at = coalesce(deactivated_at, p_at), erased_at = p_at
      where id = p_person;
    end $$;`;
}
