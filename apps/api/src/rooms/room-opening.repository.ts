import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { RoomRule } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

export interface RoomToOpen {
  readonly id: string;
  readonly groupId: string;
  readonly name: string;
  readonly rule: RoomRule;
  readonly openedAt: Date;
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

  /**
   * A newcomer reads from the next number on, which is 1 for all who are there before anybody can post. The row lock keeps a
   * post that commits meanwhile from falling between the number that was read and the joining.
   */
  async joinPlenary(groupId: string, personId: string, seatId: string, joinedAt: Date): Promise<void> {
    await em().query(
      `insert into room_member (id, room_id, person_id, seat_id, first_seq, joined_at)
       select $1, r.id, $3, $4, r.head_seq + 1, $5
       from room r where r.group_id = $2 and r.kind = 'plenary' and r.closed_at is null
       for update of r
       on conflict do nothing`,
      [randomUUID(), groupId, personId, seatId, joinedAt],
    );
  }
}
