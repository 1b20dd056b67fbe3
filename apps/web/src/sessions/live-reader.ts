import {
  readSessionEvents,
  sessionActed,
  sessionLeft,
  sessionLost,
  sessionWatched,
  type SessionAct,
  type SessionActed,
} from '@trialogue/sessions';
import type { LiveConnection } from '../live/live-connection.ts';
import { offsetOf, withSample, type KnownOffset } from './live-clock.ts';
import { withEvents, withView, type LiveCopy, type ReadSessionEvents } from './live-copy.ts';

const pauseBeforeRetry = 1_000;

/** What the page knows: nothing yet, a copy, or that the session is not open to the reader. */
export interface LiveReading {
  readonly copy: LiveCopy | null;
  readonly lost: string | null;
}

/**
 * Carries the copy of a session over the page's connection, and the server's clock with it. After each connection, and wherever a
 * number is missing, it asks for a snapshot: a session is small, and the same answer serves whoever comes late.
 */
export class LiveReader {
  private reading: LiveReading = { copy: null, lost: null };
  private clock: KnownOffset | null = null;
  private readonly listeners = new Set<() => void>();
  private readonly ends: (() => void)[] = [];
  private connectionCount = 0;
  private isWatching = false;
  private mustLookAgain = false;
  /** What was pushed while the first snapshot was on its way, and may be newer than it. */
  private held: ReadSessionEvents[] = [];

  constructor(
    private readonly connection: LiveConnection,
    private readonly sessionId: string,
    private readonly ownName: string,
    /** Of this device, and never set: so that it cannot jump as a wall clock can. */
    private readonly runningTime: () => number = () => performance.now(),
  ) {}

  readonly current = (): LiveReading => this.reading;

  readonly onChange = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  /** Milliseconds since the epoch by the server's clock, as near as its answers tell. */
  readonly now = (): number => (this.clock === null ? Date.now() : this.runningTime() + offsetOf(this.clock));

  start(): void {
    this.ends.push(
      this.connection.hearFor('session:events', (event) => this.hearEvents(event)),
      this.connection.hearFor('session:lost', (event) => {
        const { data } = sessionLost.safeParse(event);
        if (data?.sessionId === this.sessionId) this.become({ copy: null, lost: data.code });
      }),
      this.connection.hear({
        onConnected: () => {
          this.connectionCount += 1;
          this.isWatching = false;
          // A device that has slept does not know for how long.
          this.clock = null;
          this.held = [];
          void this.watch();
        },
        onDisconnected: () => {
          this.connectionCount += 1;
        },
      }),
    );
  }

  stop(): void {
    this.connectionCount += 1;
    for (const end of this.ends) end();
    void this.connection.askFor('session:unwatch', { sessionId: this.sessionId }, (value) => sessionLeft.parse(value));
  }

  /** Sends one act, once, under an id of its own. Null: no answer came, and it is not known whether it happened. */
  async act(act: SessionAct, seen: number): Promise<SessionActed | null> {
    const command = { sessionId: this.sessionId, clientId: crypto.randomUUID(), seen, act };
    const asked = this.runningTime();
    const answer = await this.connection.askFor('session:act', command, (value) => sessionActed.parse(value));
    if (answer?.ok === true) {
      this.setClock(asked, answer.now);
      // One's own mark comes into being by the first act, and only a snapshot tells whose it is.
      if (this.reading.copy?.own.ref === null) void this.watch();
    }
    return answer;
  }

  private async watch(): Promise<void> {
    if (this.isWatching) {
      this.mustLookAgain = true;
      return;
    }
    this.isWatching = true;
    const connected = this.connectionCount;
    const asked = this.runningTime();
    const command = { sessionId: this.sessionId };
    const answer = await this.connection.askFor('session:watch', command, (value) => sessionWatched.parse(value));
    if (connected !== this.connectionCount) return;
    this.isWatching = false;
    if (answer?.ok === true) {
      this.setClock(asked, answer.view.now);
      this.become({ copy: withView(this.reading.copy, answer.view), lost: null });
      const { held } = this;
      this.held = [];
      held.forEach((events) => this.takeEvents(events));
      if (this.mustLookAgain) this.lookAgain();
      return;
    }
    if (answer !== null && !answer.retry && answer.code !== 'failed') {
      this.become({ copy: null, lost: answer.code });
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, pauseBeforeRetry));
    if (connected === this.connectionCount) void this.watch();
  }

  private lookAgain(): void {
    this.mustLookAgain = false;
    void this.watch();
  }

  private hearEvents(event: unknown): void {
    const { data } = readSessionEvents.safeParse(event);
    if (data === undefined || data.sessionId !== this.sessionId) return;
    if (this.reading.copy === null) this.held.push(data);
    else this.takeEvents(data);
  }

  private takeEvents(events: ReadSessionEvents): void {
    const { copy } = this.reading;
    const next = copy === null ? null : withEvents(copy, events);
    // One's own mark may have come into being on another device: the name says that it may be one's own, a snapshot says whether.
    const isOwn = copy?.own.ref === null && events.people.some(({ name }) => name === this.ownName);
    if (next === null || isOwn) void this.watch();
    if (next !== null && next !== copy) this.become({ copy: next, lost: null });
  }

  private setClock(asked: number, server: number): void {
    this.clock = withSample(this.clock, { asked, answered: this.runningTime(), server });
  }

  private become(reading: LiveReading): void {
    this.reading = reading;
    for (const listener of this.listeners) listener();
  }
}
