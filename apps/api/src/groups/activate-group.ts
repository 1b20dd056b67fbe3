import { Injectable } from '@nestjs/common';
import { isReadyToActivate, type SeatFacts } from '@trialogue/groups';
import type { LedgerActor } from '@trialogue/ledger';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { FoundingRepository } from './founding.repository.ts';
import type { KnownGroup } from './group.repository.ts';

/** P6: with the last sector's first consent the group becomes active and its charter is in force. */
@Injectable()
export class ActivateGroup {
  constructor(
    private readonly founding: FoundingRepository,
    private readonly ledger: AppendToLedger,
  ) {}

  async ifReady(group: KnownGroup, seats: readonly SeatFacts[], actor: LedgerActor, at: Date): Promise<void> {
    const version = seats[0]?.charterInForce ?? null;
    if (group.state !== 'proposed' || version === null || !isReadyToActivate(seats, at.getTime())) return;
    const sha256 = await this.founding.adoptCharter(group.id, version, at);
    await this.founding.activateGroup(group.id, at);
    const entry = { group: group.id, at: at.getTime(), actor };
    await this.ledger.run({ ...entry, kind: 'charter-adopted', payload: { version, sha256 } });
    await this.ledger.run({ ...entry, kind: 'group-activated', payload: { charterVersion: version } });
  }
}
