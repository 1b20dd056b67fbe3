import type { StoredEntry } from '@trialogue/ledger';
import type { Store } from '../../builders/store.ts';

/** The ledger of a group as it is stored, oldest entry first. */
export async function storedEntries(store: Store, groupId: string): Promise<StoredEntry[]> {
  const { rows } = await store.query<StoredEntry>(
    `select canonical, encode(hash, 'hex') as hash from ledger_entry where group_id = $1 order by seq`,
    [groupId],
  );
  return rows;
}
