import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Rooms, their log of numbered items, and the map from speaker to person, kept apart from what was said. */
export class Rooms1795425600000 implements MigrationInterface {
  name = 'Rooms1795425600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- head_seq: the last number given out, under this row's lock, so that commit order is number order.
      -- access_version: grows with every change of who may read or post here (see bump_room_access).
      create table room (
        id uuid not null,
        group_id uuid not null,
        kind text not null,
        name text not null,
        rule text not null,
        sector text,
        retention_days integer not null default 730,
        head_seq bigint not null default 0,
        access_version bigint not null default 0,
        opened_at timestamptz not null default now(),
        closed_at timestamptz,
        constraint room_pkey primary key (id),
        constraint room_group_fkey foreign key (group_id) references working_group (id),
        constraint room_kind_known check (kind in ('plenary', 'caucus', 'working', 'shuttle', 'confidential')),
        constraint room_rule_known check (rule in ('on-record', 'non-attribution', 'confidential')),
        constraint room_caucus_has_sector check ((kind = 'caucus') = (sector is not null)),
        constraint room_name_length check (char_length(name) between 1 and 120)
      );
      create index room_by_group on room (group_id);

      -- first_seq: a newcomer reads from joining on. A row ends, it is never reopened: who returns reads from his return on.
      create table room_member (
        id uuid not null,
        room_id uuid not null,
        person_id uuid not null,
        seat_id uuid not null,
        first_seq bigint not null,
        joined_at timestamptz not null default now(),
        left_at timestamptz,
        left_reason text,
        constraint room_member_pkey primary key (id),
        constraint room_member_room_fkey foreign key (room_id) references room (id),
        constraint room_member_person_fkey foreign key (person_id) references person (id),
        constraint room_member_seat_fkey foreign key (seat_id) references seat (id)
      );
      create unique index room_member_one_live on room_member (room_id, person_id) where left_at is null;
      create index room_member_by_person on room_member (person_id) where left_at is null;

      -- A period is a UTC week of one room (or a session held in it). Its key seals the map; without the key the map is noise.
      create table room_period (
        id uuid not null,
        room_id uuid not null,
        starts_at timestamptz not null,
        closes_at timestamptz not null,
        map_ends_at timestamptz not null,
        wrapped_key bytea,
        constraint room_period_pkey primary key (id),
        constraint room_period_room_fkey foreign key (room_id) references room (id),
        constraint room_period_starts_key unique (room_id, starts_at),
        constraint room_period_order check (starts_at < closes_at and closes_at <= map_ends_at)
      );

      -- The map. person_tag and sealed_person are made with the period's key; neither is a member's id.
      create table speaker (
        period_id uuid not null,
        ref uuid not null,
        person_tag bytea not null,
        sealed_person bytea not null,
        constraint speaker_pkey primary key (period_id, ref),
        constraint speaker_person_tag_key unique (period_id, person_tag),
        constraint speaker_period_fkey foreign key (period_id) references room_period (id)
      );

      -- Contributions: on the record they name a seat, under non-attribution only a speaker_ref, never both.
      create table room_item (
        room_id uuid not null,
        seq bigint not null,
        kind text not null,
        id uuid not null,
        at timestamptz not null,
        rule text not null,
        period_id uuid,
        speaker_ref uuid,
        seat_id uuid,
        body text,
        topic_id uuid,
        reply_to uuid,
        detail jsonb,
        constraint room_item_pkey primary key (room_id, seq),
        constraint room_item_id_key unique (room_id, id),
        constraint room_item_room_fkey foreign key (room_id) references room (id),
        constraint room_item_one_author check (speaker_ref is null or seat_id is null),
        constraint room_item_non_attribution_names_nobody check (rule = 'on-record' or seat_id is null),
        constraint room_item_body_length check (char_length(body) between 1 and 8000),
        constraint room_item_whole_seconds check (date_trunc('second', at) = at)
      );

      -- What makes a retry idempotent; destroyed with the period's map, then only the spent hash is left, without its author.
      create table room_receipt (
        room_id uuid not null,
        client_id uuid not null,
        author_tag bytea not null,
        body_hash bytea not null,
        seq bigint not null,
        item_id uuid not null,
        period_id uuid,
        constraint room_receipt_pkey primary key (room_id, client_id, author_tag),
        constraint room_receipt_room_fkey foreign key (room_id) references room (id)
      );
      create table room_spent_receipt (
        room_id uuid not null,
        client_hash bytea not null,
        constraint room_spent_receipt_pkey primary key (room_id, client_hash),
        constraint room_spent_receipt_room_fkey foreign key (room_id) references room (id)
      );
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'drop table room_spent_receipt, room_receipt, room_item, speaker, room_period, room_member, room',
    );
  }
}
