import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Working groups: charters and consent to them, seats, declarations of interest, neutrals' confirmation. */
export class Groups1795425000000 implements MigrationInterface {
  name = 'Groups1795425000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table working_group (
        id uuid not null,
        name text not null,
        purpose text not null,
        kind text not null,
        phase text not null,
        region text not null,
        state text not null default 'proposed',
        founded_by uuid not null,
        minimum_delegates smallint not null default 2,
        k smallint not null default 3,
        created_at timestamptz not null default now(),
        activated_at timestamptz,
        ended_at timestamptz,
        constraint working_group_pkey primary key (id),
        constraint working_group_founded_by_fkey foreign key (founded_by) references person (id),
        constraint working_group_kind_known check (kind in ('standing', 'acute-crisis', 'roundtable')),
        constraint working_group_phase_known check (phase in ('upstream', 'acute', 'midstream', 'downstream')),
        constraint working_group_state_known check (state in ('proposed', 'active', 'ended')),
        constraint working_group_k_at_least_three check (k >= 3),
        constraint working_group_minimum_delegates_positive check (minimum_delegates >= 1)
      );

      create table charter_version (
        group_id uuid not null,
        version integer not null,
        body text not null,
        sha256 bytea not null,
        proposed_by uuid not null,
        proposed_at timestamptz not null default now(),
        adopted_at timestamptz,
        constraint charter_version_pkey primary key (group_id, version),
        constraint charter_version_group_fkey foreign key (group_id) references working_group (id),
        constraint charter_version_proposed_by_fkey foreign key (proposed_by) references person (id),
        constraint charter_version_length check (char_length(body) between 1 and 40000)
      );

      create table charter_consent (
        group_id uuid not null,
        version integer not null,
        person_id uuid not null,
        given_at timestamptz not null default now(),
        constraint charter_consent_pkey primary key (group_id, version, person_id),
        constraint charter_consent_version_fkey foreign key (group_id, version) references charter_version (group_id, version),
        constraint charter_consent_person_fkey foreign key (person_id) references person (id)
      );

      create table seat (
        id uuid not null,
        group_id uuid not null,
        person_id uuid not null,
        role text not null,
        sector text,
        organisation_id uuid not null,
        decision_authority text,
        added_powers text[] not null default '{}',
        appointed_by uuid not null,
        appointed_at timestamptz not null default now(),
        activated_at timestamptz,
        suspended_until timestamptz,
        guest_until timestamptz,
        ended_at timestamptz,
        ended_reason text,
        constraint seat_pkey primary key (id),
        constraint seat_group_fkey foreign key (group_id) references working_group (id),
        constraint seat_person_fkey foreign key (person_id) references person (id),
        constraint seat_organisation_fkey foreign key (organisation_id) references organisation (id),
        constraint seat_appointed_by_fkey foreign key (appointed_by) references person (id),
        constraint seat_role_known check (role in ('delegate', 'observer', 'facilitator', 'rapporteur')),
        constraint seat_sector_known check (sector in ('business', 'government', 'civil-society')),
        constraint seat_neutral_has_no_sector check ((role in ('facilitator', 'rapporteur')) = (sector is null) or role = 'observer'),
        constraint seat_delegate_has_authority check (role <> 'delegate' or decision_authority in ('decides', 'recommends', 'reports-back')),
        constraint seat_neutral_has_no_added_power check (role = 'delegate' or added_powers = '{}')
      );
      create unique index seat_one_per_person_and_group on seat (group_id, person_id) where ended_at is null;
      create index seat_by_person on seat (person_id);

      create table seat_declaration (
        seat_id uuid not null,
        version integer not null,
        group_id uuid not null,
        employer text not null,
        funders text not null,
        stakes text not null,
        declared_at timestamptz not null default now(),
        constraint seat_declaration_pkey primary key (seat_id, version),
        constraint seat_declaration_seat_fkey foreign key (seat_id) references seat (id),
        constraint seat_declaration_group_fkey foreign key (group_id) references working_group (id)
      );

      -- P6: a neutral serves only once every delegation has confirmed him.
      create table neutral_confirmation (
        seat_id uuid not null,
        sector text not null,
        group_id uuid not null,
        confirmed_by uuid not null,
        confirmed_at timestamptz not null default now(),
        constraint neutral_confirmation_pkey primary key (seat_id, sector),
        constraint neutral_confirmation_seat_fkey foreign key (seat_id) references seat (id),
        constraint neutral_confirmation_group_fkey foreign key (group_id) references working_group (id),
        constraint neutral_confirmation_confirmed_by_fkey foreign key (confirmed_by) references person (id),
        constraint neutral_confirmation_sector_known check (sector in ('business', 'government', 'civil-society'))
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table neutral_confirmation, seat_declaration, seat, charter_consent, charter_version, working_group',
    );
  }
}
