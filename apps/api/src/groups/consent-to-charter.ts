import { Injectable } from '@nestjs/common';
import { may, type PersonActor } from '@trialogue/policy';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { Work } from '../platform/database/work.ts';
import { orRefuse } from '../platform/refusal.ts';
import { ActivateGroup } from './activate-group.ts';
import { ActivateSeat } from './activate-seat.ts';
import { FoundingRepository } from './founding.repository.ts';
import { ledgerActor } from './ledger-actor.ts';
import { OwnSeats } from './own-seats.ts';

/** P4. Consent given twice is consent given once. */
@Injectable()
export class ConsentToCharter {
  constructor(
    private readonly work: Work,
    private readonly ownSeats: OwnSeats,
    private readonly founding: FoundingRepository,
    private readonly activateSeat: ActivateSeat,
    private readonly activateGroup: ActivateGroup,
    private readonly ledger: AppendToLedger,
  ) {}

  run(actor: PersonActor, groupId: string, version: number): Promise<void> {
    return this.work.asPerson(actor.personId, () => this.within(actor, groupId, version));
  }

  /** For a transaction that is open already in the actor's name. */
  async within(actor: PersonActor, groupId: string, version: number): Promise<void> {
    const before = await this.ownSeats.open(actor, groupId, (facts) =>
      orRefuse(may(actor, 'charter.consent', { ...facts, version })),
    );
    const { at, own } = before;
    if (!(await this.founding.addConsent(groupId, version, actor.personId, at))) return;
    const by = ledgerActor(own, actor.offices, at.getTime());
    const payload = { seat: own.id, version };
    await this.ledger.run({ group: groupId, at: at.getTime(), actor: by, kind: 'charter-consented', payload });

    const after = await this.ownSeats.again(before);
    await this.activateSeat.ifReady(actor, after.own, after.own, at);
    await this.activateGroup.ifReady(after.group, after.seats, by, at);
  }
}
