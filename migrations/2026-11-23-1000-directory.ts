import type { MigrationInterface, QueryRunner } from 'typeorm';

const stewardOfPlatform = "'platform' = any(array(select my_offices()))";
const ownSector = 'office = any(array(select my_standing()))';

/**
 * Who may find whom. Members of a sector see their sector's roll, since they elect its steward; everybody else is found by his own
 * wish only (listed_at). Guests find nobody (P5).
 */
export class Directory1795430400000 implements MigrationInterface {
  name = 'Directory1795430400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      alter table person
        add column listed_at timestamptz,
        add column erased_at timestamptz,
        add constraint person_erased_is_deactivated check (erased_at is null or deactivated_at is not null);
      create index person_by_standing_and_name on person (standing, name, id) where deactivated_at is null;
      alter table organisation
        add constraint organisation_kind_length check (char_length(kind) between 1 and 60);

      -- The standing of somebody whose sector is verified; nothing for whoever is here as a guest only.
      create function my_standing() returns setof text language sql stable security definer set search_path = public, pg_temp
      as $$
        select p.standing from person p
        where p.id = current_person() and p.sector_verified_at is not null and p.deactivated_at is null
          and not (exists (select 1 from seat s where s.person_id = p.id and s.ended_at is null and s.guest_until is not null)
                   and not exists (select 1 from seat s where s.person_id = p.id and s.ended_at is null and s.guest_until is null))
      $$;

      create function my_roll_organisations() returns setof uuid
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select distinct p.organisation_id from person p
        where p.deactivated_at is null and p.sector_verified_at is not null
          and ((p.standing <> 'neutral' and p.standing in (select my_standing()))
               or (p.listed_at is not null and exists (select 1 from my_standing())))
      $$;

      create policy person_roll on person for select using (
        deactivated_at is null and sector_verified_at is not null
        and ((standing <> 'neutral' and standing = any(array(select my_standing())))
             or (listed_at is not null and exists (select 1 from my_standing()))));
      create policy organisation_roll on organisation for select using (id = any(array(select my_roll_organisations())));
      create policy organisation_steward_insert on organisation for insert
        with check (standing = any(array(select my_offices())));
      create policy organisation_steward_update on organisation for update
        using (standing = any(array(select my_offices()))) with check (standing = any(array(select my_offices())));
    `);
    await runner.query(`
      create table steward_election (
        id uuid not null,
        office text not null,
        called_by uuid not null,
        opened_at timestamptz not null,
        closes_at timestamptz not null,
        closed_at timestamptz,
        outcome text,
        elected uuid,
        constraint steward_election_pkey primary key (id),
        constraint steward_election_called_by_fkey foreign key (called_by) references person (id),
        constraint steward_election_elected_fkey foreign key (elected) references person (id),
        constraint steward_election_office_known check (office in ('business', 'government', 'civil-society')),
        constraint steward_election_outcome_known check (outcome in ('elected', 'no-quorum', 'no-majority')),
        constraint steward_election_closed_has_outcome check ((closed_at is null) = (outcome is null)),
        constraint steward_election_elected_has_winner check ((outcome = 'elected') = (elected is not null) or outcome is null)
      );
      create unique index steward_election_one_open on steward_election (office) where closed_at is null;

      -- Who may vote, frozen at the opening; voted_on is a day and says that, never for whom.
      create table steward_elector (
        election_id uuid not null,
        person_id uuid not null,
        voted_on date,
        constraint steward_elector_pkey primary key (election_id, person_id),
        constraint steward_elector_election_fkey foreign key (election_id) references steward_election (id),
        constraint steward_elector_person_fkey foreign key (person_id) references person (id)
      );
      create table steward_candidate (
        election_id uuid not null,
        person_id uuid not null,
        stood_at timestamptz not null,
        constraint steward_candidate_pkey primary key (election_id, person_id),
        constraint steward_candidate_election_fkey foreign key (election_id) references steward_election (id),
        constraint steward_candidate_person_fkey foreign key (person_id) references person (id)
      );
      -- Counts only: no row joins a voter to a candidate, so there is nothing to be found out later.
      create table steward_tally (
        election_id uuid not null,
        person_id uuid not null,
        votes integer not null default 0,
        constraint steward_tally_pkey primary key (election_id, person_id),
        constraint steward_tally_candidate_fkey foreign key (election_id, person_id)
          references steward_candidate (election_id, person_id),
        constraint steward_tally_votes_count check (votes >= 0)
      );

