import { emptyRoomCopy } from './room-copy-window.ts';
import type { LogEntry, RoomCopy } from './room-copy-window.ts';
import { stepRoomCopy } from './room-copy.ts';
import type { RoomAsk, RoomInput } from './room-copy.ts';

/** A room on a server, with the wire between it and one reader: nothing here is kinder than a real network. */
export class RoomAndWire {
  epoch = 0;
  first = 1;
  logs: LogEntry[][] = [[]];
  asks: RoomAsk[] = [];
  wire: RoomInput<LogEntry>[] = [];
  isSubscribed = false;
  copy: RoomCopy<LogEntry>;

  constructor(from: 'newest' | 'first') {
    this.copy = emptyRoomCopy<LogEntry>({ from, pageSize: 3, catchUpSize: 4 });
  }

  get log(): LogEntry[] {
    return this.logs[this.epoch] ?? [];
  }

  hear(input: RoomInput<LogEntry>): void {
    const { copy, asks } = stepRoomCopy(this.copy, input);
    this.copy = copy;
    this.asks.push(...asks);
  }

  post(): void {
    const seq = this.log.length + 1;
    const item = { seq, id: `${this.epoch}-${seq}` };
    this.log.push(item);
    if (this.isSubscribed) this.wire.push({ kind: 'items', epoch: String(this.epoch), items: [item] });
  }

  /** A restore: the newest entries are gone, and their numbers are given out again. */
  restore(kept: number): void {
    this.logs.push(this.log.slice(0, kept));
    this.epoch += 1;
    this.first = Math.min(this.first, kept + 1);
  }

  cut(first: number): void {
    this.first = Math.min(Math.max(1, first), this.log.length + 1);
    if (this.isSubscribed) this.wire.push({ kind: 'history', first: this.first });
  }

  answer(ask: RoomAsk): void {
    const epoch = String(this.epoch);
    const { first, log } = this;
    const head = log.length;
    if (ask.ask === 'pause') return this.hear({ kind: 'unanswered' });
    if (ask.ask === 'join') {
      this.isSubscribed = true;
      this.wire.push({ kind: 'joined', epoch, first, head });
      return;
    }
    if (ask.epoch !== epoch) {
      this.wire.push({ kind: 'restarted', epoch });
      return;
    }
    const after = Math.max(ask.after, first - 1);
    this.wire.push({ kind: 'page', after: ask.after, epoch, first, head, items: log.slice(after, after + ask.limit) });
  }

  disconnect(): void {
    this.asks = [];
    this.wire = [];
    this.isSubscribed = false;
    this.hear({ kind: 'disconnected' });
  }

  reconnect(): void {
    this.disconnect();
    this.hear({ kind: 'reconnected' });
  }

  take(choice: number, argument: number): void {
    const place = (length: number): number => argument % Math.max(1, length);
    const frame = this.wire[place(this.wire.length)];
    const ask = this.asks.shift();
    if (ask !== undefined) this.asks.unshift(ask);
    switch (choice % 16) {
      case 0:
      case 1:
      case 2:
        return this.post();
      case 3:
      case 4:
      case 5: {
        const next = this.wire.shift();
        if (next !== undefined) this.hear(next);
        return;
      }
      case 6: // out of order, and it comes again in its turn
        if (frame !== undefined) this.hear(frame);
        return;
      case 7: // lost
        this.wire.splice(place(this.wire.length), 1);
        return;
      case 8:
      case 9:
      case 10:
        if (this.asks.shift() !== undefined && ask !== undefined) this.answer(ask);
        return;
      case 11: // answered twice
        if (ask !== undefined) this.answer(ask);
        return;
      case 12: // the question or its answer is lost
        this.asks.shift();
        return this.hear({ kind: 'unanswered' });
      case 13:
        return argument % 4 === 0 ? this.disconnect() : this.reconnect();
      case 14:
        return this.hear({ kind: 'older' });
      default:
        return argument % 2 === 0 ? this.cut(argument % 12) : this.restore(argument % (this.log.length + 1));
    }
  }

  /** From now on the network is kind. Gives the number of steps until nothing is left to do. */
  settle(): number {
    this.reconnect();
    for (let steps = 0; steps < 500; steps += 1) {
      const frame = this.wire.shift();
      if (frame !== undefined) this.hear(frame);
      const ask = frame === undefined ? this.asks.shift() : undefined;
      if (ask !== undefined) this.answer(ask);
      if (frame === undefined && ask === undefined) return steps;
    }
    return 500;
  }
}

/** Cheap enough for a million steps: a failed `expect` per entry would not be. */
export function whatIsWrong({ copy, logs }: RoomAndWire): string | null {
  const ids = new Set<string>();
  for (const [place, entry] of copy.entries.entries()) {
    if (entry.seq !== copy.low + place) return `gap at ${entry.seq}`;
    if (ids.has(entry.id)) return `twice ${entry.id}`;
    ids.add(entry.id);
    if (copy.epoch === null) return 'entries of no epoch';
    if (logs[Number(copy.epoch)]?.[entry.seq - 1]?.id !== entry.id) return `phantom ${entry.id}`;
    if (entry.seq < copy.first) return `unreadable ${entry.seq}`;
  }
  return null;
}
