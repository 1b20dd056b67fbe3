import { Inject, Injectable, type OnApplicationShutdown, type OnModuleInit } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { Hints } from '../platform/hints.ts';
import { LiveSockets } from '../platform/live/live-sockets.ts';
import { channelOfPerson, type LiveSocket } from '../platform/live/live-socket.ts';
import { LOG, type Log } from '../platform/log.ts';
import { nameOf } from '../platform/refusal.filter.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { channelOf } from '../rooms/channel.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { PresenceBoard } from './presence-board.ts';
import { PresenceRepository } from './presence.repository.ts';
import { Relay } from './relay.ts';

export type Kind = 'typing' | 'here';

const atMostEvery = 3_000;
const checkEvery = 1_000;
const lasting: Readonly<Record<Kind, number>> = { typing: 6_000, here: 45_000 };
const eventOf = { typing: 'room:typing', here: 'room:presence' } as const;

/** What one connection has told, so that it is not told more often than it may and is taken back when it closes. */
interface ToldBySocket {
  readonly last: Map<string, number>;
  readonly here: Map<string, string>;
}

/**
 * Who writes and who is there, in rooms on the record. Held in memory for seconds, told at most once, written nowhere. It is asked
 * anew each time whether the room still allows it, and all of it ends the moment a room's rule is raised.
 */
@Injectable()
export class Presence implements OnModuleInit, OnApplicationShutdown {
  private readonly boards: Readonly<Record<Kind, PresenceBoard>> = {
    typing: new PresenceBoard(lasting.typing),
    here: new PresenceBoard(lasting.here),
  };
  private readonly told = new WeakMap<LiveSocket, ToldBySocket>();
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly hints: Hints,
    private readonly sockets: LiveSockets,
    private readonly facts: RoomFactsRepository,
    private readonly allowed: PresenceRepository,
    private readonly relay: Relay,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.hints.on('trialogue_access', () => this.check(0));
    this.relay.on((told) => {
      if (told.what !== 'own') this.note(told.what, told);
    });
  }

  onApplicationShutdown(): void {
    clearTimeout(this.timer);
  }

  async say(socket: LiveSocket, kind: Kind, roomId: string, on: boolean): Promise<void> {
    const { personId } = socket.data.recognised;
    const seatId = await this.decide(socket, roomId);
    const mine = this.toldBy(socket);
    if (!on && mine.here.delete(roomId)) {
      if (this.isHereElsewhere(personId, roomId)) return;
    } else if (!isDue(mine, `${kind} ${roomId}`)) return;
    if (kind === 'here' && on) mine.here.set(roomId, seatId);
    await this.spread(kind, { roomId, seatId, personId, on });
  }

  /** The connection has gone. */
  async left(socket: LiveSocket): Promise<void> {
    const { personId } = socket.data.recognised;
    const rooms = [...(this.told.get(socket)?.here ?? [])];
    this.told.delete(socket);
    for (const [roomId, seatId] of rooms) {
      if (!this.isHereElsewhere(personId, roomId)) await this.spread('here', { roomId, seatId, personId, on: false });
    }
  }

  /** On another tab or device at this node; of those at other nodes the next sign of life tells. */
  private isHereElsewhere(personId: string, roomId: string): boolean {
    return [...this.sockets.inChannel(channelOfPerson(personId))].some((one) => this.told.get(one)?.here.has(roomId));
  }

  private async decide(socket: LiveSocket, roomId: string): Promise<string> {
    const { actor, personId } = socket.data.recognised;
    const facts = await this.work.asPerson(personId, () => this.facts.find(roomId, personId));
    if (!facts) refuseNotFound();
    const { seat, room, group } = facts;
    const now = this.clock.now().getTime();
    orRefuse(may(actor, 'room.presence', { seat, room, group, member: true, now }));
    return seat.id;
  }

  private toldBy(socket: LiveSocket): ToldBySocket {
    const known = this.told.get(socket) ?? { last: new Map(), here: new Map() };
    this.told.set(socket, known);
    return known;
  }

  private async spread(kind: Kind, one: Parameters<Presence['note']>[1]): Promise<void> {
    this.note(kind, one);
    const { roomId, seatId, personId, on } = one;
    await this.relay.tell({ what: kind, roomId, seatId, personId, on });
  }

  private note(
    kind: Kind,
    { roomId, seatId, personId, on }: { roomId: string; seatId: string; personId: string; on: boolean },
  ): void {
    if (on) this.boards[kind].add(roomId, seatId, personId, performance.now());
    else {
      this.boards[kind].remove(roomId, seatId);
      // Whoever goes writes no more.
      this.boards.typing.remove(roomId, seatId);
    }
    this.emit();
    this.check(checkEvery);
  }

  /** Only while somebody is on a board; a second look asked for sooner comes sooner. */
  private check(after: number): void {
    if (this.timer && after > 0) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => void this.look(), after);
    this.timer.unref();
  }

  private async look(): Promise<void> {
    this.timer = undefined;
    for (const board of Object.values(this.boards)) board.expire(performance.now());
    const there = Object.values(this.boards).flatMap((board) => [...board.all()]);
    if (there.length > 0) {
      await this.dropForbidden(there).catch((error: unknown) => {
        // What cannot be looked up is not shown any longer.
        for (const { roomId } of there) for (const board of Object.values(this.boards)) board.clear(roomId);
        this.log.warn({ fault: nameOf(error) }, 'who is there was dropped');
      });
      this.check(checkEvery);
    }
    this.emit();
  }

  private async dropForbidden(there: readonly { roomId: string; seatId: string }[]): Promise<void> {
    const roomIds = there.map(({ roomId }) => roomId);
    const seatIds = there.map(({ seatId }) => seatId);
    const still = await this.work.onDuty('deliver', () => this.allowed.stillThere(roomIds, seatIds));
    for (const { roomId, seatId } of there) {
      if (still.has(`${roomId} ${seatId}`)) continue;
      for (const board of Object.values(this.boards)) board.remove(roomId, seatId);
    }
  }

  private emit(): void {
    for (const kind of ['typing', 'here'] as const) {
      for (const { roomId, seats } of this.boards[kind].takeChanged()) {
        this.sockets.current?.to(channelOf(roomId)).emit(eventOf[kind], { roomId, seats: [...seats] });
      }
    }
  }
}

function isDue({ last }: ToldBySocket, key: string): boolean {
  const now = performance.now();
  if (now - (last.get(key) ?? -Infinity) < atMostEvery) return false;
  last.set(key, now);
  return true;
}
