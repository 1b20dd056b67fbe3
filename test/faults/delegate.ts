import { randomUUID } from 'node:crypto';
import {
  answered,
  givenUp,
  nextDue,
  nextToSend,
  resumed,
  sending,
  shown,
  unanswered,
  writtenDown,
} from '@trialogue/rooms';
import type { Outbox, OutboxEntry, PostAnswer, RoomAsk } from '@trialogue/rooms';
import type { RoomSocket } from '../harness/room-socket.ts';
import { Connection } from './connection.ts';
import type { Recorder } from './recording.ts';
import { openView } from './room-view.ts';
import type { View, ViewOwner } from './room-view.ts';

export interface DelegateOptions {
  readonly name: string;
  readonly cookie: string;
  /** One wire for each node; a reconnection takes the next. */
  readonly urls: readonly string[];
  readonly rooms: readonly string[];
  readonly recorder: Recorder;
  readonly chance: () => number;
  readonly openView?: (owner: ViewOwner) => View;
}

export interface DelegateTally {
  connections: number;
  /** Messages that were sent more than once. */
  retries: number;
  /** Pages asked for, to open a room or to heal a gap. */
  pages: number;
}

const pauseBeforeAskingAgain = 200;
/** As many of its own messages as a delegate lets wait before it writes no more. */
const writingLimit = 60;

/** An outside program that converses: it holds what it wrote until that is acknowledged, and comes back after every break. */
export class Delegate {
  readonly name: string;
  readonly rooms: readonly string[];
  readonly tally: DelegateTally = { connections: 0, retries: 0, pages: 0 };
  private readonly options: DelegateOptions;
  private readonly sentOnce = new Set<string>();
  private views: Map<string, View>;
  private outbox: Outbox = [];
  private readonly connection: Connection;

  constructor(options: DelegateOptions) {
    this.options = options;
    this.name = options.name;
    this.rooms = options.rooms;
    this.views = this.freshViews();
    this.connection = new Connection({
      cookie: options.cookie,
      urls: options.urls,
      chance: options.chance,
      onSocket: (socket) => this.listenTo(socket),
      onOpen: () => this.enter(),
      onBreak: () => {
        for (const view of this.views.values()) view.take({ kind: 'disconnected' });
      },
    });
  }

  start(): void {
    this.connection.open();
  }

  stop(): void {
    this.connection.stop();
  }

  /** True when it was taken down; the outbox holds it from then on. */
  write(room: string, mark: string): boolean {
    if (this.outbox.length >= writingLimit) return false;
    this.outbox = writtenDown(this.outbox, {
      clientId: randomUUID(),
      roomId: room,
      body: `${mark} is what I have to say, and I say it once.`,
    });
    this.pump(room);
    return true;
  }

  get hasNothingToSay(): boolean {
    return this.outbox.length === 0;
  }

  hasReached(room: string, head: number): boolean {
    return this.views.get(room)?.hasReached(head) ?? false;
  }

  /** The program ends and starts again: only what was written down is left of it. */
  reload(): void {
    this.outbox = structuredClone(this.outbox);
    const { name: client, recorder } = this.options;
    for (const room of this.rooms) recorder.record({ what: 'dropped', client, room, why: 'reload' });
    this.views = this.freshViews();
    this.connection.comeBack();
  }

  private freshViews(): Map<string, View> {
    const { name: client, recorder } = this.options;
    const open = this.options.openView ?? openView;
    return new Map(this.rooms.map((room) => [room, open({ client, room, recorder })]));
  }

  private listenTo(socket: RoomSocket): void {
    const isInUse = this.connection.stillThisOne;
    socket.on('room:items', ({ roomId, epoch, items }) => {
      if (isInUse()) this.follow(roomId, this.views.get(roomId)?.take({ kind: 'items', epoch, items }));
    });
    socket.on('room:history', ({ roomId, first }) => {
      if (isInUse()) this.follow(roomId, this.views.get(roomId)?.take({ kind: 'history', first }));
    });
  }

