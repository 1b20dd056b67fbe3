import { Injectable } from '@nestjs/common';
import type { RemovalToAskCommand } from '@trialogue/groups';
import { may, type PersonActor, type Resources } from '@trialogue/policy';
import { lackingSectors } from '../calls/electorates.ts';
import { OpenSystemCall } from '../calls/open-system-call.ts';
import { GroupActs } from '../groups/group-acts.ts';
import { em, Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { RoomFactsRepository } from '../rooms/room-facts.repository.ts';
import { ChallengeRepository } from './challenge.repository.ts';

type From = Resources['removal.ask']['from'];

/** N5: a delegate asks, the system opens the call, and whom it is about has no part in it. Who asked is written down nowhere. */
@Injectable()
export class AskRemoval {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly rooms: RoomFactsRepository,
    private readonly challenges: ChallengeRepository,
    private readonly systemCall: OpenSystemCall,
  ) {}

  run(actor: PersonActor, groupId: string, asked: RemovalToAskCommand): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const act = await this.acts.open(actor, groupId);
      const { group, own, seats, now } = act;
      const concerned = seats.find(({ id }) => id === asked.seatId) ?? null;
      const from = await this.fromOf(actor.personId, asked);
      const lacking = lackingSectors(seats, group.minimumDelegates, now).length;
      const underWay = await this.isUnderWay(groupId, asked);
      const facts = { seat: own, now, group: group.state, concerned, from, lacking, underWay };
      orRefuse(may(actor, 'removal.ask', facts));
      if (!concerned) refuseNotFound();
      const names = await this.challenges.names(groupId);
      const room = from === 'group' ? null : from.room;
      return this.systemCall.within(act, {
        ...{ clientId: asked.clientId, title: names.get(concerned.id) ?? '', text: asked.reason, openedBy: 'system' },
        matter: room === null ? 'removal-of-a-delegate' : 'removal-from-a-room',
        concernedSeat: concerned.id,
        ...(room !== null && { room }),
      });
    });
  }

  private async fromOf(personId: string, { roomId, seatId }: RemovalToAskCommand): Promise<From> {
    if (roomId === null) return 'group';
    const facts = await this.rooms.find(roomId, personId);
    const there: object[] = await em().query(
      'select 1 from room_member where room_id = $1 and seat_id = $2 and left_at is null',
      [roomId, seatId],
    );
    return { room: facts?.room ?? null, asker: facts !== null, concerned: there.length > 0 };
  }

  /** By another request than this one, which may have been sent twice. */
  private async isUnderWay(groupId: string, { clientId, seatId, roomId }: RemovalToAskCommand): Promise<boolean> {
    const rows: object[] = await em().query(
      `select 1 from call where group_id = $1 and concerned_seat = $2 and room_id is not distinct from $3
         and matter in ('removal-of-a-delegate', 'removal-from-a-room') and closed_at is null and client_id <> $4`,
      [groupId, seatId, roomId, clientId],
    );
    return rows.length > 0;
  }
}
