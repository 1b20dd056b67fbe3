import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { type ActOnGroup, GroupActs } from '../groups/group-acts.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { CaucusContacts } from './caucus-contacts.ts';
import { chosenSeats } from './chosen-seats.ts';
import { type MemberFacts, RoomFactsRepository } from './room-facts.repository.ts';
import { RoomOpeningRepository } from './room-opening.repository.ts';

/** Delegates who are in a room bring others in, who read from then on. Who is in it already stays as he is. */
@Injectable()
export class InviteToRoom {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly facts: RoomFactsRepository,
    private readonly rooms: RoomOpeningRepository,
    private readonly contacts: CaucusContacts,
    private readonly devices: OwnDevices,
  ) {}

  run(actor: PersonActor, roomId: string, seats: readonly string[]): Promise<void> {
    return this.work.asPerson(actor.personId, async () => {
      const known = await this.facts.find(roomId, actor.personId);
      if (!known) refuseNotFound();
      const act = await this.acts.open(actor, known.room.groupId);
      // Read again: whoever held the ledger's lock may have taken him out of the room.
      const facts = await this.facts.find(roomId, actor.personId);
      if (!facts) refuseNotFound();
      await this.admit(act, facts, seats);
    });
  }

  private async admit(act: ActOnGroup, { room, group, seat }: MemberFacts, seats: readonly string[]): Promise<void> {
    const { actor, at, now } = act;
    const roomSector = await this.rooms.sectorOf(room.id);
    const facts = { seat, room, group, member: true, now, roomSector };
    orRefuse(may(actor, 'room.invite', { ...facts, invited: [] }));
    orRefuse(may(actor, 'room.invite', { ...facts, invited: chosenSeats(act, seats) }));
    const admitted = await this.rooms.invite(room.id, seats, at);
    await this.contacts.record(act, { id: room.id, sector: roomSector }, admitted);
    const people = admitted.map(({ personId }) => personId);
    await this.devices.tell(people, { about: 'rooms', roomId: room.id });
  }
}
