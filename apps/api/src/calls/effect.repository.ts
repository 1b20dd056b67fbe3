import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { CharterVersionFacts } from '@trialogue/groups';
import type { RoomRule } from '@trialogue/rooms';
import { em } from '../platform/database/work.ts';

/** What an adopted call changes in the group and its rooms, on the duty that counts. */
@Injectable()
export class EffectRepository {
  async charter(
    groupId: string,
    version: number,
  ): Promise<{ proposed: CharterVersionFacts | null; inForce: number | null }> {
    const rows: CharterVersionFacts[] = await em().query(
      `select version, encode(sha256, 'hex') as sha256, adopted_at is not null as adopted from charter_version where group_id = $1`,
      [groupId],
    );
    const inForce = rows.filter(({ adopted }) => adopted).map((one) => one.version);
    return {
      proposed: rows.find((one) => one.version === version) ?? null,
      inForce: inForce.length === 0 ? null : Math.max(...inForce),
    };
  }

  async adopt(groupId: string, version: number, at: Date): Promise<void> {
    await em().query('update charter_version set adopted_at = $3 where group_id = $1 and version = $2', [
      groupId,
      version,
      at,
    ]);
  }

  /** Null where there is no such room. */
  async roomRule(roomId: string): Promise<RoomRule | null> {
    const rows: { rule: RoomRule }[] = await em().query('select rule from room where id = $1', [roomId]);
    return rows[0]?.rule ?? null;
  }

  /** False where there is no rule left to lower. */
  async lowerRule(roomId: string): Promise<boolean> {
    const rows: { lowered: boolean }[] = await em().query('select lower_room_rule($1) as lowered', [roomId]);
    return rows[0]?.lowered ?? false;
  }

  async openHistory(roomId: string): Promise<void> {
    await em().query('select open_room_history($1)', [roomId]);
  }

  /** Tells every member by an item of the log that names nobody; gives its number. Each node hears of it, this one too. */
  async tellRoom(roomId: string, kind: 'rule-lowered' | 'history-opened', detail: object): Promise<number> {
    const rows: { seq: string | number }[] = await em().query(
      `select seq from add_room_item('', $1, null, null, null, null, null, $2, $3, null, null, null, $4::jsonb,
                                     false, null, null, null, null)`,
      [roomId, randomUUID(), kind, JSON.stringify(detail)],
    );
    return Number(rows[0]?.seq ?? 0);
  }
}
