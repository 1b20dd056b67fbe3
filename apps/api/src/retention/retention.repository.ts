import { Injectable } from '@nestjs/common';
import type { RoomKind } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

export interface RoomToClear {
  readonly roomId: string;
  readonly groupId: string;
  readonly kind: RoomKind;
  /** The first day that the room keeps, as 2026-11-23. */
  readonly keepsFrom: string;
}

/** Old contents of rooms, through the functions that look after what is due and what hangs on it. */
@Injectable()
export class RetentionRepository {
  async toClear(): Promise<RoomToClear | undefined> {
    const rows: RoomToClear[] = await em().query(
      `select room_id as "roomId", group_id as "groupId", kind, keeps_from::text as "keepsFrom" from room_to_clear()`,
    );
    return rows[0];
  }

  /** Answers how many items went. */
  async clear(roomId: string, portion: number): Promise<number> {
    const rows: { items: number }[] = await em().query('select clear_room($1, $2) as items', [roomId, portion]);
    return rows[0]?.items ?? 0;
  }
}
