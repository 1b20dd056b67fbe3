import { Inject, Injectable } from '@nestjs/common';
import { Work } from '../platform/database/work.ts';
import { LiveSockets } from '../platform/live/live-sockets.ts';
import { LOG, type Log } from '../platform/log.ts';
import { nameOf } from '../platform/refusal.filter.ts';
import { channelOf } from './channel.ts';
import { Epoch } from './epoch.ts';
import { InsideItems } from './inside-items.ts';
import { ItemRepository, type StoredItem } from './item.repository.ts';
import { RoomReaders } from './room-readers.ts';
import { RoomRepository, type RoomStanding, type RoomState } from './room.repository.ts';

export interface Committed {
  readonly roomId: string;
  readonly access: number;
  readonly item: StoredItem;
}

/** What this node has told its listeners of a room: the last number, and the access version that they were checked at. */
interface Feed {
  readonly roomId: string;
  readonly groupId: string;
  last: number;
  access: number;
  /** The room's lowest number, as the listeners know it. */
  keptFrom: number;
  /** The chain of deliveries: one after the other, so that numbers leave in order. */
  turn: Promise<void>;
  pending: boolean;
}

const readLimit = 500;

/**
 * From the log to the sockets of this node. Each node emits each item once and in order, whatever the hints do: what it wrote
 * itself it emits from memory if that follows what it emitted last; all else it reads. Before anything leaves, the room's
 * access version must be the one that the listeners were checked at.
 */
@Injectable()
export class Deliveries {
  private readonly feeds = new Map<string, Feed>();

  constructor(
    private readonly work: Work,
    private readonly sockets: LiveSockets,
    private readonly rooms: RoomRepository,
    private readonly items: ItemRepository,
    private readonly inside: InsideItems,
    private readonly readers: RoomReaders,
    private readonly epoch: Epoch,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Called once a listener has joined the channel, with the room's state read after that. */
  follow(state: RoomState): void {
    const feed = this.feeds.get(state.id);
    // A feed that nobody but this listener follows may have stood still since the former one left.
    if (!feed || this.listenersOf(state.id) === 1) {
      this.feeds.set(state.id, {
        roomId: state.id,
        groupId: state.groupId,
        last: state.head,
        access: state.access,
        keptFrom: 1,
        turn: Promise.resolve(),
        pending: false,
      });
      return;
    }
    if (state.access !== feed.access || state.head > feed.last) this.catchUp(feed);
  }

  followed(): string[] {
    for (const roomId of this.feeds.keys()) {
      if (this.listenersOf(roomId) === 0) this.feeds.delete(roomId);
    }
    return [...this.feeds.keys()];
  }

  listenersOf(roomId: string): number {
    return this.sockets.countIn(channelOf(roomId));
  }

  /** After the commit of a batch, its items by room and number. */
  committed(batch: readonly Committed[]): void {
    const byRoom = new Map<string, Committed[]>();
    for (const one of batch) {
      if (!this.feeds.has(one.roomId)) continue;
      const items = byRoom.get(one.roomId);
      if (items) items.push(one);
      else byRoom.set(one.roomId, [one]);
    }
    for (const [roomId, items] of byRoom) {
      const feed = this.feeds.get(roomId);
      if (feed) this.take(feed, () => this.emitOwn(feed, items));
    }
  }

  /** Another node has written, or a sweep has seen it. */
  hint(roomId: string, head: number): void {
    const feed = this.feeds.get(roomId);
    if (feed && head > feed.last) this.catchUp(feed);
  }

  /** What a sweep read: newer numbers are fetched, a newer access version is checked at once, a cleared history is told. */
  compare(states: readonly RoomStanding[]): void {
    for (const state of states) {
      const feed = this.feeds.get(state.id);
      if (feed && (state.head > feed.last || state.access !== feed.access)) this.catchUp(feed);
      if (feed && state.keptFrom > feed.keptFrom) this.take(feed, () => this.emitFirsts(feed, state.keptFrom));
    }
  }

  /** After a restore: what was known of the rooms no longer holds. */
  restart(): void {
    this.feeds.clear();
  }

  private catchUp(feed: Feed): void {
    if (feed.pending) return;
    feed.pending = true;
    this.take(feed, () => {
      feed.pending = false;
      return this.emitRead(feed);
    });
  }

  private take(feed: Feed, act: () => Promise<void>): void {
    feed.turn = feed.turn.then(act).catch((error: unknown) => {
      // The sweep reads what is missing once the database answers again.
      this.log.warn({ fault: nameOf(error) }, 'a delivery was put off');
    });
  }

  private async emitOwn(feed: Feed, own: readonly Committed[]): Promise<void> {
    const next = own.filter((one) => one.item.seq > feed.last);
    const [first] = next;
    if (!first) return;
    const follows = first.item.seq === feed.last + 1 && next.every((one) => one.access === feed.access);
    if (!follows) return this.emitRead(feed);
    await this.emit(
      feed,
      next.map((one) => one.item),
    );
  }

  private async emitRead(feed: Feed): Promise<void> {
    for (let more = true; more;) {
      const { state, items } = await this.work.onDuty('deliver', async () => {
        const read = await this.items.page(feed.roomId, feed.last, readLimit);
        // After the items: the access version is at least as new as the newest of them.
        const [current] = await this.rooms.states([feed.roomId]);
        return { state: current, items: read };
      });
      if (!state) return;
      if (state.access !== feed.access) feed.access = await this.readers.check(feed.roomId);
      more = items.length === readLimit;
      await this.emit(feed, items);
    }
  }

  /** To each listener his own lowest number: who joined late reads from later on than retention has left. */
  private async emitFirsts(feed: Feed, keptFrom: number): Promise<void> {
    const listeners = [...this.sockets.inChannel(channelOf(feed.roomId))];
    const personIds = [...new Set(listeners.map((socket) => socket.data.recognised.personId))];
    const firsts = await this.work.onDuty('deliver', () => this.rooms.firsts(feed.roomId, personIds));
    for (const socket of listeners) {
      const first = firsts.get(socket.data.recognised.personId);
      if (first !== undefined) socket.emit('room:history', { roomId: feed.roomId, first });
    }
    feed.keptFrom = keptFrom;
  }

  private async emit(feed: Feed, items: readonly StoredItem[]): Promise<void> {
    const [first] = items;
    const newest = items.at(-1);
    if (!first || !newest) return;
    const shown = await this.inside.of(feed.groupId, items);
    const epoch = await this.epoch.current();
    const channel = channelOf(feed.roomId);
    this.sockets.cutOffSlow(channel);
    this.sockets.current?.to(channel).emit('room:items', { roomId: feed.roomId, epoch, items: shown });
    feed.last = newest.seq;
  }
}
