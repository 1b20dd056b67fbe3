import { pauseAfter, type Act, type ActAnswer } from '@trialogue/rooms';
import type { LiveConnection } from '../live/live-connection.ts';

type Connection = Pick<LiveConnection, 'ask' | 'hear'>;

interface WaitingAct {
  readonly roomId: string;
  readonly clientId: string;
  readonly act: Act;
  readonly settle: (answer: ActAnswer) => void;
}

/**
 * Acts on their way, for as long as the page is open. As with posts each keeps its client id over retries, so that one whose answer was
 * lost is done once; those of one room go one after the other, in their order.
 */
export class ActsKeeper {
  private readonly waiting = new Map<string, WaitingAct[]>();
  private readonly underWay = new Set<string>();
  private readonly timers = new Set<ReturnType<typeof setTimeout>>();
  private stopHearing: (() => void) | null = null;
  private hasEnded = false;

  constructor(
    private readonly connection: Connection,
    private readonly chance: () => number = Math.random,
  ) {}

  start(): void {
    this.stopHearing = this.connection.hear({ onConnected: () => this.goOn() });
  }

  stop(): void {
    this.hasEnded = true;
    this.stopHearing?.();
    for (const timer of this.timers) clearTimeout(timer);
  }

  /** How many acts have no answer yet. */
  get count(): number {
    return [...this.waiting.values()].reduce((sum, acts) => sum + acts.length, 0);
  }

  /** Ends with the server's answer, however long the connection is away. */
  carryOut(roomId: string, act: Act): Promise<ActAnswer> {
    return new Promise((settle) => {
      const acts = this.waiting.get(roomId) ?? [];
      acts.push({ roomId, clientId: crypto.randomUUID(), act, settle });
      this.waiting.set(roomId, acts);
      void this.send(roomId, 0);
    });
  }

  /** Access to the room has ended: nothing goes there any more. */
  forgetRoom(roomId: string): void {
    const acts = this.waiting.get(roomId) ?? [];
    this.waiting.delete(roomId);
    for (const { settle } of acts) settle({ ok: false, code: 'access-ended', retry: false });
  }

  private goOn(): void {
    for (const roomId of this.waiting.keys()) void this.send(roomId, 0);
  }

  private async send(roomId: string, attempts: number): Promise<void> {
    const next = this.waiting.get(roomId)?.[0];
    if (next === undefined || this.underWay.has(roomId) || this.hasEnded) return;
    this.underWay.add(roomId);
    const answer = await this.connection.ask('room:act', { roomId, clientId: next.clientId, act: next.act });
    this.underWay.delete(roomId);
    if (answer === null || (!answer.ok && answer.retry)) return this.sendLater(roomId, attempts);
    this.leave(next);
    next.settle(answer);
    void this.send(roomId, 0);
  }

  private leave(act: WaitingAct): void {
    const acts = this.waiting.get(act.roomId)?.filter((one) => one !== act) ?? [];
    if (acts.length === 0) this.waiting.delete(act.roomId);
    else this.waiting.set(act.roomId, acts);
  }

  private sendLater(roomId: string, attempts: number): void {
    if (this.hasEnded) return;
    const timer = setTimeout(
      () => {
        this.timers.delete(timer);
        void this.send(roomId, attempts + 1);
      },
      pauseAfter(attempts, this.chance()),
    );
    this.timers.add(timer);
  }
}
