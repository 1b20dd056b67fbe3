import { Injectable } from '@nestjs/common';
import type { DeclareCommand } from '@trialogue/groups';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { ActivateSeat } from './activate-seat.ts';
import { DeclarationRepository } from './declaration.repository.ts';
import { ledgerActor } from './ledger-actor.ts';
import { OwnSeats } from './own-seats.ts';

/** N2: each change is a new version; earlier ones stay. */
@Injectable()
export class DeclareInterests {
  constructor(
    private readonly work: Work,
    private readonly ownSeats: OwnSeats,
    private readonly declarations: DeclarationRepository,
    private readonly activateSeat: ActivateSeat,
    private readonly ledger: AppendToLedger,
  ) {}

  run(actor: PersonActor, groupId: string, declared: DeclareCommand): Promise<void> {
    return this.work.asPerson(actor.personId, () => this.within(actor, groupId, declared));
  }

  /** For a transaction that is open already in the actor's name. */
  async within(actor: PersonActor, groupId: string, declared: DeclareCommand): Promise<void> {
    const before = await this.ownSeats.open(actor, groupId, (facts) => orRefuse(may(actor, 'declaration.make', facts)));
    const { at, own } = before;
    const version = await this.declarations.add(own.id, groupId, declared, at);
    const by = ledgerActor(own, actor.offices, at.getTime());
    const payload = { seat: own.id, version };
    await this.ledger.run({ group: groupId, at: at.getTime(), actor: by, kind: 'declaration-made', payload });

    const after = await this.ownSeats.again(before);
    await this.activateSeat.ifReady(actor, after.own, after.own, at);
  }
}
