import type { Outbox, OutboxEntry, Reaction } from '@trialogue/rooms';
import { deleteDB, openDB, type DBSchema, type IDBPDatabase } from 'idb';

/** An own message that the server took: only this browser knows that it is its member's. */
export interface OwnReceipt {
  readonly id: string;
  readonly roomId: string;
}

/** The server counts reactions and tells nobody whose they are, so only this browser knows its member's own. */
export interface OwnReaction {
  readonly itemId: string;
  readonly roomId: string;
  readonly reaction: Reaction;
}

interface Shelf extends DBSchema {
  entries: { key: string; value: { readonly place: number; readonly entry: OutboxEntry } };
  receipts: { key: string; value: OwnReceipt; indexes: { byRoom: string } };
  reactions: { key: string; value: OwnReaction; indexes: { byRoom: string } };
}

type Change = (outbox: Outbox) => Outbox;

/** One database for each member: on a shared device nobody sends, or sees, what another one wrote. */
function nameFor(memberId: string): string {
  return `trialogue-outbox-${memberId}`;
}

/** The outbox on this device. Every change is one transaction, so that two tabs never overwrite each other. */
export class OutboxShelf {
  private database: Promise<IDBPDatabase<Shelf>> | null = null;
  private readonly listeners = new Set<() => void>();

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

  async ownReactions(roomId: string): Promise<readonly OwnReaction[]> {
    const database = await this.open();
    return database.getAllFromIndex('reactions', 'byRoom', roomId);
  }

  async keepReaction(roomId: string, itemId: string, reaction: Reaction, on: boolean): Promise<void> {
    const database = await this.open();
    const key = `${itemId} ${reaction}`;
    if (on) await database.put('reactions', { itemId, roomId, reaction }, key);
    else await database.delete('reactions', key);
    for (const listener of this.listeners) listener();
  }

  /** Told after each change of an own reaction. */
  onReaction(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  /** The member leaves this device: nothing that he wrote, or did, stays on it. */
  async clear(): Promise<void> {
    await this.close();
    await deleteDB(nameFor(this.memberId));
  }

  /** Access to the room has ended: nothing of it stays on this device. */
  async forgetRoom(roomId: string): Promise<Outbox> {
    const database = await this.open();
    for (const id of await this.ownIds(roomId)) await database.delete('receipts', id);
    for (const { itemId, reaction } of await this.ownReactions(roomId)) {
      await database.delete('reactions', `${itemId} ${reaction}`);
    }
    return this.change((outbox) => outbox.filter((entry) => entry.roomId !== roomId));
  }

  async close(): Promise<void> {
    const database = await this.database;
    this.database = null;
    database?.close();
  }

  private open(): Promise<IDBPDatabase<Shelf>> {
    this.database ??= openDB<Shelf>(nameFor(this.memberId), 2, {
      upgrade: (database, from) => {
        if (from < 1) {
          database.createObjectStore('entries');
          database.createObjectStore('receipts').createIndex('byRoom', 'roomId');
        }
        database.createObjectStore('reactions').createIndex('byRoom', 'roomId');
      },
      // Another tab ends this sign-in, or comes with a newer version: it must not wait for this one.
      blocking: () => void this.close(),
    });
    return this.database;
  }
}

function inOrder(rows: readonly { readonly place: number; readonly entry: OutboxEntry }[]): Outbox {
  return rows.toSorted((left, right) => left.place - right.place).map((row) => row.entry);
}
