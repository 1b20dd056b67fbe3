import pg from 'pg';
import { RoomKeys } from '../attribution/room-keys.ts';
import { opensADoor, type Table } from './kept-tables.ts';

/**
 * What a restored instance must not take over from its former life. Readers that were ahead of the copy have to begin anew, so the
 * epoch changes; whoever was signed in signs in again; links that were sent open nothing. Gives the new epoch.
 */
export async function beginAnew(client: pg.ClientBase, tables: readonly Table[], secret: string): Promise<string> {
  await endSignIns(client);
  for (const table of tables) await withdrawLinks(client, table);
  await renewOpenPeriods(client, secret);
  const { rows } = await client.query<{ epoch: string }>(
    'update instance set epoch = gen_random_uuid() returning epoch',
  );
  return rows[0]?.epoch ?? '';
}

async function endSignIns(client: pg.ClientBase): Promise<void> {
  await client.query(`update sign_in set ended_at = now(), ended_reason = 'restored' where ended_at is null`);
}

/** Their tokens are dead already; marked as withdrawn, they are not taken for open by those who wait for an answer. */
async function withdrawLinks(client: pg.ClientBase, table: Table): Promise<void> {
  const names = new Set(table.columns.map(({ name }) => name));
  if (!table.columns.some(opensADoor) || !names.has('withdrawn_at') || !names.has('used_at')) return;
  await client.query(
    `update ${pg.escapeIdentifier(table.name)} set withdrawn_at = now() where used_at is null and withdrawn_at is null`,
  );
}

/** No key is in an archive, and without one nobody could speak until the period is over. The new key opens no older name. */
async function renewOpenPeriods(client: pg.ClientBase, secret: string): Promise<void> {
  const keys = new RoomKeys({ secret: Buffer.from(secret, 'hex') });
  const { rows } = await client.query<{ id: string }>(
    'select id from room_period where closes_at > now() and wrapped_key is null',
  );
  for (const { id } of rows) {
    await client.query('update room_period set wrapped_key = $2 where id = $1', [id, keys.newPeriodKey(id).wrapped]);
  }
}
