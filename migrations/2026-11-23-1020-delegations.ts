import type { MigrationInterface, QueryRunner } from 'typeorm';

const ofMyGroups = 'group_id = any(array(select my_groups()))';
const stewardOfSector = "exists (select 1 from my_offices() as office where office <> 'platform')";
const ofMyDelegation = '(group_id, sector) in (select d.group_id, d.sector from my_delegations() d)';

const fences: Record<string, { read: string; insert: string; update?: string }> = {
  delegation_motion: { read: ofMyDelegation, insert: ofMyDelegation, update: ofMyDelegation },
  delegation_backing: {
    read: 'exists (select 1 from delegation_motion m where m.id = motion_id)',
    insert: 'seat_id = any(array(select my_seats()))',
    update: 'seat_id = any(array(select my_seats()))',
  },
  suspension: { read: ofMyGroups, insert: ofMyGroups, update: ofMyGroups },
  recusal: {
    read: ofMyGroups,
    insert: 'seat_id = any(array(select my_seats()))',
    update: 'seat_id = any(array(select my_seats()))',
  },
  group_end_backing: {
    read: `${ofMyGroups} or ${stewardOfSector}`,
    insert: `${ofMyGroups} or ${stewardOfSector}`,
  },
};

/** How a delegation acts on its own seats (P2), and what else happens to a seat: it is lent, suspended (N5), recused (N2). */
export class Delegations1795431600000 implements MigrationInterface {
  name = 'Delegations1795431600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A seat that its delegation lent: the alternate's own seat points at it, and ends at loan_until at the latest.
      alter table seat
        add column alternate_of uuid,
        add column loan_until timestamptz,
        add constraint seat_alternate_of_fkey foreign key (alternate_of) references seat (id),
        add constraint seat_loan_has_end check ((alternate_of is null) = (loan_until is null)),
        add constraint seat_loan_is_of_delegate check (alternate_of is null or (role = 'delegate' and guest_until is null));
      create unique index seat_one_alternate on seat (alternate_of) where ended_at is null;

      create function my_seats() returns setof uuid language sql stable security definer set search_path = public, pg_temp
      as $$
        select id from seat
        where person_id = current_person() and ended_at is null and (guest_until is null or guest_until > now())
      $$;

      create function my_delegations() returns table (group_id uuid, sector text)
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select s.group_id, s.sector from seat s
        where s.person_id = current_person() and s.ended_at is null and s.role = 'delegate' and s.guest_until is null
      $$;

      -- What a delegation is asked to do with one of its seats, until a majority backs it. The subject is checked by the contract.
      create table delegation_motion (
        id uuid not null,
        group_id uuid not null,
        sector text not null,
        kind text not null,
        subject jsonb not null,
        proposed_by uuid not null,
        proposed_at timestamptz not null,
        lapses_at timestamptz not null,
        closed_at timestamptz,
        outcome text,
        constraint delegation_motion_pkey primary key (id),
        constraint delegation_motion_group_fkey foreign key (group_id) references working_group (id),
        constraint delegation_motion_proposed_by_fkey foreign key (proposed_by) references seat (id),
        constraint delegation_motion_sector_known check (sector in ('business', 'government', 'civil-society')),
        constraint delegation_motion_kind_known check (kind in ('appoint', 'recall', 'lend', 'confirm-neutral', 'end-group')),
        constraint delegation_motion_outcome_known check (outcome in ('carried', 'withdrawn', 'lapsed')),
        constraint delegation_motion_closed_has_outcome check ((closed_at is null) = (outcome is null))
      );
      create index delegation_motion_open on delegation_motion (group_id, sector) where closed_at is null;

      create table delegation_backing (
        motion_id uuid not null,
        seat_id uuid not null,
        given_at timestamptz not null,
        withdrawn_at timestamptz,
        constraint delegation_backing_pkey primary key (motion_id, seat_id),
        constraint delegation_backing_motion_fkey foreign key (motion_id) references delegation_motion (id),
        constraint delegation_backing_seat_fkey foreign key (seat_id) references seat (id)
      );

