import {
  answered,
  givenUp,
  mayBeWrittenDown,
  nextDue,
  nextToSend,
  resumed,
  sending,
  shown,
  unanswered,
  writtenDown,
  type Outbox,
  type OutboxEntry,
  type Receipt,
  type Wording,
} from '@trialogue/rooms';
import type { Decision } from '@trialogue/kernel';
import type { LiveConnection } from '../live/live-connection.ts';
import type { OutboxShelf } from './outbox-shelf.ts';

type Connection = Pick<LiveConnection, 'ask' | 'hear'>;

/**
 * The outbox of one tab. What is on the shelf is the truth, and other tabs are told of each change; one tab of the browser
 * sends (a lock decides which), and the next one takes over when that tab goes, even in the middle of a message.
 */
export class OutboxKeeper {
  private outbox: Outbox = [];
  private readonly listeners = new Set<() => void>();
  private readonly channel: BroadcastChannel;
  private readonly end = new AbortController();
  private readonly underWay = new Set<string>();
  /** Acknowledged a moment ago, and perhaps not on the shelf yet: the log may show the message before the shelf does. */
  private readonly receipts = new Map<string, Receipt>();
  private isSender = false;
  private isConnected = false;
  private timer: ReturnType<typeof setTimeout> | null = null;

  constructor(
    private readonly shelf: OutboxShelf,
    private readonly connection: Connection,
    private readonly name: string,
  ) {
    this.channel = new BroadcastChannel(name);
  }

  readonly current = (): Outbox => this.outbox;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  async start(): Promise<void> {
    this.channel.onmessage = () => void this.shelf.read().then((outbox) => this.show(outbox));
    const stopHearing = this.connection.hear({
      onConnected: () => void this.reconnected(),
      onDisconnected: () => {
        this.isConnected = false;
      },
    });
    this.end.signal.addEventListener('abort', stopHearing);
    this.show(await this.shelf.read());
    void this.waitForTurn();
  }

  stop(): void {
    this.end.abort();
    this.isSender = false;
    if (this.timer !== null) clearTimeout(this.timer);
    this.channel.close();
  }

  async write(wording: Wording): Promise<Decision> {
    const decision = mayBeWrittenDown(this.outbox);
    if (decision.allowed) await this.change((outbox) => writtenDown(outbox, wording));
    return decision;
  }

  async giveUp(clientId: string): Promise<void> {
    await this.change((outbox) => givenUp(outbox, clientId));
  }

  /** The log shows these messages now. */
  async settle(clientIds: readonly string[]): Promise<void> {
    if (clientIds.length === 0) return;
    await this.change((outbox) => clientIds.reduce(shown, outbox));
  }

  async forgetRoom(roomId: string): Promise<void> {
    this.show(await this.shelf.forgetRoom(roomId));
    this.channel.postMessage('changed');
  }

  /** Without locks (an old browser) every tab sends: the same id makes the second copy harmless. */
  private async waitForTurn(): Promise<void> {
    if (!('locks' in navigator)) return this.becomeSender();
    const turn = navigator.locks.request(this.name, { signal: this.end.signal }, async () => {
      await this.becomeSender();
      await new Promise((resolve) => this.end.signal.addEventListener('abort', resolve));
    });
    await turn.catch(() => undefined);
  }

  private async becomeSender(): Promise<void> {
    if (this.end.signal.aborted) return;
    this.isSender = true;
    await this.change(resumed);
  }

  private async reconnected(): Promise<void> {
    this.isConnected = true;
    this.underWay.clear();
    if (this.isSender) await this.change(resumed);
  }

  private async change(change: (outbox: Outbox) => Outbox): Promise<void> {
    if (this.end.signal.aborted) return;
    this.show(await this.shelf.change(change));
    if (!this.end.signal.aborted) this.channel.postMessage('changed');
  }

  private show(outbox: Outbox): void {
    this.outbox = [...this.receipts].reduce(
      (known, [clientId, receipt]) => answered(known, clientId, receipt, 0, 0),
      outbox,
    );
    for (const listener of this.listeners) listener();
    this.sendWhatIsDue();
  }

  private sendWhatIsDue(): void {
    if (!this.isSender || !this.isConnected) return;
    const now = Date.now();
    const rooms = new Set(this.outbox.map((entry) => entry.roomId));
    let wake = Number.POSITIVE_INFINITY;
    for (const roomId of rooms) {
      if (this.underWay.has(roomId)) continue;
      const entry = nextToSend(this.outbox, roomId, now);
      if (entry !== null) void this.send(entry);
      else wake = Math.min(wake, nextDue(this.outbox, roomId) ?? wake);
    }
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = Number.isFinite(wake) ? setTimeout(() => this.sendWhatIsDue(), Math.max(0, wake - now)) : null;
  }

  private async send(entry: OutboxEntry): Promise<void> {
    const { clientId, roomId, body, replyTo, topicId } = entry;
    this.underWay.add(roomId);
    await this.change((outbox) => sending(outbox, clientId));
    const answer = await this.connection.ask('room:post', {
      roomId,
      clientId,
      body,
      ...(replyTo === undefined ? {} : { replyTo }),
      ...(topicId === undefined ? {} : { topicId }),
    });
    const now = Date.now();
    const chance = Math.random();
    if (answer?.ok === true) {
      this.receipts.set(clientId, answer);
      this.show(this.outbox);
      await this.shelf.keepReceipt({ id: answer.id, roomId });
    }
    await this.change((outbox) =>
      answer === null ? unanswered(outbox, clientId, now, chance) : answered(outbox, clientId, answer, now, chance),
    );
    this.underWay.delete(roomId);
    this.sendWhatIsDue();
  }
}
