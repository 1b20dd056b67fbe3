import {
  cursorOf,
  emptyRoomCopy,
  pageLimit,
  stepRoomCopy,
  type RoomAsk,
  type RoomCopy,
  type RoomInput,
  type ReadItem,
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
  private copy: RoomCopy<ReadItem> = emptyRoomCopy<ReadItem>({ from: 'newest', pageSize });
  private readonly listeners = new Set<() => void>();
  private stopHearing: (() => void) | null = null;
  private connectionCount = 0;
  /** Up to this number names have ended that the copy still shows. */
  private renewThrough = 0;

  constructor(
    private readonly connection: LiveConnection,
    private readonly roomId: string,
  ) {}

  readonly current = (): RoomCopy<ReadItem> => this.copy;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  start(): void {
    this.stopHearing = this.connection.hear({
      onConnected: () => {
        this.connectionCount += 1;
        this.take({ kind: 'reconnected' });
        void this.renew();
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

  readOlder(size?: number): void {
    this.take({ kind: 'older', ...(size === undefined ? {} : { size: Math.min(size, pageLimit) }) });
  }

  private takeOwn(roomId: string, input: RoomInput<ReadItem>): void {
    if (roomId === this.roomId) this.take(input);
  }

  private take(input: RoomInput<ReadItem>): void {
    const { copy, asks } = stepRoomCopy(this.copy, input);
    const isChanged = copy !== this.copy;
    const ended = namesEndedSince(this.copy, copy);
    this.copy = copy;
    if (ended > this.renewThrough) {
      this.renewThrough = ended;
      void this.renew();
    }
    for (const ask of asks) void this.carryOut(ask);
    if (isChanged) for (const listener of this.listeners) listener();
  }

  private async carryOut(ask: RoomAsk): Promise<void> {
    const asked = this.connectionCount;
    const input = await this.inputFor(ask);
    if (asked === this.connectionCount) this.take(input);
  }

  private async inputFor(ask: RoomAsk): Promise<RoomInput<ReadItem>> {
    if (ask.ask === 'join') return this.join();
    if (ask.ask === 'sync') return this.sync(ask);
    await pause();
    return { kind: 'unanswered' };
  }

  /** Reads the masked part of the copy anew, page by page and without a sign: only the names go. */
  private async renew(): Promise<void> {
    const asked = this.connectionCount;
    const through = Math.min(this.renewThrough, cursorOf(this.copy));
    for (let after = this.copy.low - 1; after < through;) {
      const { epoch } = this.copy;
      if (epoch === null) return;
      const limit = Math.min(pageLimit, through - after);
      const answer = await this.connection.ask('room:sync', { roomId: this.roomId, epoch, after, limit });
      // Without an answer the next connection begins again.
      if (asked !== this.connectionCount || answer?.ok !== true || answer.items.length === 0) return;
      this.take({ kind: 'anew', epoch, items: answer.items });
      after = answer.items.at(-1)?.seq ?? through;
    }
    this.renewThrough = 0;
  }

  private async join(): Promise<RoomInput<ReadItem>> {
    const answer = await this.connection.ask('room:join', { roomId: this.roomId });
    if (answer === null) return unanswered();
    if (!answer.ok) return refused(answer);
    const { epoch, first, head } = answer;
    return { kind: 'joined', epoch, first, head };
  }

  private async sync(ask: Extract<RoomAsk, { ask: 'sync' }>): Promise<RoomInput<ReadItem>> {
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
async function refused({ code, retry }: WireRefusal): Promise<RoomInput<ReadItem>> {
  if (retry || code === 'failed') return unanswered();
  return { kind: 'lost', code };
}

async function unanswered(): Promise<RoomInput<ReadItem>> {
  await pause();
  return { kind: 'unanswered' };
}

function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, pauseBeforeRetry));
}

/** The highest number up to which names have ended by what was just read, where the copy still shows such a name; else 0. */
function namesEndedSince(before: RoomCopy<ReadItem>, now: RoomCopy<ReadItem>): number {
  if (before.entries === now.entries) return 0;
  const known = cursorOf(before);
  const ends = now.entries.flatMap((item) => (item.kind === 'names-ended' && item.seq > known ? [item.through] : []));
  const through = Math.max(0, ...ends);
  const showsName = now.entries.some((item) => item.seq <= through && 'author' in item && 'ref' in item.author);
  return showsName ? through : 0;
}