  private enter(): void {
    this.tally.connections += 1;
    this.outbox = resumed(this.outbox);
    for (const room of this.rooms) {
      this.follow(room, this.views.get(room)?.take({ kind: 'reconnected' }));
      this.pump(room);
    }
  }

  private follow(room: string, asks: readonly RoomAsk[] | undefined): void {
    for (const ask of asks ?? []) void this.ask(room, ask);
  }

  private async ask(room: string, ask: RoomAsk): Promise<void> {
    const isInUse = this.connection.stillThisOne;
    const input = await this.answerTo(room, ask);
    if (input.kind === 'unanswered') await new Promise((resolve) => setTimeout(resolve, pauseBeforeAskingAgain));
    if (!isInUse()) return;
    this.follow(room, this.views.get(room)?.take(input));
  }

  private async answerTo(room: string, ask: RoomAsk): Promise<Parameters<View['take']>[0]> {
    const unansweredInput = { kind: 'unanswered' } as const;
    if (ask.ask === 'pause') return unansweredInput;
    if (ask.ask === 'join') {
      const answer = await this.connection.heard((socket) => socket.emitWithAck('room:join', { roomId: room }));
      return answer?.ok
        ? { kind: 'joined', epoch: answer.epoch, first: answer.first, head: answer.head }
        : unansweredInput;
    }
    const { epoch, after, limit } = ask;
    this.tally.pages += 1;
    const answer = await this.connection.heard((socket) =>
      socket.emitWithAck('room:sync', { roomId: room, epoch, after, limit }),
    );
    if (answer?.ok)
      return { kind: 'page', after, epoch: answer.epoch, first: answer.first, head: answer.head, items: answer.items };
    if (answer && 'epoch' in answer) return { kind: 'restarted', epoch: answer.epoch };
    return unansweredInput;
  }

  private pump(room: string): void {
    if (!this.connection.isOpen) return;
    const entry = nextToSend(this.outbox, room, Date.now());
    if (entry) {
      void this.send(entry);
      return;
    }
    const due = nextDue(this.outbox, room);
    if (due === null) return;
    const isInUse = this.connection.stillThisOne;
    setTimeout(() => isInUse() && this.pump(room), Math.max(1, due - Date.now()));
  }

  private async send(entry: OutboxEntry): Promise<void> {
    const { name: client, recorder } = this.options;
    const { clientId, roomId, body } = entry;
    const isInUse = this.connection.stillThisOne;
    const mark = body.slice(0, body.indexOf(' '));
    this.outbox = sending(this.outbox, clientId);
    if (this.sentOnce.has(clientId)) this.tally.retries += 1;
    else recorder.record({ what: 'sent', client, room: roomId, mark });
    this.sentOnce.add(clientId);
    const answer = await this.connection.heard((socket) => socket.emitWithAck('room:post', { roomId, clientId, body }));
    if (!isInUse()) return;
    this.settle(entry, mark, answer);
    this.pump(roomId);
  }

  private settle({ clientId, roomId }: OutboxEntry, mark: string, answer: PostAnswer | undefined): void {
    const { name: client, recorder, chance } = this.options;
    if (!answer) {
      this.outbox = unanswered(this.outbox, clientId, Date.now(), chance());
      return;
    }
    const outcome = answer.ok ? answer : { ...answer, rule: answer.rule, params: answer.params, remedy: answer.remedy };
    this.outbox = answered(this.outbox, clientId, outcome, Date.now(), chance());
    if (answer.ok) {
      recorder.record({ what: 'acked', client, room: roomId, mark, seq: answer.seq, id: answer.id });
      this.outbox = shown(this.outbox, clientId);
    } else if (!answer.retry) {
      recorder.record({ what: 'refused', client, room: roomId, mark, code: answer.code });
      this.outbox = givenUp(this.outbox, clientId);
    }
  }
}
