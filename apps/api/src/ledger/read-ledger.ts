import { Injectable } from '@nestjs/common';
import { genesis, kindsAbout, type LedgerPage, type LedgerQuery } from '@trialogue/ledger';
import { may } from '@trialogue/policy';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { LedgerRepository, type NumberedEntry } from './ledger.repository.ts';

/** The ledger as it is stored: the very text that was hashed, so that its reader can verify it alone. */
@Injectable()
export class ReadLedger {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly ledger: LedgerRepository,
  ) {}

  run({ actor, personId }: Recognised, groupId: string, wanted: LedgerQuery): Promise<LedgerPage> {
    return this.work.asPerson(personId, async () => {
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'ledger.read', { seat, now: this.clock.now().getTime() }));
      const head = (await this.ledger.head(groupId)) ?? genesis;
      return { head, items: await this.items(groupId, wanted) };
    });
  }

  private items(groupId: string, { after, limit, about, before }: LedgerQuery): Promise<NumberedEntry[]> {
    if (about === undefined && before === undefined) return this.ledger.page(groupId, after, limit);
    const kinds = about === undefined ? null : kindsAbout(about);
    return this.ledger.newest(groupId, kinds, before ?? Number.MAX_SAFE_INTEGER, limit);
  }
}
