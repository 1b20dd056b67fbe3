import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What stands beside the log of a room: its topics, what is pinned, who reacts how. Each follows from items of the log, in whose
 * transaction it is written, and is kept because a reader who joined later, or a cleared log, does not have those items.
 */
export class Conversation1795434600000 implements MigrationInterface {
  name = 'Conversation1795434600000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- first_seq: the lowest number that retention has left.
      alter table room add column first_seq bigint not null default 1;

      -- target: the message that an act is about. label: the sector that may be shown once the map from speakers to people is gone.
      alter table room_item add column target uuid, add column label text;
      alter table room_item add constraint room_item_label_known
        check (label in ('business', 'government', 'civil-society'));
      create index room_item_by_target on room_item (room_id, target) where target is not null;
      create index room_item_by_topic on room_item (room_id, topic_id, seq) where kind in ('posted', 'released');

      create table room_topic (
        room_id uuid not null,
        id uuid not null,
        name text not null,
        resolved boolean not null default false,
        last_seq bigint not null,
        constraint room_topic_pkey primary key (room_id, id),
        constraint room_topic_room_fkey foreign key (room_id) references room (id),
        constraint room_topic_name_length check (char_length(name) between 1 and 80)
      );
      create index room_topic_by_last on room_topic (room_id, last_seq desc);

      create table room_pin (
        room_id uuid not null,
        item_id uuid not null,
        seq bigint not null,
        constraint room_pin_pkey primary key (room_id, item_id),
        constraint room_pin_room_fkey foreign key (room_id) references room (id)
      );

      -- person_tag is made with the room's key, as in receipts, and goes with them: a count stays, who it was does not.
      create table room_reaction (
        room_id uuid not null,
        item_id uuid not null,
        reaction text not null,
        person_tag bytea not null,
        constraint room_reaction_pkey primary key (room_id, item_id, reaction, person_tag),
        constraint room_reaction_room_fkey foreign key (room_id) references room (id),
        constraint room_reaction_known check (reaction in ('thanks', 'noted', 'question', 'well-said', 'solidarity'))
      );
    `);
    for (const [table, read] of Object.entries(fences)) {
      await runner.query(`
        alter table ${table} enable row level security;
        alter table ${table} force row level security;
        create policy ${table}_owner on ${table} to current_user using (true) with check (true);
        create policy ${table}_read on ${table} for select using (${read});
      `);
    }
    await runner.query(
      `create policy room_topic_touch on room_topic for update using (on_duty('post')) with check (on_duty('post'))`,
    );
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop table room_reaction, room_pin, room_topic;
      drop index room_item_by_topic;
      drop index room_item_by_target;
      alter table room_item drop constraint room_item_label_known;
      alter table room_item drop column label, drop column target;
      alter table room drop column first_seq;
    `);
  }
}

/** A topic's name was written by somebody: a newcomer learns it once something of that topic lies within what he may read. */
const fences: Readonly<Record<string, string>> = {
  room_topic: `on_duty('post', 'deliver') or (room_id = any(array(select my_rooms())) and last_seq >= (
    select min(m.first_seq) from room_member m
    where m.room_id = room_topic.room_id and m.person_id = current_person() and m.left_at is null))`,
  room_pin: `on_duty('deliver') or (room_id = any(array(select my_rooms())) and seq >= (
    select min(m.first_seq) from room_member m
    where m.room_id = room_pin.room_id and m.person_id = current_person() and m.left_at is null))`,
  room_reaction: `on_duty('post')`,
};
