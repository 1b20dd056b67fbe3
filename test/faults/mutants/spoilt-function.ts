import type { Store } from '../../builders/store.ts';

/**
 * Known-bad databases. Each is the product's own function with single places changed, taken from the database rather than
 * copied, so that it cannot grow old; a place that is no longer found ends the test instead of sparing the product.
 */
interface Change {
  readonly from: string;
  readonly to: string;
}

/** Numbers from a sequence, without the lock on the room: given out before the commit, and not given back by a rollback. */
export async function numberBySequence(store: Store): Promise<void> {
  await store.query('create sequence spoilt_number; grant usage on sequence spoilt_number to trialogue_app');
  await change(store, 'post_batch', [
    { from: 'perform 1 from room where id = any(p_room) order by id for no key update;', to: '' },
    { from: 'k.head_seq + row_number() over (partition by k.room order by k.ord)', to: "nextval('spoilt_number')" },
    { from: 'set head_seq = top.head', to: 'set head_seq = greatest(r.head_seq, top.head)' },
  ]);
}

/** No receipt is found and none need be unique: a retry is a new message. */
export async function forgetReceipts(store: Store): Promise<void> {
  await store.query('alter table room_receipt drop constraint room_receipt_pkey');
  await change(store, 'post_batch', [
    { from: 'on known.room_id = i.room and known.client_id = i.client and known.author_tag = i.tag', to: 'on false' },
  ]);
}

async function change(store: Store, name: string, changes: readonly Change[]): Promise<void> {
  const { rows } = await store.query<{ text: string }>('select pg_get_functiondef($1::regproc) as text', [name]);
  let text = rows[0]?.text ?? '';
  for (const { from, to } of changes) {
    if (!text.includes(from)) throw new Error(`${name} no longer says: ${from}`);
    text = text.replaceAll(from, to);
  }
  await store.query(text);
}
