import { Injectable } from '@nestjs/common';
import { may } from '@trialogue/policy';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { LiveSocket } from '../platform/live/live-socket.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { channelOf } from './channel.ts';
import { Deliveries } from './deliveries.ts';
import { Epoch } from './epoch.ts';
import { type MemberFacts, RoomFactsRepository } from './room-facts.repository.ts';

/** Opens a room's live items to one connection. */
@Injectable()
export class JoinRoom {
  constructor(
    private readonly work: Work,
    private readonly facts: RoomFactsRepository,
    private readonly deliveries: Deliveries,
    private readonly epoch: Epoch,
    private readonly clock: Clock,
  ) {}

  /**
   * The connection joins between two readings: what is posted after the second reaches it live, what came before it is pulled
   * from the head that it is told; and whoever lost his seat meanwhile is put out again.
   */
  async run(socket: LiveSocket, roomId: string): Promise<{ ok: true; epoch: string; first: number; head: number }> {
    await this.admitted(socket, roomId);
    const channel = channelOf(roomId);
    await socket.join(channel);
    try {
      const { first, head, access, room } = await this.admitted(socket, roomId);
      this.deliveries.follow({ id: roomId, groupId: room.groupId, head, access });
      return { ok: true, epoch: await this.epoch.current(), first, head };
    } catch (error) {
      await socket.leave(channel);
      throw error;
    }
  }

  private admitted(socket: LiveSocket, roomId: string): Promise<MemberFacts> {
    const { actor, personId } = socket.data.recognised;
    return this.work.asPerson(personId, async () => {
      const facts = await this.facts.find(roomId, personId);
      if (!facts) refuseNotFound();
      const { seat, room } = facts;
      orRefuse(may(actor, 'room.read', { seat, room, member: true, now: this.clock.now().getTime() }));
      return facts;
    });
  }
}
