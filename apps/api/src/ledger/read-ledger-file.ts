import { Injectable } from '@nestjs/common';
import { type FileHead, fileVersion, genesis, wholeSeconds } from '@trialogue/ledger';
import { may } from '@trialogue/policy';
import { SeatsReader } from '../groups/seats.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import type { Recognised } from '../platform/recognition.ts';
import { orRefuse } from '../platform/refusal.ts';
import { LedgerKeys } from './ledger-keys.ts';
import { LedgerSignatureRepository, type NumberedSignature } from './ledger-signature.repository.ts';
import { LedgerRepository, type NumberedEntry } from './ledger.repository.ts';
import { signedLine } from './witness.ts';

const linesAtOnce = 500;

interface Begun {
  readonly head: FileHead;
  /** The last entry that there was; more may follow while the file is written. */
  readonly last: number;
  /** The highest number that was signed: asked before the entries, so that these reach as far unless somebody took them away. */
  readonly signed: number;
}

/** The whole ledger as lines: what it says of itself, what was signed, and every entry. */
@Injectable()
export class ReadLedgerFile {
  constructor(
    private readonly work: Work,
    private readonly clock: Clock,
    private readonly seats: SeatsReader,
    private readonly keys: LedgerKeys,
    private readonly ledger: LedgerRepository,
    private readonly signatures: LedgerSignatureRepository,
  ) {}

  /** Refuses before the first line; afterwards each portion is read in the reader's name anew. */
  async run(me: Recognised, groupId: string): Promise<AsyncIterable<string>> {
    return this.lines(me.personId, groupId, await this.begin(me, groupId));
  }

  private begin({ actor, personId }: Recognised, groupId: string): Promise<Begun> {
    return this.work.asPerson(personId, async () => {
      const now = this.clock.now().getTime();
      const seat = await this.seats.seatFacts(personId, groupId);
      orRefuse(may(actor, 'ledger.read', { seat, now }));
      const signed = (await this.signatures.newest(groupId))?.seq ?? 0;
      const { head, last } = await this.ledger.end(groupId);
      const keys = this.keys.published(await this.signatures.keys(groupId));
      return {
        last,
        signed,
        head: {
          file: 'trialogue-ledger',
          version: fileVersion,
          group: groupId,
          madeAt: wholeSeconds(now),
          head: head ?? genesis,
          keys: [...keys],
        },
      };
    });
  }

  private async *lines(personId: string, groupId: string, { head, last, signed }: Begun): AsyncGenerator<string> {
    yield `${JSON.stringify(head)}\n`;
    const signatures = (after: number): Promise<NumberedSignature[]> =>
      this.signatures.page(groupId, after, linesAtOnce);
    yield* this.portions(personId, signed, signatures, signedLine);
    const entries = (after: number): Promise<NumberedEntry[]> => this.ledger.portion(groupId, after, last, linesAtOnce);
    yield* this.portions(personId, last, entries, entryLine);
  }

  private async *portions<Row extends { readonly seq: number }>(
    personId: string,
    last: number,
    read: (after: number) => Promise<Row[]>,
    lineOf: (row: Row) => string,
  ): AsyncGenerator<string> {
    for (let after = 0; after < last;) {
      const from = after;
      const page = await this.work.asPerson(personId, () => read(from));
      const newest = page.at(-1);
      // A seat that ended meanwhile reads nothing more, and half a file must not look like a whole one.
      if (!newest) throw new Error('the ledger is no longer readable to whoever asked for it');
      yield page
        .filter(({ seq }) => seq <= last)
        .map(lineOf)
        .join('');
      after = newest.seq;
    }
  }
}

function entryLine({ canonical, hash }: NumberedEntry): string {
  return `${JSON.stringify({ canonical, hash })}\n`;
}
