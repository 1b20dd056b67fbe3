import { Inject, Injectable } from '@nestjs/common';
import { Work } from '../platform/database/work.ts';
import type { LiveSocket } from '../platform/live/live-socket.ts';
import { LiveSockets } from '../platform/live/live-sockets.ts';
import { LOG, type Log } from '../platform/log.ts';
import { Recogniser } from '../platform/recognition.ts';
import { nameOf } from '../platform/refusal.filter.ts';
import { Epoch } from '../rooms/epoch.ts';
import { RoomRepository } from '../rooms/room.repository.ts';
import { channelOfSession } from './session-channel.ts';
import { SessionEventRepository } from './session-event.repository.ts';
import { marksIn, SessionPeople } from './session-people.ts';
import { type KnownSession, SessionRepository } from './session.repository.ts';

/** What this node has told those who watch a session: the last number, and the access version that they were checked at. */
interface Feed {
  readonly sessionId: string;
  readonly roomId: string;
  last: number;
  access: number;
  turn: Promise<void>;
  pending: boolean;
}

const readLimit = 500;

/**
 * From the log of a session to the sockets of this node, each event once and in order, as Deliveries does for rooms: always read, so
 * that it makes no difference which node wrote, and never before the room's access version is the one that the listeners had.
 */
@Injectable()
export class SessionDeliveries {
  private readonly feeds = new Map<string, Feed>();

  constructor(
    private readonly work: Work,
    private readonly sockets: LiveSockets,
    private readonly sessions: SessionRepository,
    private readonly events: SessionEventRepository,
    private readonly people: SessionPeople,
    private readonly rooms: RoomRepository,
    private readonly recogniser: Recogniser,
    private readonly epoch: Epoch,
    @Inject(LOG) private readonly log: Log,
  ) {}

  /** Called once a listener has joined the channel, with the session's state read after that. */
  follow({ id, roomId, seq, access }: KnownSession): void {
    const feed = this.feeds.get(id);
    if (!feed || this.sockets.countIn(channelOfSession(id)) === 1) {
      this.feeds.set(id, { sessionId: id, roomId, last: seq, access, turn: Promise.resolve(), pending: false });
      return;
    }
    if (access !== feed.access || seq > feed.last) this.catchUp(feed);
  }

  followed(): string[] {
    for (const id of this.feeds.keys()) if (this.sockets.countIn(channelOfSession(id)) === 0) this.feeds.delete(id);
    return [...this.feeds.keys()];
  }

  roomsFollowed(): string[] {
    return [...new Set([...this.feeds.values()].map(({ roomId }) => roomId))];
  }

  hint(sessionId: string): void {
    const feed = this.feeds.get(sessionId);
    if (feed) this.catchUp(feed);
  }

  compare(states: readonly Pick<KnownSession, 'id' | 'seq' | 'access'>[]): void {
    for (const { id, seq, access } of states) {
      const feed = this.feeds.get(id);
      if (feed && (seq > feed.last || access !== feed.access)) this.catchUp(feed);
    }
  }

  /** An invitation that ended by the clock: no access version tells of it. */
  endGuests(guests: readonly { roomId: string; personId: string }[]): void {
    for (const { roomId, personId } of guests) {
      for (const feed of this.feeds.values()) {
        if (feed.roomId !== roomId) continue;
        for (const socket of this.sockets.inChannel(channelOfSession(feed.sessionId))) {
          if (socket.data.recognised.personId === personId) evict(socket, feed);
        }
      }
    }
  }

  private catchUp(feed: Feed): void {
    if (feed.pending) return;
    feed.pending = true;
    feed.turn = feed.turn
      .then(() => {
        feed.pending = false;
        return this.emitRead(feed);
      })
      .catch((error: unknown) => {
        // The sweep reads what is missing once the database answers again.
        this.log.warn({ fault: nameOf(error) }, 'what happened in a session was told later');
      });
  }

  private async emitRead(feed: Feed): Promise<void> {
    for (let more = true; more;) {
      const { session, read } = await this.work.onDuty('deliver', async () => {
        const events = await this.events.after(feed.sessionId, feed.last, readLimit);
        // After the events: the access version is at least as new as the newest of them.
        const current = await this.sessions.find(feed.sessionId);
        return { session: current, read: events };
      });
      if (!session) return;
      if (session.access !== feed.access) feed.access = await this.check(feed);
      more = read.length === readLimit;
      const newest = read.at(-1);
      if (!newest) return;
      const people = await this.people.of(session, marksIn(read));
      const channel = channelOfSession(feed.sessionId);
      this.sockets.cutOffSlow(channel);
      const now = session.now.getTime();
      const epoch = await this.epoch.current();
      this.sockets.current
        ?.to(channel)
        .emit('session:events', { sessionId: session.id, epoch, now, events: read, people });
      feed.last = newest.seq;
    }
  }

  /** Puts out whoever may no longer read the room. The version is read before them, so that a later change is seen as one. */
  private async check(feed: Feed): Promise<number> {
    const listeners = [...this.sockets.inChannel(channelOfSession(feed.sessionId))];
    const personIds = [...new Set(listeners.map((socket) => socket.data.recognised.personId))];
    const { access, allowed } = await this.work.onDuty('deliver', async () => {
      const [state] = await this.rooms.states([feed.roomId]);
      return { access: state?.access ?? -1, allowed: await this.rooms.readers(feed.roomId, personIds) };
    });
    const live = await this.recogniser.stillLive(listeners.map((socket) => socket.data.recognised.signInId));
    for (const socket of listeners) {
      const { personId, signInId } = socket.data.recognised;
      if (!live.has(signInId)) this.sockets.endSignIn(socket, 'sign-in-ended');
      else if (!allowed.has(personId)) evict(socket, feed);
    }
    return access;
  }
}

function evict(socket: LiveSocket, { sessionId }: Feed): void {
  void socket.leave(channelOfSession(sessionId));
  socket.emit('session:lost', { sessionId, code: 'access-ended' });
}
