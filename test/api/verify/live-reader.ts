import {
  emptyConversation,
  emptyRoomCopy,
  isCaughtUp,
  cursorOf,
  stepRoomCopy,
  withItems,
  withTopicItem,
  type ConversationView,
  type RoomAsk,
  type RoomCopy,
  type RoomInput,
  type RoomItem,
  type Topic,
} from '@trialogue/rooms';
import { joinRoom, openSocket, syncRoom, type RoomSocket } from '../../harness/room-socket.ts';
import { pictureOf, type Fresh, type Picture, type Taker } from './fresh.ts';
import { holdToContract, type Told } from './told-events.ts';

/**
 * One audience of a room as its page is one: a snapshot at the beginning, and from then on nothing but what the socket says, applied by
 * the product's own pure functions. The list of topics is read again where an item names one that the list did not have, since it may be
 * older than the reader's membership, and where a history was cleared, since topics go with their last message.
 */
export class LiveReader {
  /** Kinds of items, also of those that are cleared by now. */
  readonly everHeard = new Set<string>();
  private copy: RoomCopy<RoomItem> = emptyRoomCopy<RoomItem>({ from: 'first' });
  private view: ConversationView<RoomItem> = emptyConversation();
  private topics: ReadonlyMap<string, Topic> = new Map();
  private renewing: Promise<void> = Promise.resolve();

  private constructor(
    readonly name: string,
    readonly socket: RoomSocket,
    readonly told: Told,
    private readonly roomId: string,
    private readonly taker: Taker,
  ) {}

  static async open(name: string, url: string, cookie: string, roomId: string, taker: Taker): Promise<LiveReader> {
    const socket = await openSocket(url, cookie);
    const reader = new LiveReader(name, socket, holdToContract(socket), roomId, taker);
    socket.on('room:items', (event) => {
      if (event.roomId === roomId) reader.take({ kind: 'items', epoch: event.epoch, items: event.items });
    });
    socket.on('room:history', (event) => {
      if (event.roomId !== roomId) return;
      reader.take({ kind: 'history', first: event.first });
      reader.readTopics();
    });
    socket.on('room:lost', (event) => {
      if (event.roomId === roomId) reader.take({ kind: 'lost', code: event.code });
    });
    reader.take({ kind: 'reconnected' });
    await reader.reads(await taker());
    return reader;
  }

  get lost(): string | null {
    return this.copy.lost;
  }

  hasReached(head: number): boolean {
    return isCaughtUp(this.copy) && cursorOf(this.copy) >= head;
  }

  /** What this reader's page would show now. */
  async picture(): Promise<Picture> {
    await this.renewing;
    return pictureOf(this.view, this.topics, this.copy.first);
  }

  /** Of the snapshot the topics alone: the log comes by the socket. */
  private async reads(fresh: Fresh): Promise<void> {
    this.topics = fresh.topics;
    for (const item of this.copy.entries) if (item.seq > fresh.topicsHead) this.takeTopic(item);
  }

  private take(input: RoomInput<RoomItem>): void {
    const before = this.copy.entries;
    const step = stepRoomCopy(this.copy, input);
    this.copy = step.copy;
    this.follow(before);
    for (const ask of step.asks) void this.carryOut(ask);
  }

  private follow(before: readonly RoomItem[]): void {
    const { entries } = this.copy;
    if (entries === before) return;
    const continues = before.every((item, place) => entries[place] === item);
    const next = continues ? entries.slice(before.length) : entries;
    this.view = withItems(continues ? this.view : emptyConversation<RoomItem>(), next);
    const last = before.at(-1)?.seq ?? 0;
    for (const item of entries) {
      if (item.seq <= last) continue;
      this.everHeard.add(item.kind);
      this.takeTopic(item);
      if (item.kind === 'names-ended') this.renew();
    }
  }

  private takeTopic(item: RoomItem): void {
    const topicId = 'topicId' in item ? item.topicId : undefined;
    if (topicId === undefined) return;
    if (item.kind === 'topic-opened' || this.topics.has(topicId)) this.topics = withTopicItem(this.topics, item);
    else this.readTopics();
  }

  private readTopics(): void {
    this.renewing = this.renewing.then(async () => this.reads(await this.taker()));
  }

  /** Names have gone from what is held already. */
  private renew(): void {
    this.renewing = this.renewing.then(async () => {
      const { epoch, items } = await this.taker();
      this.take({ kind: 'anew', epoch, items });
    });
  }

  private async carryOut(ask: RoomAsk): Promise<void> {
    this.take(await this.inputFor(ask));
  }

  private async inputFor(ask: RoomAsk): Promise<RoomInput<RoomItem>> {
    if (ask.ask === 'join') {
      const answer = await joinRoom(this.socket, this.roomId);
      if (!answer.ok) return { kind: 'lost', code: answer.code };
      return { kind: 'joined', epoch: answer.epoch, first: answer.first, head: answer.head };
    }
    if (ask.ask === 'pause') {
      await new Promise((resolve) => setTimeout(resolve, 100));
      return { kind: 'unanswered' };
    }
    const { epoch, after, limit } = ask;
    const answer = await syncRoom(this.socket, this.roomId, { epoch, after, limit });
    if (answer.ok) {
      const { first, head, items } = answer;
      return { kind: 'page', after, epoch: answer.epoch, first, head, items };
    }
    return 'epoch' in answer ? { kind: 'restarted', epoch: answer.epoch } : { kind: 'lost', code: answer.code };
  }
}
