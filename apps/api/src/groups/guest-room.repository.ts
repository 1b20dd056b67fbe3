import { Injectable } from '@nestjs/common';
import { em } from '../platform/database/work.ts';

/** The rooms that an invitation as a guest names (P5). */
@Injectable()
export class GuestRoomRepository {
  /** Of these rooms, those of the group that are open and that the one in whose name this runs can see himself. */
  async nameable(groupId: string, roomIds: readonly string[]): Promise<string[]> {
    const rows: { id: string }[] = await em().query(
      'select id from room where group_id = $1 and id = any($2) and closed_at is null',
      [groupId, roomIds],
    );
    return rows.map(({ id }) => id);
  }

  async name(seatId: string, groupId: string, roomIds: readonly string[]): Promise<void> {
    if (roomIds.length === 0) return;
    await em().query(
      `insert into seat_guest_room (seat_id, room_id, group_id)
       select distinct $1::uuid, room_id, $2::uuid from unnest($3::uuid[]) as room_id`,
      [seatId, groupId, roomIds],
    );
  }
}
