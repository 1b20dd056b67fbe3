import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Whatever decides who may read or post in a room bumps that room's access_version in the same transaction, by trigger, so
 * that no use case can forget it. A post that was decided on older facts is judged 'stale' (post_batch), and a node compares
 * the version before it delivers: revocation beats delivery.
 */
export class AccessVersion1795426800000 implements MigrationInterface {
  name = 'AccessVersion1795426800000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function bump_rooms(p_rooms uuid[]) returns void
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        -- The same order as post_batch, so that the two cannot wait for each other.
        perform 1 from room where id = any(p_rooms) order by id for no key update;
        update room set access_version = access_version + 1 where id = any(p_rooms);
        perform pg_notify('trialogue_access', '');
      end $$;
      revoke execute on function bump_rooms from public;

      create function bump_rooms_of_people() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        perform bump_rooms(array(
          select distinct m.room_id from changed c join room_member m on m.person_id = c.person_id and m.left_at is null));
        return null;
      end $$;

      create function bump_rooms_of_members() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        perform bump_rooms(array(select distinct c.room_id from changed c));
        return null;
      end $$;

      create function bump_rooms_of_groups() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        perform bump_rooms(array(select distinct r.id from changed c join room r on r.group_id = c.group_id));
        return null;
      end $$;

      create function bump_room_itself() returns trigger
      language plpgsql volatile set search_path = public, pg_temp as $$
      begin
        new.access_version := old.access_version + 1;
        perform pg_notify('trialogue_access', '');
        return new;
      end $$;

      create trigger room_member_joined after insert on room_member
        referencing new table as changed for each statement execute function bump_rooms_of_members();
      create trigger room_member_changed after update on room_member
        referencing new table as changed for each statement execute function bump_rooms_of_members();
      create trigger seat_given after insert on seat
        referencing new table as changed for each statement execute function bump_rooms_of_people();
      create trigger seat_changed after update on seat
        referencing new table as changed for each statement execute function bump_rooms_of_people();
      create trigger charter_consent_given after insert on charter_consent
        referencing new table as changed for each statement execute function bump_rooms_of_people();
      create trigger charter_version_added after insert on charter_version
        referencing new table as changed for each statement execute function bump_rooms_of_groups();
      create trigger charter_version_changed after update on charter_version
        referencing new table as changed for each statement execute function bump_rooms_of_groups();
      create trigger seat_declaration_made after insert on seat_declaration
        referencing new table as changed for each statement execute function bump_rooms_of_groups();

      -- last_seen_at changes often and decides nothing, so only an ended sign-in counts. Transition tables cannot be
      -- combined with a list of columns, hence the two functions.
      create function bump_rooms_of_ended_sign_ins() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        perform bump_rooms(array(
          select distinct m.room_id from changed c join former f on f.id = c.id
          join room_member m on m.person_id = c.person_id and m.left_at is null
          where c.ended_at is not null and f.ended_at is null));
        return null;
      end $$;
      create trigger sign_in_changed after update on sign_in
        referencing old table as former new table as changed for each statement execute function bump_rooms_of_ended_sign_ins();

      create function bump_rooms_of_deactivated_people() returns trigger
      language plpgsql volatile security definer set search_path = public, pg_temp as $$
      begin
        perform bump_rooms(array(
          select distinct m.room_id from changed c join former f on f.id = c.id
          join room_member m on m.person_id = c.id and m.left_at is null
          where c.deactivated_at is distinct from f.deactivated_at or c.name <> f.name));
        return null;
      end $$;
      create trigger person_changed after update on person
        referencing old table as former new table as changed
        for each statement execute function bump_rooms_of_deactivated_people();

      create trigger room_changed before update of rule, closed_at, name on room
        for each row execute function bump_room_itself();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      drop trigger room_changed on room;
      drop trigger person_changed on person;
      drop trigger sign_in_changed on sign_in;
      drop trigger seat_declaration_made on seat_declaration;
      drop trigger charter_version_changed on charter_version;
      drop trigger charter_version_added on charter_version;
      drop trigger charter_consent_given on charter_consent;
      drop trigger seat_changed on seat;
      drop trigger seat_given on seat;
      drop trigger room_member_changed on room_member;
      drop trigger room_member_joined on room_member;
      drop function bump_rooms_of_deactivated_people, bump_rooms_of_ended_sign_ins, bump_room_itself, bump_rooms_of_groups,
        bump_rooms_of_members, bump_rooms_of_people, bump_rooms;
    `);
  }
}
