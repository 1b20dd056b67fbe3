import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { SilenceToOpen } from '@trialogue/consent';
import { refuse } from '@trialogue/kernel';
import { may, type PersonActor } from '@trialogue/policy';
import { GroupActs } from '../groups/group-acts.ts';
import { AppendToLedger, sha256 } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CallPlaces, roomOf } from './call-places.ts';
import { closingOf, hashOf, peopleOf } from './calling.ts';
import { countedOf, Electorates, lackingSectors } from './electorates.ts';
import { SilenceRepository } from './silence.repository.ts';

/** The silence procedure begins: a text with a deadline, adopted unless a delegate breaks silence. It binds, so parity is needed. */
@Injectable()
export class CirculateText {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly places: CallPlaces,
    private readonly electorates: Electorates,
    private readonly silences: SilenceRepository,
    private readonly ledger: AppendToLedger,
    private readonly devices: OwnDevices,
  ) {}

  run(actor: PersonActor, groupId: string, asked: SilenceToOpen): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const { group, own, seats, at, now, by } = await this.acts.open(actor, groupId);
      const place = await this.places.of(asked.roomId, actor.personId);
      const lacking = lackingSectors(seats, group.minimumDelegates, now).length;
      orRefuse(may(actor, 'silence.open', { seat: own, now, group: group.state, place, lacking }));
      const openingHash = hashOf(asked);
      const before = await this.silences.openedBefore(groupId, asked.clientId);
      if (before?.hash.equals(openingHash)) return before.id;
      if (before) orRefuse(refuse('id-reused', 'limits', ['use-new-id']));

      const { clientId, title, text, term, roomId, subject } = asked;
      const room = roomOf(place);
      const electorate = await this.electorates.of({ groupId, seats, now, room, subject, concernedSeat: null });
      const id = randomUUID();
      const closesAt = closingOf(term, now);
      const opened = { id, groupId, clientId, openingHash, openedAt: at, closesAt, electorate };
      await this.silences.add({ ...opened, title, text, roomId, subject });
      const payload = {
        silence: id,
        sha256: sha256(text),
        electorate: countedOf(electorate),
        closesAt: closesAt.toISOString(),
      };
      await this.ledger.run({ group: groupId, at: now, actor: by, kind: 'text-circulated', payload });
      await this.devices.tell(peopleOf(seats), { about: 'calls', groupId });
      return id;
    });
  }
}
