import { Injectable } from '@nestjs/common';
import type { RoomKind, RoomRule } from '@trialogue/rooms';
import type { Standing } from '@trialogue/people';
import { em, prepared } from '../platform/database/work.ts';

export interface EnterableRoom {
  readonly id: string;
  readonly kind: RoomKind;
  readonly name: string;
  readonly rule: RoomRule;
  readonly first: number;
  readonly head: number;
}

export interface RoomState {
  readonly id: string;
  readonly groupId: string;
  readonly head: number;
  readonly access: number;
}

export interface RoomStanding extends RoomState {
  /** The lowest number that retention has left. */
  readonly keptFrom: number;
}

export interface AudienceMember {
  readonly seatId: string;
  readonly personId: string;
  readonly name: string;
  readonly sector: Standing;
  readonly role: string;
  readonly organisation: string;
  readonly first: number;
}

export interface GuestPastEnd {
  readonly roomId: string;
  readonly personId: string;
}

/** The only file that reads rooms and who is in them. */
@Injectable()
export class RoomRepository {
  enterable(groupId: string, personId: string): Promise<EnterableRoom[]> {
    return em().query(
      `select r.id, r.kind, r.name, r.rule, greatest(m.first_seq, r.first_seq) as first, r.head_seq as head
       from room r join room_member m on m.room_id = r.id and m.person_id = $2 and m.left_at is null
       where r.group_id = $1
       order by (r.kind <> 'plenary'), r.name limit 200`,
      [groupId, personId],
    );
  }

  states(roomIds: readonly string[]): Promise<RoomStanding[]> {
    return em().query(
      `select id, group_id as "groupId", head_seq as head, access_version as access, first_seq as "keptFrom"
       from room where id = any($1)`,
      [roomIds],
    );
  }

  /** From which number on each of these members now reads. */
  async firsts(roomId: string, personIds: readonly string[]): Promise<Map<string, number>> {
    const rows: { personId: string; first: number }[] = await em().query(
      `select m.person_id as "personId", greatest(m.first_seq, r.first_seq) as first
       from room r join room_member m on m.room_id = r.id and m.left_at is null
       where r.id = $1 and m.person_id = any($2)`,
      [roomId, personIds],
    );
    return new Map(rows.map(({ personId, first }) => [personId, first]));
  }

  /** Where a live member stands in a room: its head, his first number, and the access version of both. */
  async position(roomId: string, personId: string): Promise<(RoomState & { first: number }) | null> {
    const rows = await prepared<RoomState & { first: number }>(
      `select r.id, r.group_id as "groupId", r.head_seq as head, r.access_version as access,
              greatest(m.first_seq, r.first_seq) as first
       from room r join room_member m on m.room_id = r.id and m.person_id = $2 and m.left_at is null
       where r.id = $1`,
      [roomId, personId],
    );
    return rows[0] ?? null;
  }

  async retentionDays(roomId: string): Promise<number> {
    const rows: { days: number }[] = await em().query('select retention_days as days from room where id = $1', [
      roomId,
    ]);
    return rows[0]?.days ?? 0;
  }

  /** Live members by live seats, at most 500: those whom a text in this room reaches. */
  audience(roomId: string): Promise<AudienceMember[]> {
    return em().query(
      `select s.id as "seatId", s.person_id as "personId", p.name, coalesce(s.sector, p.standing) as sector, s.role,
              o.name as organisation, greatest(m.first_seq, r.first_seq) as first
       from room_member m
       join room r on r.id = m.room_id
       join seat s on s.id = m.seat_id and s.ended_at is null and (least(s.guest_until, s.loan_until) > now()) is not false
       join person p on p.id = m.person_id and p.deactivated_at is null
       join organisation o on o.id = s.organisation_id
       where m.room_id = $1 and m.left_at is null
       order by p.name limit 500`,
      [roomId],
    );
  }

  /** Those of `personIds` who may still read the room. */
  async readers(roomId: string, personIds: readonly string[]): Promise<Set<string>> {
    const rows: { personId: string }[] = await em().query(
      `select m.person_id as "personId" from room_member m
       join seat s on s.id = m.seat_id and s.ended_at is null and (least(s.guest_until, s.loan_until) > now()) is not false
       join person p on p.id = m.person_id and p.deactivated_at is null
       where m.room_id = $1 and m.left_at is null and m.person_id = any($2)`,
      [roomId, personIds],
    );
    return new Set(rows.map((row) => row.personId));
  }

  /** Of the people and rooms given, those who are there by an invitation or a loan whose time is over. */
  guestsPastEnd(roomIds: readonly string[], personIds: readonly string[]): Promise<GuestPastEnd[]> {
    return em().query(
      `select m.room_id as "roomId", m.person_id as "personId" from room_member m
       join seat s on s.id = m.seat_id and least(s.guest_until, s.loan_until) <= now()
       where m.person_id = any($2) and m.left_at is null and m.room_id = any($1)`,
      [roomIds, personIds],
    );
  }

  async epoch(): Promise<string> {
    const rows: { epoch: string }[] = await em().query('select epoch from instance');
    const epoch = rows[0]?.epoch;
    if (!epoch) throw new Error('the instance has no epoch');
    return epoch;
  }
}
