import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who there is: organisations, people, stewards, and how a person signs in. */
export class People1795424400000 implements MigrationInterface {
  name = 'People1795424400000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table instance (
        "only" boolean not null default true,
        epoch uuid not null default gen_random_uuid(),
        demo_seeded_at timestamptz,
        constraint instance_pkey primary key ("only"),
        constraint instance_is_one_row check ("only")
      );
      insert into instance default values;

      create table organisation (
        id uuid not null,
        name text not null,
        standing text not null,
        kind text not null,
        size_level smallint,
        parastatal_ownership text,
        created_at timestamptz not null default now(),
        constraint organisation_pkey primary key (id),
        constraint organisation_standing_known check (standing in ('business', 'government', 'civil-society', 'neutral')),
        constraint organisation_size_level_known check (size_level between 1 and 4),
        constraint organisation_name_length check (char_length(name) between 1 and 200)
      );

      create table person (
        id uuid not null,
        email text not null,
        name text not null,
        standing text not null,
        organisation_id uuid not null,
        sector_verified_by uuid,
        sector_verified_at timestamptz,
        language text not null default 'en',
        deactivated_at timestamptz,
        created_at timestamptz not null default now(),
        constraint person_pkey primary key (id),
        constraint person_organisation_fkey foreign key (organisation_id) references organisation (id),
        constraint person_sector_verified_by_fkey foreign key (sector_verified_by) references person (id),
        constraint person_standing_known check (standing in ('business', 'government', 'civil-society', 'neutral')),
        constraint person_name_length check (char_length(name) between 1 and 120),
        constraint person_email_is_lower check (email = lower(email) and char_length(email) <= 254),
        constraint person_email_key unique (email)
      );

      create table credential (
        person_id uuid not null,
        password_hash text not null,
        changed_at timestamptz not null default now(),
        constraint credential_pkey primary key (person_id),
        constraint credential_person_fkey foreign key (person_id) references person (id)
      );

      -- 'platform' or the sector whose steward this person is; a person is never both (P1).
      create table steward (
        id uuid not null,
        office text not null,
        person_id uuid not null,
        named_at timestamptz not null default now(),
        ended_at timestamptz,
        constraint steward_pkey primary key (id),
        constraint steward_person_fkey foreign key (person_id) references person (id),
        constraint steward_office_known check (office in ('platform', 'business', 'government', 'civil-society'))
      );
      create unique index steward_one_per_sector on steward (office) where ended_at is null and office <> 'platform';
      create unique index steward_one_office_per_person on steward (person_id) where ended_at is null;

      -- token_hash is the SHA-256 of the cookie's value: a copy of this table opens no door.
      create table sign_in (
        id uuid not null,
        token_hash bytea not null,
        person_id uuid not null,
        strategy text not null,
        device text not null,
        created_at timestamptz not null default now(),
        last_seen_at timestamptz not null default now(),
        expires_at timestamptz not null,
        ended_at timestamptz,
        ended_reason text,
        constraint sign_in_pkey primary key (id),
        constraint sign_in_token_hash_key unique (token_hash),
        constraint sign_in_person_fkey foreign key (person_id) references person (id)
      );
      create index sign_in_live_by_person on sign_in (person_id) where ended_at is null;

      -- The layout that rate-limiter-flexible expects of its PostgreSQL store.
      create table rate_limit (
        key varchar(255) not null,
        points integer not null default 0,
        expire bigint,
        constraint rate_limit_pkey primary key (key)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('drop table rate_limit, sign_in, steward, credential, person, organisation, instance');
  }
}
