import {
  emptyRoomCopy,
  stepRoomCopy,
  type RoomAsk,
  type RoomCopy,
  type RoomInput,
  type RoomItem,
  type WireRefusal,
} from '@trialogue/rooms';
import type { LiveConnection } from '../live/live-connection.ts';

const pageSize = 50;
const pauseBeforeRetry = 1_000;

/**
 * Carries the pure copy of a room over the real connection. Answers that belong to an earlier connection are dropped, since
 * the server forgot that question's room when the connection ended.
 */
export class RoomReader {
  private copy: RoomCopy<RoomItem> = emptyRoomCopy<RoomItem>({ from: 'newest', pageSize });
  private readonly listeners = new Set<() => void>();
  private stopHearing: (() => void) | null = null;
  private connectionCount = 0;

  constructor(
    private readonly connection: LiveConnection,
    private readonly roomId: string,
  ) {}

  readonly current = (): RoomCopy<RoomItem> => this.copy;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.stopHearing = this.connection.hear({
      onConnected: () => {
        this.connectionCount += 1;
        this.take({ kind: 'reconnected' });
      },
      onDisconnected: () => {
        this.connectionCount += 1;
        this.take({ kind: 'disconnected' });
      },
      onItems: ({ roomId, epoch, items }) => this.takeOwn(roomId, { kind: 'items', epoch, items }),
      onHistory: ({ roomId, first }) => this.takeOwn(roomId, { kind: 'history', first }),
      onLost: ({ roomId, code }) => this.takeOwn(roomId, { kind: 'lost', code }),
    });
  }

  stop(): void {
    this.stopHearing?.();
    this.connectionCount += 1;
    void this.connection.ask('room:leave', { roomId: this.roomId });
  }

  readOlder(): void {
    this.take({ kind: 'older' });
  }

  private takeOwn(roomId: string, input: RoomInput<RoomItem>): void {
    if (roomId === this.roomId) this.take(input);
  }

  private take(input: RoomInput<RoomItem>): void {
    const { copy, asks } = stepRoomCopy(this.copy, input);
    const isChanged = copy !== this.copy;
    this.copy = copy;
    for (const ask of asks) void this.carryOut(ask);
    if (isChanged) for (const listener of this.listeners) listener();
  }

  private async carryOut(ask: RoomAsk): Promise<void> {
    const asked = this.connectionCount;
    const input = await this.inputFor(ask);
    if (asked === this.connectionCount) this.take(input);
  }

  private async inputFor(ask: RoomAsk): Promise<RoomInput<RoomItem>> {
    if (ask.ask === 'join') return this.join();
    if (ask.ask === 'sync') return this.sync(ask);
    await pause();
    return { kind: 'unanswered' };
  }

  private async join(): Promise<RoomInput<RoomItem>> {
    const answer = await this.connection.ask('room:join', { roomId: this.roomId });
    if (answer === null) return unanswered();
    if (!answer.ok) return refused(answer);
    const { epoch, first, head } = answer;
    return { kind: 'joined', epoch, first, head };
  }

  private async sync(ask: Extract<RoomAsk, { ask: 'sync' }>): Promise<RoomInput<RoomItem>> {
    const { epoch, after, limit } = ask;
    const answer = await this.connection.ask('room:sync', { roomId: this.roomId, epoch, after, limit });
    if (answer === null) return unanswered();
    if (answer.ok) {
      return {
        kind: 'page',
        after,
        epoch: answer.epoch,
        first: answer.first,
        head: answer.head,
        items: answer.items,
      };
    }
    if ('epoch' in answer) return { kind: 'restarted', epoch: answer.epoch };
    return refused(answer);
  }
}

/** A refusal that passes is asked again; any other says that this room is not, or no longer, open to the reader. */
async function refused({ code, retry }: WireRefusal): Promise<RoomInput<RoomItem>> {
  if (retry || code === 'failed') return unanswered();
  return { kind: 'lost', code };
}

async function unanswered(): Promise<RoomInput<RoomItem>> {
  await pause();
  return { kind: 'unanswered' };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseBeforeRetry));
}
