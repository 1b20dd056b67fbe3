import { Injectable } from '@nestjs/common';
import { genesis, type LedgerHeads, readHead } from '@trialogue/ledger';
import { may } from '@trialogue/policy';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { LedgerKeys } from './ledger-keys.ts';
import { LedgerSignatureRepository } from './ledger-signature.repository.ts';
import { LedgerRepository } from './ledger.repository.ts';

/** What was signed of a ledger, with the keys, and how long its newest entries have waited for it. */
@Injectable()
export class ReadHeads {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly keys: LedgerKeys,
    private readonly ledger: LedgerRepository,
    private readonly signatures: LedgerSignatureRepository,
  ) {}

  run({ actor, personId }: Recognised, groupId: string, after: number, limit: number): Promise<LedgerHeads> {
    return this.work.asPerson(personId, async () => {
      const now = this.clock.now();
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'ledger.read', { seat, now: now.getTime() }));
      const newest = await this.signatures.newest(groupId);
      const waiting = await this.ledger.timeAfter(groupId, newest?.seq ?? 0);
      return {
        head: (await this.ledger.head(groupId)) ?? genesis,
        now: now.toISOString(),
        lastSignedAt: newest ? (readHead(newest.canonical)?.at ?? null) : null,
        waitingSince: waiting?.toISOString() ?? null,
        keys: [...this.keys.published(await this.signatures.keys(groupId))],
        items: await this.signatures.page(groupId, after, limit),
      };
    });
  }
}
