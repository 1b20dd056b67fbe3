import { createHash, randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { refuse } from '@trialogue/kernel';
import type { Sector } from '@trialogue/people';
import { may, type PersonActor } from '@trialogue/policy';
import type { RoomToOpen } from '@trialogue/rooms';
import { type ActOnGroup, GroupActs } from '../groups/group-acts.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CaucusContacts } from './caucus-contacts.ts';
import { chosenSeats } from './chosen-seats.ts';
import { RoomOpeningRepository } from './room-opening.repository.ts';

type Openable = RoomToOpen & { readonly kind: 'caucus' | 'working' };

/** P6: delegates open caucuses of their own sector, and working rooms of two sectors at least. */
@Injectable()
export class OpenDelegatesRoom {
  constructor(
    private readonly work: Work,
    private readonly acts: GroupActs,
    private readonly rooms: RoomOpeningRepository,
    private readonly ledger: AppendToLedger,
    private readonly contacts: CaucusContacts,
    private readonly devices: OwnDevices,
  ) {}

  /** Gives the room's id; asked again under the same client id, that of the room which was opened the first time. */
  run(actor: PersonActor, groupId: string, wished: RoomToOpen): Promise<string> {
    return this.work.asPerson(actor.personId, async () => {
      const act = await this.acts.open(actor, groupId);
      // After the lock that it takes: of two requests with one id the second finds the room of the first.
      const before = await this.rooms.openedBefore(groupId, wished.clientId);
      if (before?.hash.equals(hashOf(wished))) return before.id;
      await this.decide(act, wished);
      if (!isOpenable(wished)) throw new Error('a room of a kind that is not offered was to open');
      return this.open(act, wished);
    });
  }

  private async decide(act: ActOnGroup, { kind, name, rule, seats }: RoomToOpen): Promise<void> {
    const { actor, own, group, now } = act;
    const facts = { seat: own, now, kind, sector: sectorOf(act, kind), founder: false, group: group.state };
    // Whoever may open none learns nothing of the seats that he names.
    orRefuse(may(actor, 'room.open', facts));
    const planned = { name, rule, chosen: chosenSeats(act, seats), rooms: await this.rooms.roomsOf(group.id) };
    orRefuse(may(actor, 'room.open', { ...facts, planned }));
  }

  private async open(act: ActOnGroup, wished: Openable): Promise<string> {
    const { group, by, at, now } = act;
    const { clientId: openingId, kind, name, rule, retentionDays, seats } = wished;
    const id = randomUUID();
    const room = { id, groupId: group.id, kind, name: name.trim(), rule, retentionDays, seats, openedAt: at };
    const admitted = await this.rooms.open({ ...room, openingId, hash: hashOf(wished) });
    if (admitted.length === 0) orRefuse(refuse('id-reused', 'rooms', ['use-new-id']));
    const sector = sectorOf(act, kind);
    const payload = { room: id, roomKind: kind, sector };
    await this.ledger.run({ group: group.id, at: now, actor: by, kind: 'room-opened', payload });
    await this.contacts.record(act, { id, sector }, admitted);
    await this.devices.tell(
      admitted.map(({ personId }) => personId),
      { about: 'rooms' },
    );
    return id;
  }
}

function isOpenable(wished: RoomToOpen): wished is Openable {
  return wished.kind === 'caucus' || wished.kind === 'working';
}

/** What is asked for, however its seats are ordered. */
function hashOf({ kind, name, rule, retentionDays, seats }: RoomToOpen): Buffer {
  const content = JSON.stringify([kind, name.trim(), rule, retentionDays, [...seats].sort()]);
  return createHash('sha256').update(content).digest();
}

function sectorOf({ own }: ActOnGroup, kind: RoomToOpen['kind']): Sector | null {
  return kind === 'caucus' ? (own?.sector ?? null) : null;
}
