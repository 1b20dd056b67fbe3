import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SoundingToHold } from '@trialogue/consent';
import { refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { GroupActs } from '../groups/group-acts.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CallPlaces, roomOf } from './call-places.ts';
import { hashOf, peopleOf } from './calling.ts';
import { Electorates } from './electorates.ts';
import { SoundingRepository } from './sounding.repository.ts';

/** A question that binds nobody, in two clicks. */
@Injectable()
export class HoldSounding {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly places: CallPlaces,
    private readonly electorates: Electorates,
    private readonly soundings: SoundingRepository,
    private readonly devices: OwnDevices,
  ) {}

  run(actor: PersonActor, groupId: string, asked: SoundingToHold): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const { group, own, seats, at, now } = await this.acts.open(actor, groupId);
      const place = await this.places.of(asked.roomId, actor.personId);
      orRefuse(may(actor, 'sounding.hold', { seat: own, now, group: group.state, place }));
      const openingHash = hashOf(asked);
      const before = await this.soundings.openedBefore(groupId, asked.clientId);
      if (before?.hash.equals(openingHash)) return before.id;
      if (before) orRefuse(refuse('id-reused', 'limits', ['use-new-id']));

      const { clientId, question, scale, minutes, roomId, sessionItemId } = asked;
      const room = roomOf(place);
      const electorate = await this.electorates.of({ groupId, seats, now, room, subject: null, concernedSeat: null });
      const id = randomUUID();
      const closesAt = new Date(now + minutes * 60_000);
      const opened = { id, groupId, clientId, openingHash, openedAt: at, closesAt, electorate };
      await this.soundings.add({ ...opened, question, scale, roomId, sessionItemId });
      await this.devices.tell(peopleOf(seats), { about: 'calls', groupId });
      return id;
    });
  }
}
