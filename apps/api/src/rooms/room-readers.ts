import { Injectable } from '@nestjs/common';
import { Authors } from '../attribution/authors.ts';
import { Work } from '../platform/database/work.ts';
import type { LiveSocket } from '../platform/live/live-socket.ts';
import { LiveSockets } from '../platform/live/live-sockets.ts';
import { Recogniser } from '../platform/recognition.ts';
import { channelOf } from './channel.ts';
import { PostingFacts } from './posting-facts.ts';
import { type GuestPastEnd, RoomRepository } from './room.repository.ts';

/** Who listens to a room on this node, checked against who may. */
@Injectable()
export class RoomReaders {
  constructor(
    private readonly work: Work,
    private readonly sockets: LiveSockets,
    private readonly rooms: RoomRepository,
    private readonly recogniser: Recogniser,
    private readonly authors: Authors,
    private readonly facts: PostingFacts,
  ) {}

  /**
   * Puts out of the room's channel whoever may no longer read it. Answers the access version at which the rest were found
   * to be allowed; it is read before them, so that a later change is seen as one.
   */
  async check(roomId: string): Promise<number> {
    this.authors.forget();
    this.facts.forgetAll();
    const listeners = [...this.sockets.inChannel(channelOf(roomId))];
    const personIds = [...new Set(listeners.map((socket) => socket.data.recognised.personId))];
    const { access, allowed } = await this.work.onDuty('deliver', async () => {
      const [state] = await this.rooms.states([roomId]);
      return { access: state?.access ?? -1, allowed: await this.rooms.readers(roomId, personIds) };
    });
    const live = await this.recogniser.stillLive(listeners.map((socket) => socket.data.recognised.signInId));
    for (const socket of listeners) {
      const { personId, signInId } = socket.data.recognised;
      if (!live.has(signInId)) this.sockets.endSignIn(socket, 'sign-in-ended');
      else if (!allowed.has(personId)) evict(socket, roomId);
    }
    return access;
  }

  /** An invitation ends by the clock: nobody changes a row then, so no access version tells of it. */
  endGuests(guests: readonly GuestPastEnd[]): void {
    for (const { roomId, personId } of guests) {
      for (const socket of this.sockets.inChannel(channelOf(roomId))) {
        if (socket.data.recognised.personId === personId) evict(socket, roomId);
      }
    }
  }
}

function evict(socket: LiveSocket, roomId: string): void {
  void socket.leave(channelOf(roomId));
  socket.emit('room:lost', { roomId, code: 'access-ended' });
}
