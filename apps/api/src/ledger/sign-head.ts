import { Inject, Injectable, type OnModuleInit } from '@nestjs/common';
import { headText, readHead, type SignedHead } from '@trialogue/ledger';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { LOG, type Log } from '../platform/log.ts';
import { Upkeep } from '../platform/upkeep.ts';
import { LedgerKeys } from './ledger-keys.ts';
import { type HeadDue, LedgerSignatureRepository } from './ledger-signature.repository.ts';
import { Witness } from './witness.ts';

const oncePer = 60_000;
const mostAtOnce = 500;

/**
 * Signs how a ledger ends, so that a cut tail or a chain written anew is found by whoever has the signature. A ledger that does not
 * continue what was signed before is not signed: that would cover up what the signatures are for.
 */
@Injectable()
export class SignHead implements OnModuleInit {
  constructor(
    private readonly work: Work,
    private readonly upkeep: Upkeep,
    private readonly clock: Clock,
    private readonly keys: LedgerKeys,
    private readonly signatures: LedgerSignatureRepository,
    private readonly witness: Witness,
    @Inject(LOG) private readonly log: Log,
  ) {}

  onModuleInit(): void {
    this.upkeep.take({ name: 'sign heads of ledgers', run: () => this.signDue() });
  }

  /**
   * Signs the head of one ledger at once and answers what was signed last, to be printed. It opens a transaction, so it is asked
   * after the commit of the act: a witness keeps what it was told, also of an act that was rolled back.
   */
  run(groupId: string): Promise<SignedHead | null> {
    return this.work.onDuty('upkeep', async () => {
      const due = await this.signatures.dueIn(groupId);
      if (due) await this.sign([due]);
      const newest = await this.signatures.newest(groupId);
      return newest ? readHead(newest.canonical) : null;
    });
  }

  private async signDue(): Promise<void> {
    const before = new Date(this.clock.now().getTime() - oncePer);
    await this.sign(await this.signatures.due(before, mostAtOnce));
  }

  /** The witness first: what the database calls signed is then known outside it. A full disk shows as signatures that are missing. */
  private async sign(heads: readonly HeadDue[]): Promise<void> {
    const at = this.clock.now();
    const { key, publicKey } = this.keys.current;
    const signed = heads
      .filter(({ continues }) => continues)
      .map(({ groupId, seq, hash }) => {
        const text = headText({ group: groupId, seq, hash, at: at.getTime(), key });
        return { groupId, seq, hash, at, publicKey, ...this.keys.sign(text) };
      });
    const refused = heads.length - signed.length;
    if (refused > 0)
      this.log.error({ event: 'ledger-not-continued', count: refused }, 'a ledger is not the one that was signed');
    await this.witness.write(signed);
    for (const one of signed) await this.signatures.add(one);
  }
}
