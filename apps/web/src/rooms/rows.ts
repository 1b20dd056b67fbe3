import type { OutboxEntry, PostedItem } from '@trialogue/rooms';

export type Row =
  | { readonly kind: 'day'; readonly key: string; readonly at: string }
  | { readonly kind: 'message'; readonly key: string; readonly item: PostedItem }
  | { readonly kind: 'pending'; readonly key: string; readonly entry: OutboxEntry };

/** The reader's own calendar day of an instant, e.g. 2026-11-23. */
export function dayOf(at: string): string {
  const date = new Date(at);
  const month = String(date.getMonth() + 1).padStart(2, '0');
  return `${date.getFullYear()}-${month}-${String(date.getDate()).padStart(2, '0')}`;
}

/**
 * The rows of the list. The day stands above its first message; above the oldest one that is loaded only where nothing older
 * exists, since it would move when an older page joins.
 */
export function rowsOf(
  items: readonly PostedItem[],
  pending: readonly OutboxEntry[],
  isComplete: boolean,
): readonly Row[] {
  const rows: Row[] = [];
  let day = isComplete ? '' : dayOf(items[0]?.at ?? '');
  for (const item of items) {
    const ofItem = dayOf(item.at);
    if (ofItem !== day) rows.push({ kind: 'day', key: `day-${ofItem}`, at: item.at });
    day = ofItem;
    rows.push({ kind: 'message', key: item.id, item });
  }
  for (const entry of pending) rows.push({ kind: 'pending', key: entry.clientId, entry });
  return rows;
}
