import { Injectable } from '@nestjs/common';
import { voiceOf } from '@trialogue/groups';
import type { DelegationVoice } from '@trialogue/groups';
import type { LedgerActor } from '@trialogue/ledger';
import { type Sector, sectors } from '@trialogue/people';
import type { PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { refuseNotFound } from '../platform/refusal.ts';
import { GroupRepository, type KnownGroup } from './group.repository.ts';
import { ledgerActor } from './ledger-actor.ts';
import { type SeatInGroup, SeatRepository } from './seat.repository.ts';

/** A group and all its seats while somebody acts on them, by his seat, his office or as founder; its ledger is locked meanwhile. */
export interface ActOnGroup {
  readonly actor: PersonActor;
  readonly group: KnownGroup;
  /** The actor's own seat, if he has one. */
  readonly own: SeatInGroup | null;
  readonly founder: boolean;
  readonly seats: readonly SeatInGroup[];
  readonly at: Date;
  readonly now: number;
  /** As whom he acts, for the ledger. */
  readonly by: LedgerActor;
}

/** How an act on a group's seats begins: the ledger is locked, then the facts are read. Which act it is, its use case asks the policy. */
@Injectable()
export class GroupActs {
  constructor(
    private readonly clock: Clock,
    private readonly groups: GroupRepository,
    private readonly seats: SeatRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  async open(actor: PersonActor, groupId: string): Promise<ActOnGroup> {
    const known = await this.groups.byId(groupId);
    if (!known) refuseNotFound();
    await this.ledger.open(groupId);
    // Read again: whoever held the lock before may have changed the group's state.
    const group = (await this.groups.byId(groupId)) ?? known;
    const at = this.clock.now();
    const now = at.getTime();
    const seats = await this.seats.ofGroup(groupId);
    const own = seats.find((seat) => seat.personId === actor.personId) ?? null;
    const founder = group.foundedBy === actor.personId && group.state === 'proposed';
    return { actor, group, own, founder, seats, at, now, by: ledgerActor(own, actor.offices, now) };
  }
}

/** The voice that one person's act carries: his own. More voices are collected by a motion. */
export function ownVoice({ seats, own, now }: ActOnGroup, sector: Sector | null): DelegationVoice {
  return voiceOf(seats, sector, new Set(own === null ? [] : [own.id]), now);
}

/** The sector for which somebody speaks: that of his seat, else the one whose steward he is. */
export function sectorOfActor({ actor, own }: ActOnGroup): Sector | null {
  return own?.sector ?? sectors.find((sector) => actor.offices.includes(sector)) ?? null;
}
