import { genesis, type LedgerHead, type StoredEntry, verifyChain } from '@trialogue/ledger';
import type { KeptTable } from './contents.ts';
import { Lines, valuesOf } from './copy-rows.ts';
import { hashOf } from './hashing.ts';

/** So many entries are verified at once: a chain goes on from where it was left, so no ledger has to fit into memory. */
const portion = 500;

/** Follows the ledgers in an archive: each group's chain from its first entry to the head that the table of heads names. */
export class LedgerReading {
  private readonly heads = new Map<string, LedgerHead>();
  private readonly named = new Map<string, LedgerHead>();
  private group = '';
  private waiting: StoredEntry[] = [];
  private fault: string | undefined;

  /** Undefined for every table that is no part of a ledger. */
  listenerFor({ name, columns }: KeptTable): ((data: Buffer) => void) | undefined {
    const take = this.taker(name);
    if (!take) return undefined;
    const lines = new Lines((line) => {
      const values = valuesOf(line);
      take((column) => values[columns.indexOf(column)] ?? '');
    });
    return (data) => lines.write(data);
  }

  /** To be asked once a table has been read whole. */
  faultAfter(table: string): string | undefined {
    if (table === 'ledger_entry') this.verify();
    return this.fault ?? (table === 'ledger_head' ? this.faultOfHeads() : undefined);
  }

  private taker(table: string): ((value: (column: string) => string) => void) | undefined {
    if (table === 'ledger_entry')
      return (value) => this.takeEntry(value('group_id'), value('canonical'), value('hash'));
    if (table !== 'ledger_head') return undefined;
    return (value) => this.named.set(value('group_id'), { seq: Number(value('seq')), hash: plainHash(value('hash')) });
  }

  private takeEntry(group: string, canonical: string, hash: string): void {
    if (group !== this.group || this.waiting.length >= portion) this.verify();
    this.group = group;
    this.waiting.push({ canonical, hash: plainHash(hash) });
  }

  private verify(): void {
    if (this.fault !== undefined || this.waiting.length === 0) return;
    const verified = verifyChain(this.waiting, hashOf, this.heads.get(this.group) ?? genesis);
    this.waiting = [];
    if (verified.ok) this.heads.set(this.group, verified.head);
    else this.fault = `the ledger of the group ${this.group} is broken at entry ${verified.seq} (${verified.reason})`;
  }

  private faultOfHeads(): string | undefined {
    for (const group of new Set([...this.heads.keys(), ...this.named.keys()])) {
      const [reached, named] = [this.heads.get(group) ?? genesis, this.named.get(group) ?? genesis];
      if (reached.seq !== named.seq || reached.hash !== named.hash)
        return `the ledger of the group ${group} does not end where its head says`;
    }
    return undefined;
  }
}

/** As PostgreSQL writes bytes, and as the chain names a hash. */
function plainHash(bytes: string): string {
  return bytes.replace(/^\\x/, '');
}