      -- 'cast', or why not: 'no-elector', 'voted-already', 'closed', 'no-candidate'.
      create function cast_vote(p_election uuid, p_candidate uuid, p_at timestamptz) returns text
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      declare
        v_elector steward_elector;
        v_election steward_election;
      begin
        select * into v_election from steward_election where id = p_election for update;
        select * into v_elector from steward_elector where election_id = p_election and person_id = current_person();
        if v_elector.person_id is null then return 'no-elector'; end if;
        if v_election.closed_at is not null or v_election.closes_at <= p_at then return 'closed'; end if;
        if v_elector.voted_on is not null then return 'voted-already'; end if;
        if not exists (select 1 from steward_candidate where election_id = p_election and person_id = p_candidate) then
          return 'no-candidate';
        end if;
        update steward_elector set voted_on = p_at::date where election_id = p_election and person_id = current_person();
        insert into steward_tally (election_id, person_id, votes) values (p_election, p_candidate, 1)
        on conflict on constraint steward_tally_pkey do update set votes = steward_tally.votes + 1;
        return 'cast';
      end $$;
    `);
    await this.fence(runner);
    await this.erasure(runner);
  }

  private async fence(runner: QueryRunner): Promise<void> {
    const ofElection = (more: string): string =>
      `exists (select 1 from steward_election e where e.id = election_id and ${more})`;
    const fences: Record<string, { read: string; insert?: string; update?: string }> = {
      steward_election: {
        read: `on_duty('upkeep') or ${ownSector}`,
        insert: `called_by = current_person() and ${ownSector}`,
        update: "on_duty('upkeep')",
      },
      steward_elector: {
        read: `on_duty('upkeep') or ${ofElection(ownSector)}`,
        insert: ofElection('e.called_by = current_person()'),
      },
      steward_candidate: {
        read: `on_duty('upkeep') or ${ofElection(ownSector)}`,
        insert: `person_id = current_person() and ${ofElection(ownSector)}`,
      },
      steward_tally: { read: `on_duty('upkeep') or ${ofElection(`e.closed_at is not null and ${ownSector}`)}` },
    };
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
    await runner.query(`
      create policy steward_elected on steward for insert with check (on_duty('upkeep'));
      create policy steward_succeeded on steward for update using (on_duty('upkeep')) with check (on_duty('upkeep'));
      create policy steward_upkeep on steward for select using (on_duty('upkeep'));
      create policy person_upkeep on person for select using (on_duty('upkeep'));
    `);
  }

  /**
   * What is known of a person goes, in one act; the ledger holds seats' ids, versions and hashes, so that its chain stays valid. What
   * was said stays, without the name.
   */
  private async erasure(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function erase_person(p_person uuid, p_at timestamptz) returns void
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        if not (p_person = current_person() or (${stewardOfPlatform} and exists (
                  select 1 from person p where p.id = p_person and p.deactivated_at is not null))) then
          raise exception 'a person is erased by himself, or once his account is deactivated' using errcode = 'insufficient_privilege';
        end if;
        if exists (select 1 from seat s where s.person_id = p_person and s.ended_at is null)
           or exists (select 1 from steward s where s.person_id = p_person and s.ended_at is null) then
          raise exception 'seats and offices end before a person is erased' using errcode = 'integrity_constraint_violation';
        end if;
        update seat_declaration d set employer = '—', funders = '—', stakes = '—'
        from seat s where s.id = d.seat_id and s.person_id = p_person;
        update sign_in set ended_at = coalesce(ended_at, p_at), ended_reason = coalesce(ended_reason, 'erased'), device = ''
        where person_id = p_person;
        update credential set password_hash = '', changed_at = p_at where person_id = p_person;
        update person set name = '—', email = 'erased-' || id || '@erased.invalid', language = 'en', listed_at = null,
                          deactivated_at = coalesce(deactivated_at, p_at), erased_at = p_at
        where id = p_person;
      end $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop function erase_person;
      drop policy person_upkeep on person;
      drop policy steward_upkeep on steward;
      drop policy steward_succeeded on steward;
      drop policy steward_elected on steward;
      drop function cast_vote;
      drop table steward_tally, steward_candidate, steward_elector, steward_election;
      drop policy organisation_steward_update on organisation;
      drop policy organisation_steward_insert on organisation;
      drop policy organisation_roll on organisation;
      drop policy person_roll on person;
      drop function my_roll_organisations, my_standing;
      alter table organisation drop constraint organisation_kind_length;
      drop index person_by_standing_and_name;
      alter table person drop constraint person_erased_is_deactivated, drop column erased_at, drop column listed_at;
    `);
  }
}
