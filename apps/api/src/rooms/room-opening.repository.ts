import { Injectable } from '@nestjs/common';
import type { Sector } from '@trialogue/people';
import type { RoomFacts, RoomKind, RoomRule } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

export interface RoomToOpen {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly rule: RoomRule;
  readonly openedAt: Date;
}

/** A room that a delegate opens; `seats` beside his own and beside the delegation of a caucus. */
export interface DelegatesRoom {
  readonly id: string;
  readonly groupId: string;
  readonly kind: RoomKind;
  readonly name: string;
  readonly rule: RoomRule;
  readonly retentionDays: number;
  readonly seats: readonly string[];
  readonly openedAt: Date;
  /** Of the request: what is asked again under the same id is the same room, if what is asked is the same. */
  readonly openingId: string;
  readonly hash: Buffer;
}

export interface OpenedBefore {
  readonly id: string;
  readonly hash: Buffer;
}

export interface AdmittedSeat {
  readonly seatId: string;
  readonly personId: string;
}

export interface NamedRoom {
  readonly room: RoomFacts;
  readonly sector: Sector | null;
}

interface NamedRoomRow extends RoomFacts {
  readonly sector: Sector | null;
}

/** Writes rooms and who is in them. */
@Injectable()
export class RoomOpeningRepository {
  /** Without RETURNING: a founder may open the plenary before he may read it. */
  async addPlenary({ id, groupId, name, rule, openedAt }: RoomToOpen): Promise<void> {
    await em().query(
      `insert into room (id, group_id, kind, name, rule, opened_at) values ($1, $2, 'plenary', $3, $4, $5)`,
      [id, groupId, name, rule, openedAt],
    );
  }

  async joinPlenary(groupId: string, personId: string, seatId: string, joinedAt: Date): Promise<void> {
    const rows: { id: string }[] = await em().query(
      `select id from room where group_id = $1 and kind = 'plenary' and closed_at is null`,
      [groupId],
    );
    await this.join(
      rows.map(({ id }) => id),
      personId,
      seatId,
      joinedAt,
    );
  }

  /**
   * A newcomer reads from the next number on, which is 1 for all who are there before anybody can post. The row lock keeps a
   * post that commits meanwhile from falling between the number that was read and the joining.
   */
  async join(roomIds: readonly string[], personId: string, seatId: string, joinedAt: Date): Promise<void> {
    if (roomIds.length === 0) return;
    await em().query(
      `insert into room_member (id, room_id, person_id, seat_id, first_seq, joined_at)
       select gen_random_uuid(), r.id, $2, $3, r.head_seq + 1, $4
       from room r where r.id = any($1) and r.closed_at is null
       order by r.id for update of r
       on conflict do nothing`,
      [roomIds, personId, seatId, joinedAt],
    );
  }

  /** The room that this request opened before, if who asks is in it. */
  async openedBefore(groupId: string, openingId: string): Promise<OpenedBefore | null> {
    const rows: OpenedBefore[] = await em().query(
      'select id, opening_hash as hash from room where group_id = $1 and opening_id = $2',
      [groupId, openingId],
    );
    return rows[0] ?? null;
  }

  /**
   * Those who are in it from its start; nobody where the request's id has opened a room already. The three below are asked past the
   * fence: see the migrations on opening rooms.
   */
  open({
    id,
    groupId,
    kind,
    name,
    rule,
    retentionDays,
    seats,
    openedAt,
    openingId,
    hash,
  }: DelegatesRoom): Promise<AdmittedSeat[]> {
    return em().query(
      `select seat_id as "seatId", person_id as "personId" from open_room($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
      [id, groupId, kind, name, rule, retentionDays, seats, openedAt, openingId, hash],
    );
  }

  /** Those of the seats that were not in the room yet. */
  invite(roomId: string, seats: readonly string[], at: Date): Promise<AdmittedSeat[]> {
    return em().query(`select seat_id as "seatId", person_id as "personId" from invite_to_room($1, $2, $3)`, [
      roomId,
      seats,
      at,
    ]);
  }

  async joinCaucuses(seatId: string, at: Date): Promise<void> {
    await em().query('select join_caucuses($1, $2)', [seatId, at]);
  }

  async roomsOf(groupId: string): Promise<number> {
    const rows: { rooms: number }[] = await em().query('select rooms_of_group($1) as rooms', [groupId]);
    return rows[0]?.rooms ?? 0;
  }

  async sectorOf(roomId: string): Promise<Sector | null> {
    const rows: { sector: Sector | null }[] = await em().query('select sector from room where id = $1', [roomId]);
    return rows[0]?.sector ?? null;
  }

  async depart(roomId: string, personId: string, at: Date): Promise<void> {
    await em().query(
      `update room_member set left_at = $3, left_reason = 'departed'
       where room_id = $1 and person_id = $2 and left_at is null`,
      [roomId, personId, at],
    );
  }

  async namedTo(seatId: string): Promise<NamedRoom[]> {
    const rows: NamedRoomRow[] = await em().query(
      `select r.id, r.group_id as "groupId", r.kind, r.rule, r.closed_at is not null as closed, r.sector
       from seat_guest_room g join room r on r.id = g.room_id where g.seat_id = $1`,
      [seatId],
    );
    return rows.map(({ sector, ...room }) => ({ room, sector }));
  }
}
