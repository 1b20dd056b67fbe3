import { randomBytes, randomUUID } from 'node:crypto';
import type { DataSource } from 'typeorm';

export interface Attempt {
  readonly roomId: string;
  readonly personId: string;
  /** The access version that the post was decided on; the room's own of this moment if none is given. */
  readonly access?: number;
}

const call = `select outcome from post_batch('test', array[$1]::uuid[], array[$2]::uuid[], array[$3]::bigint[], array[$4]::uuid[],
  array[$5]::bytea[], array['Something'], array[$5]::bytea[], array[null]::uuid[], array[null]::uuid[], array[$6]::uuid[],
  array[$7]::uuid[], array[$5]::bytea[], array[$8]::uuid[], array[$5]::bytea[])`;

/** One post straight into the database's own function, in a period of the test's own: what it says of it. */
export async function postOne(source: DataSource, { roomId, personId, access }: Attempt): Promise<string> {
  return source.transaction(async (manager) => {
    await manager.query(`select set_config('app.system', 'attribute', true)`);
    const rooms: { access: number }[] = await manager.query('select access_version as access from room where id = $1', [
      roomId,
    ]);
    const period = randomUUID();
    if (rooms.length > 0)
      await manager.query(
        `insert into room_period (id, room_id, starts_at, closes_at, map_ends_at)
         values ($1, $2, clock_timestamp() - interval '1 minute', now() + interval '1 hour', now() + interval '1 day')`,
        [period, roomId],
      );
    const parameters = [roomId, personId, access ?? rooms[0]?.access ?? 0, randomUUID(), randomBytes(16)];
    const answers: { outcome: string }[] = await manager.query(call, [
      ...parameters,
      randomUUID(),
      period,
      randomUUID(),
    ]);
    return answers[0]?.outcome ?? 'no answer';
  });
}
