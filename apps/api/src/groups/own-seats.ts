import { Injectable } from '@nestjs/common';
import type { PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { refuseNotFound } from '../platform/refusal.ts';
import { GroupRepository, type KnownGroup } from './group.repository.ts';
import { type SeatInGroup, SeatRepository } from './seat.repository.ts';

/** A group and its seats while one of their holders acts; the group's ledger is locked meanwhile. */
export interface ActInGroup {
  readonly group: KnownGroup;
  readonly own: SeatInGroup;
  readonly seats: readonly SeatInGroup[];
  readonly at: Date;
}

export type AskPolicy = (own: { seat: SeatInGroup; now: number }, seats: readonly SeatInGroup[]) => void;

/** How an act that a seat gives the right to begins: the ledger is locked, the facts are read, the policy is asked. */
@Injectable()
export class OwnSeats {
  constructor(
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  async open(actor: PersonActor, groupId: string, ask: AskPolicy): Promise<ActInGroup> {
    const group = await this.groups.byId(groupId);
    if (!group) refuseNotFound();
    await this.ledger.open(groupId);
    const act = await this.read(group, actor.personId, this.clock.now());
    ask({ seat: act.own, now: act.at.getTime() }, act.seats);
    return act;
  }

  /** The facts after the act. */
  again({ group, own, at }: ActInGroup): Promise<ActInGroup> {
    return this.read(group, own.personId, at);
  }

  private async read(group: KnownGroup, personId: string, at: Date): Promise<ActInGroup> {
    const seats = await this.seats.ofGroup(group.id);
    const own = seats.find((seat) => seat.personId === personId);
    if (!own) refuseNotFound();
    return { group, own, seats, at };
  }
}
