import type { MigrationInterface, QueryRunner } from 'typeorm';

const keepers = `invited_by = current_person() or standing = any(array(select my_offices()))
                 or (standing = 'neutral' and 'platform' = any(array(select my_offices())))`;

/** Links that bring a person in: bound to an address, a sector and, where one was given, a seat. */
export class Invitations1795431000000 implements MigrationInterface {
  name = 'Invitations1795431000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- token_hash is the SHA-256 of the link's secret: a copy of this table opens no door.
      create table invitation (
        id uuid not null,
        token_hash bytea not null,
        person_id uuid not null,
        email text not null,
        standing text not null,
        seat_id uuid,
        group_id uuid,
        invited_by uuid not null,
        invited_at timestamptz not null,
        expires_at timestamptz not null,
        failures smallint not null default 0,
        used_at timestamptz,
        withdrawn_at timestamptz,
        constraint invitation_pkey primary key (id),
        constraint invitation_token_hash_key unique (token_hash),
        constraint invitation_person_fkey foreign key (person_id) references person (id),
        constraint invitation_seat_fkey foreign key (seat_id) references seat (id),
        constraint invitation_group_fkey foreign key (group_id) references working_group (id),
        constraint invitation_invited_by_fkey foreign key (invited_by) references person (id),
        constraint invitation_standing_known check (standing in ('business', 'government', 'civil-society', 'neutral')),
        constraint invitation_seat_has_group check ((seat_id is null) = (group_id is null)),
        constraint invitation_ends_once check (used_at is null or withdrawn_at is null),
        constraint invitation_order check (invited_at < expires_at)
      );
      create unique index invitation_one_open_per_person on invitation (person_id) where used_at is null and withdrawn_at is null;
      create index invitation_by_inviter on invitation (invited_by, invited_at desc);

      alter table invitation enable row level security;
      alter table invitation force row level security;
      create policy invitation_owner on invitation to current_user using (true) with check (true);
      create policy invitation_read on invitation for select using (on_duty('door') or ${keepers});
      create policy invitation_insert on invitation for insert with check (invited_by = current_person());
      create policy invitation_update on invitation for update using (on_duty('door') or ${keepers})
        with check (on_duty('door') or ${keepers});

      -- Whether somebody has a password yet: a yes or no for those who may invite him, and for nobody else.
      create function has_account(p_person uuid) returns boolean
      language sql stable security definer set search_path = public, pg_temp
      as $$
        select exists (select 1 from credential c where c.person_id = p_person)
               and exists (select 1 from person p where p.id = p_person
                           and (p.standing = any(array(select my_offices())) or 'platform' = any(array(select my_offices()))
                                or p.id in (select my_fellows())))
      $$;

      -- The rooms that a guest's invitation names (P5).
      create table seat_guest_room (
        seat_id uuid not null,
        room_id uuid not null,
        group_id uuid not null,
        constraint seat_guest_room_pkey primary key (seat_id, room_id),
        constraint seat_guest_room_seat_fkey foreign key (seat_id) references seat (id),
        constraint seat_guest_room_room_fkey foreign key (room_id) references room (id),
        constraint seat_guest_room_group_fkey foreign key (group_id) references working_group (id)
      );
      alter table seat_guest_room enable row level security;
      alter table seat_guest_room force row level security;
      create policy seat_guest_room_owner on seat_guest_room to current_user using (true) with check (true);
      create policy seat_guest_room_read on seat_guest_room for select using (
        room_id = any(array(select my_rooms()))
        or exists (select 1 from seat s where s.id = seat_id and s.person_id = current_person()));
      create policy seat_guest_room_insert on seat_guest_room for insert with check (
        group_id = any(array(select my_groups())) or exists (select 1 from my_offices() as office where office <> 'platform'));
      -- A guest sees the rooms of his invitation before he has entered them.
      create function my_guest_rooms() returns setof uuid language sql stable security definer set search_path = public, pg_temp
      as $$
        select g.room_id from seat_guest_room g join seat s on s.id = g.seat_id
        where s.person_id = current_person() and s.ended_at is null and s.guest_until > now()
      $$;
      create policy room_named_to_guest on room for select using (id = any(array(select my_guest_rooms())));
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop policy room_named_to_guest on room;
      drop function my_guest_rooms;
      drop table seat_guest_room;
      drop function has_account;
      drop table invitation;
    `);
  }
}