      create table suspension (
        id uuid not null,
        group_id uuid not null,
        seat_id uuid not null,
        by_seat uuid not null,
        reason text not null,
        from_at timestamptz not null,
        until_at timestamptz not null,
        lifted_at timestamptz,
        constraint suspension_pkey primary key (id),
        constraint suspension_group_fkey foreign key (group_id) references working_group (id),
        constraint suspension_seat_fkey foreign key (seat_id) references seat (id),
        constraint suspension_by_seat_fkey foreign key (by_seat) references seat (id),
        constraint suspension_reason_length check (char_length(reason) between 1 and 500),
        constraint suspension_at_most_two_days check (from_at < until_at and until_at <= from_at + interval '48 hours')
      );
      create index suspension_by_seat_and_time on suspension (seat_id, from_at desc);

      -- item_id names the item of an agenda where there is one; without it the subject is what the holder says it is.
      create table recusal (
        id uuid not null,
        group_id uuid not null,
        seat_id uuid not null,
        subject text not null,
        item_id uuid,
        declared_at timestamptz not null,
        ended_at timestamptz,
        constraint recusal_pkey primary key (id),
        constraint recusal_group_fkey foreign key (group_id) references working_group (id),
        constraint recusal_seat_fkey foreign key (seat_id) references seat (id),
        constraint recusal_subject_length check (char_length(subject) between 1 and 200)
      );
      create index recusal_of_group on recusal (group_id) where ended_at is null;

      -- A group ends when every sector wants it to.
      create table group_end_backing (
        group_id uuid not null,
        sector text not null,
        backed_by uuid not null,
        backed_at timestamptz not null,
        constraint group_end_backing_pkey primary key (group_id, sector),
        constraint group_end_backing_group_fkey foreign key (group_id) references working_group (id),
        constraint group_end_backing_backed_by_fkey foreign key (backed_by) references person (id),
        constraint group_end_backing_sector_known check (sector in ('business', 'government', 'civil-society'))
      );
    `);
    for (const [table, { read, insert, update }] of Object.entries(fences)) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_owner on ${table} to current_user using (true) with check (true);
        create policy ${table}_read on ${table} for select using (${read});
        create policy ${table}_insert on ${table} for insert with check (${insert});
      `);
      if (update)
        await runner.query(
          `create policy ${table}_update on ${table} for update using (${update}) with check (${update})`,
        );
    }
    await runner.query(seatFacts(true));
    await runner.query(`
      -- The steward of a sector without delegates may be the last whose backing ends a group.
      create policy working_group_end on working_group for update using (${stewardOfSector}) with check (${stewardOfSector});

      create function close_rooms_with_group() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        update room set closed_at = new.ended_at where group_id = new.id and closed_at is null;
        return null;
      end $$;
      create trigger working_group_ended after update of state on working_group
        for each row when (old.state <> 'ended' and new.state = 'ended') execute function close_rooms_with_group();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger working_group_ended on working_group;
      drop function close_rooms_with_group;
      drop policy working_group_end on working_group;
      drop table group_end_backing, recusal, suspension, delegation_backing, delegation_motion;
      drop function my_delegations, my_seats;
    `);
    await runner.query(seatFacts(false));
    await runner.query(`
      drop index seat_one_alternate;
      alter table seat
        drop constraint seat_loan_is_of_delegate, drop constraint seat_loan_has_end, drop constraint seat_alternate_of_fkey,
        drop column loan_until, drop column alternate_of;
    `);
  }
}

/** The rows of the function change, so that it is made anew; no version has been released whose nodes would call the former. */
function seatFacts(withLoans: boolean): string {
  return `
    drop function seat_facts;
    create function seat_facts(p_group uuid)
    returns table (id uuid, group_id uuid, person_id uuid, role text, sector text, organisation_id uuid, added_powers text[],
                   activated_at timestamptz, suspended_until timestamptz, guest_until timestamptz, ended_at timestamptz,
                   charter_in_force integer, charter_consented integer, declared boolean, confirmed_by text[]
                   ${withLoans ? ', alternate_of uuid, loan_until timestamptz, lent boolean' : ''})
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
             ${withLoans ? ', s.alternate_of, s.loan_until, exists (select 1 from seat a where a.alternate_of = s.id and a.ended_at is null and a.loan_until > now())' : ''}
      from seat s where s.group_id = p_group and s.ended_at is null;
    end $$;`;
}
