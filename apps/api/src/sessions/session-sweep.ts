import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { Work } from '../platform/database/work.ts';
import { Hints } from '../platform/hints.ts';
import { LiveSockets } from '../platform/live/live-sockets.ts';
import { LOG, type Log } from '../platform/log.ts';
import { nameOf } from '../platform/refusal.filter.ts';
import { RoomRepository } from '../rooms/room.repository.ts';
import { SessionDeliveries } from './session-deliveries.ts';
import { SessionRepository } from './session.repository.ts';

/** Bounds how late this node learns of anything with every hint lost. */
const every = 400;

/** Looks at the sessions that this node's connections watch: at each hint of a change, and at short intervals without any. */
@Injectable()
export class SessionSweep implements OnModuleInit, OnApplicationShutdown {
  private timer: NodeJS.Timeout | undefined;
  private running = false;

  constructor(
    private readonly work: Work,
    private readonly hints: Hints,
    private readonly sockets: LiveSockets,
    private readonly rooms: RoomRepository,
    private readonly sessions: SessionRepository,
    private readonly deliveries: SessionDeliveries,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.hints.on('trialogue_session', (sessionId) => this.deliveries.hint(sessionId));
    this.hints.on('trialogue_access', () => void this.sweep());
    this.timer = setInterval(() => void this.sweep(), every);
    this.timer.unref();
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  private async sweep(): Promise<void> {
    const followed = this.deliveries.followed();
    if (followed.length === 0 || this.running) return;
    this.running = true;
    try {
      const personIds = [...new Set([...this.sockets.all()].map((socket) => socket.data.recognised.personId))];
      const { states, guests } = await this.work.onDuty('deliver', async () => ({
        states: await this.sessions.states(followed),
        guests: await this.rooms.guestsPastEnd(this.deliveries.roomsFollowed(), personIds),
      }));
      this.deliveries.endGuests(guests);
      this.deliveries.compare(states);
    } catch (error) {
      this.log.warn({ fault: nameOf(error) }, 'a look at the sessions was put off');
    } finally {
      this.running = false;
    }
  }
}
