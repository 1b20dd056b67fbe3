import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Work } from '../platform/database/work.ts';
import { Hints } from '../platform/hints.ts';
import { LiveSockets } from '../platform/live/live-sockets.ts';
import { LOG, type Log } from '../platform/log.ts';
import { nameOf } from '../platform/refusal.filter.ts';
import { Recogniser } from '../platform/recognition.ts';
import { BatchWriter } from './batch-writer.ts';
import { Deliveries } from './deliveries.ts';
import { Epoch } from './epoch.ts';
import { PostingFacts } from './posting-facts.ts';
import { RoomReaders } from './room-readers.ts';
import { RoomRepository } from './room.repository.ts';

/** Bounds how late this node learns of anything with every hint lost: revocation must take less than a second. */
const every = 400;

/** Looks at the rooms and sign-ins of this node's connections: at each hint of a change, and at short intervals without any. */
@Injectable()
export class Sweep implements OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running: Promise<void> | undefined;
  private again = false;
  private stopped = false;

  constructor(
    private readonly work: Work,
    private readonly hints: Hints,
    private readonly sockets: LiveSockets,
    private readonly recogniser: Recogniser,
    private readonly rooms: RoomRepository,
    private readonly deliveries: Deliveries,
    private readonly readers: RoomReaders,
    private readonly epoch: Epoch,
    private readonly facts: PostingFacts,
    private readonly writer: BatchWriter,
    @Inject(LOG) private readonly log: Log,
  ) {}

  async start(): Promise<void> {
    this.hints.on('trialogue_room', (payload) => this.hear(payload));
    this.hints.on('trialogue_access', () => this.soon());
    this.hints.afterReconnect(() => this.soon());
    await this.hints.start();
    this.schedule();
  }

  onApplicationShutdown(): void {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  private hear(payload: string): void {
    const [node, roomId, head] = payload.split(' ');
    if (node === this.writer.node || !roomId) return;
    this.deliveries.hint(roomId, Number(head));
  }

  /** One sweep at a time; a change heard meanwhile calls for one more. */
  private soon(): void {
    if (this.running) {
      this.again = true;
      return;
    }
    clearTimeout(this.timer);
    this.running = this.sweep().finally(() => {
      this.running = undefined;
      if (this.again) {
        this.again = false;
        this.soon();
      } else this.schedule();
    });
  }

  private schedule(): void {
    clearTimeout(this.timer);
    if (!this.stopped) this.timer = setTimeout(() => this.soon(), every);
  }

  private async sweep(): Promise<void> {
    const signIns = new Set([...this.sockets.all()].map((socket) => socket.data.recognised.signInId));
    if (signIns.size === 0) return;
    try {
      await this.endDeadSignIns(signIns);
      if (await this.epoch.refresh()) return this.restart();
      const followed = this.deliveries.followed();
      if (followed.length === 0) return;
      const personIds = [...new Set([...this.sockets.all()].map((socket) => socket.data.recognised.personId))];
      const { states, guests } = await this.work.onDuty('deliver', async () => ({
        states: await this.rooms.states(followed),
        guests: await this.rooms.guestsPastEnd(followed, personIds),
      }));
      this.readers.endGuests(guests);
      this.deliveries.compare(states);
    } catch (error) {
      this.log.warn({ fault: nameOf(error) }, 'a sweep was put off');
    }
  }

  private async endDeadSignIns(signIns: ReadonlySet<string>): Promise<void> {
    const live = await this.recogniser.stillLive([...signIns]);
    if (live.size === signIns.size) return;
    for (const socket of this.sockets.all()) {
      if (!live.has(socket.data.recognised.signInId)) this.sockets.endSignIn(socket, 'sign-in-ended');
    }
  }

  /** A restored database: clients reconnect, see the new epoch and start again at the first number. */
  private restart(): void {
    this.facts.forgetAll();
    this.deliveries.restart();
    for (const socket of this.sockets.all()) socket.conn.close();
  }
}
