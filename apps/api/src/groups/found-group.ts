import { randomUUID } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import type { FoundGroupCommand } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger, sha256 } from '../ledger/append-to-ledger.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse, refuseNotFound } from '../platform/refusal.ts';
import { OpenRoom } from '../rooms/open-room.ts';
import { FoundingRepository } from './founding.repository.ts';
import { SeatRepository } from './seat.repository.ts';

const firstVersion = 1;
const nobodyYet = { role: 'founder', sector: null } as const;

/** P6: one person founds a group with a proposed charter; its plenary is there from the start. */
@Injectable()
export class FoundGroup {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly founding: FoundingRepository,
    private readonly seats: SeatRepository,
    private readonly openRoom: OpenRoom,
    private readonly ledger: AppendToLedger,
  ) {}

  /** Gives the group's id. */
  run(founder: PersonActor, command: FoundGroupCommand): Promise<string> {
    return this.work.asPerson(founder.personId, () => this.within(founder, command));
  }

  /** For a transaction that is open already in the founder's name. */
  async within(founder: PersonActor, command: FoundGroupCommand): Promise<string> {
    const candidate = await this.seats.candidate(founder.personId);
    if (!candidate) refuseNotFound();
    orRefuse(may(founder, 'group.found', { sectorVerified: candidate.sectorVerified }));
    return this.found(founder, command);
  }

  private async found(founder: PersonActor, command: FoundGroupCommand): Promise<string> {
    const { charter, plenaryName, plenaryRule, ...described } = command;
    const createdAt = this.clock.now();
    const group = randomUUID();
    const hash = sha256(charter);
    await this.founding.addGroup({ id: group, ...described, foundedBy: founder.personId, createdAt });
    await this.founding.addCharter(group, firstVersion, charter, hash, founder.personId, createdAt);
    const room = await this.openPlenary(founder, group, plenaryName, plenaryRule, createdAt);

    const entry = { group, at: createdAt.getTime(), actor: nobodyYet };
    const { kind: groupKind, phase, minimumDelegates, k } = command;
    const founded = { groupKind, phase, minimumDelegates, k };
    await this.ledger.run({ ...entry, kind: 'group-founded', payload: founded });
    await this.ledger.run({ ...entry, kind: 'charter-proposed', payload: { version: firstVersion, sha256: hash } });
    await this.ledger.run({ ...entry, kind: 'room-opened', payload: { room, roomKind: 'plenary', sector: null } });
    return group;
  }

  private openPlenary(
    founder: PersonActor,
    groupId: string,
    name: string,
    rule: FoundGroupCommand['plenaryRule'],
    at: Date,
  ): Promise<string> {
    const facts = {
      seat: null,
      now: at.getTime(),
      kind: 'plenary',
      sector: null,
      founder: true,
      group: 'proposed',
    } as const;
    orRefuse(may(founder, 'room.open', facts));
    return this.openRoom.plenary({ groupId, name, rule, at });
  }
}
