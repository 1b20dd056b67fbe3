import { Injectable } from '@nestjs/common';
import { isLive } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { orRefuse } from '../platform/refusal.ts';
import { CloseSeat } from './close-seat.ts';
import { GroupRepository } from './group.repository.ts';
import { ledgerActor } from './ledger-actor.ts';
import { SeatRepository } from './seat.repository.ts';

const mostGroups = 10_000;
/** Leaving asks no delegation. */
const nobodysVoice = { delegates: 0, backing: 0 };

/** P4: leaving is always possible, and whoever closes his account leaves everywhere. The ledger of each group says so. */
@Injectable()
export class EndSeatsOfAccount {
  constructor(
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatRepository,
    private readonly closeSeat: CloseSeat,
    private readonly ledger: AppendToLedger,
  ) {}

  /** In an open transaction of the person. In a group that has ended a seat stays on its record. */
  async within(actor: PersonActor): Promise<void> {
    const groups = await this.groups.ofPerson(actor.personId, mostGroups);
    const going = groups.filter(({ group }) => group.state !== 'ended').map(({ group }) => group.id);
    // In one order, so that two who leave the same groups at once do not wait for each other.
    for (const groupId of going.toSorted()) await this.leave(actor, groupId);
  }

  private async leave(actor: PersonActor, groupId: string): Promise<void> {
    await this.ledger.open(groupId);
    const at = this.clock.now();
    const now = at.getTime();
    const seats = await this.seats.ofGroup(groupId);
    const own = seats.find((seat) => seat.personId === actor.personId && isLive(seat, now));
    if (!own) return;
    orRefuse(may(actor, 'seat.end', { seat: own, ended: own, voice: nobodysVoice, now }));
    const by = ledgerActor(own, actor.offices, now);
    await this.closeSeat.run({ seat: own, reason: 'account-ended', seats, by, at });
  }
}
