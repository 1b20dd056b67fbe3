import type { Outbox, OutboxEntry } from '@trialogue/rooms';
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** An own message that the server took: only this browser knows that it is its member's. */
export interface OwnReceipt {
  readonly id: string;
  readonly roomId: string;
}

interface Shelf extends DBSchema {
  entries: { key: string; value: { readonly place: number; readonly entry: OutboxEntry } };
  receipts: { key: string; value: OwnReceipt; indexes: { byRoom: string } };
}

type Change = (outbox: Outbox) => Outbox;

/** One database for each member: on a shared device nobody sends, or sees, what another one wrote. */
function nameFor(memberId: string): string {
  return `trialogue-outbox-${memberId}`;
}

/** The outbox on this device. Every change is one transaction, so that two tabs never overwrite each other. */
export class OutboxShelf {
  private database: Promise<IDBPDatabase<Shelf>> | null = null;

  constructor(private readonly memberId: string) {}

  async read(): Promise<Outbox> {
    const database = await this.open();
    const rows = await database.getAll('entries');
    return inOrder(rows);
  }

  async change(change: Change): Promise<Outbox> {
    const database = await this.open();
    const transaction = database.transaction('entries', 'readwrite');
    const rows = await transaction.store.getAll();
    const before = inOrder(rows);
    const after = change(before);
    const places = new Map(rows.map(({ place, entry }) => [entry.clientId, place]));
    let last = Math.max(0, ...places.values());
    for (const entry of after) {
      if (before.includes(entry)) continue;
      const place = places.get(entry.clientId) ?? (last += 1);
      await transaction.store.put({ place, entry }, entry.clientId);
    }
    const kept = new Set(after.map((entry) => entry.clientId));
    for (const { clientId } of before) if (!kept.has(clientId)) await transaction.store.delete(clientId);
    await transaction.done;
    return after;
  }

  async ownIds(roomId: string): Promise<readonly string[]> {
    const database = await this.open();
    const receipts = await database.getAllFromIndex('receipts', 'byRoom', roomId);
    return receipts.map((receipt) => receipt.id);
  }

  async keepReceipt(receipt: OwnReceipt): Promise<void> {
    const database = await this.open();
    await database.put('receipts', receipt, receipt.id);
  }

  /** Access to the room has ended: nothing of it stays on this device. */
  async forgetRoom(roomId: string): Promise<Outbox> {
    const database = await this.open();
    for (const id of await this.ownIds(roomId)) await database.delete('receipts', id);
    return this.change((outbox) => outbox.filter((entry) => entry.roomId !== roomId));
  }

  async close(): Promise<void> {
    const database = await this.database;
    this.database = null;
    database?.close();
  }

  private open(): Promise<IDBPDatabase<Shelf>> {
    this.database ??= openDB<Shelf>(nameFor(this.memberId), 1, {
      upgrade: (database) => {
        database.createObjectStore('entries');
        database.createObjectStore('receipts').createIndex('byRoom', 'roomId');
      },
    });
    return this.database;
  }
}

function inOrder(rows: readonly { readonly place: number; readonly entry: OutboxEntry }[]): Outbox {
  return rows.toSorted((left, right) => left.place - right.place).map((row) => row.entry);
}
