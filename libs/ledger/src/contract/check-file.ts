import type { Hash, LedgerHead, StoredEntry } from '../rules/entry.ts';
import { beginRecord, endRecord, readOn, type RecordReading, type RecordVerdict } from '../rules/record.ts';
import { readHead, type SignedText } from '../rules/signed-head.ts';
import { introductionText, type SigningKey } from '../rules/signing-keys.ts';
import { type FileFault, type FileHead, readFileLine } from './ledger-file.ts';
import { LineFault, type NumberedLine } from './split-lines.ts';

type Answer<T> = T | Promise<T>;

/** SHA-256 and Ed25519 of whoever runs this. The browser's answer later, hence many at once. */
export interface Cryptography {
  hashes(texts: readonly string[]): Answer<readonly string[]>;
  /** Null where signatures cannot be verified at all. */
  readonly verifies: ((asked: readonly AskedSignature[]) => Answer<readonly boolean[]>) | null;
}

export interface AskedSignature {
  readonly publicKey: string;
  readonly text: string;
  readonly signature: string;
}

/** What the reader holds against the file. */
export interface Held {
  readonly witnessed: readonly SignedText[];
  readonly kept: readonly LedgerHead[];
}

export type FileVerdict =
  | { readonly readable: false; readonly line: number; readonly fault: FileFault }
  | { readonly readable: true; readonly group: string; readonly count: number; readonly verdict: RecordVerdict };

const portion = 500;

/** Reads a ledger's file once, from its first line to its last, and holds no more of it than its signatures and one portion. */
export async function checkFile(
  lines: AsyncIterable<NumberedLine>,
  cryptography: Cryptography,
  heldFor: (group: string) => Answer<Held>,
): Promise<FileVerdict> {
  const check = new FileCheck(cryptography, heldFor);
  try {
    for await (const { number, text } of lines) {
      const fault = await check.take(text, number === 1);
      if (fault !== null) return { readable: false, line: number, fault };
    }
    return (await check.end()) ?? { readable: false, line: 1, fault: 'empty' };
  } catch (error) {
    if (error instanceof LineFault) return { readable: false, line: error.line, fault: error.fault };
    throw error;
  }
}

class FileCheck {
  private readonly signatures: SignedText[] = [];
  private head: FileHead | null = null;
  private reading: RecordReading | null = null;
  private waiting: StoredEntry[] = [];
  private count = 0;

  constructor(
    private readonly cryptography: Cryptography,
    private readonly heldFor: (group: string) => Answer<Held>,
  ) {}

  async take(text: string, isFirst: boolean): Promise<FileFault | null> {
    const line = readFileLine(text, isFirst);
    if (line.kind === 'fault') return line.fault;
    if (line.kind === 'head') {
      this.head = line.head;
      return null;
    }
    if (line.kind === 'signature') {
      if (this.count > 0) return 'out-of-order';
      this.signatures.push(line.signature);
      return null;
    }
    this.count += 1;
    this.waiting.push(line.entry);
    if (this.waiting.length >= portion) await this.readPortion();
    return null;
  }

  async end(): Promise<FileVerdict | null> {
    if (this.head === null) return null;
    const reading = await this.readPortion();
    if (reading === null) return null;
    return { readable: true, group: this.head.group, count: this.count, verdict: endRecord(reading) };
  }

  private async readPortion(): Promise<RecordReading | null> {
    const entries = this.waiting;
    this.waiting = [];
    const before = this.reading ?? (await this.begin());
    if (before === null) return null;
    if (before.fault !== null) return before;
    this.reading = readOn(before, entries, await this.hashOf(entries.map(({ canonical }) => canonical)));
    return this.reading;
  }

  /** The rules ask for hashes and signatures that answer at once; all that they may ask is therefore found out before. */
  private async begin(): Promise<RecordReading | null> {
    if (this.head === null) return null;
    const { group, keys, head, madeAt } = this.head;
    const held = await this.heldFor(group);
    const [signatures, witnessed] = this.cryptography.verifies ? [this.signatures, held.witnessed] : [[], []];
    const facts = {
      group,
      keys,
      head,
      madeAt: this.cryptography.verifies && madeAt,
      signatures,
      witnessed,
      kept: held.kept,
    };
    const asked = [...signatures, ...witnessed].flatMap((text) => askedOf(text, keys)).concat(introductionsOf(keys));
    const answers = (await this.cryptography.verifies?.(asked)) ?? [];
    const fits = new Set(asked.filter((_, place) => answers[place] === true).map(nameOf));
    const hash = await this.hashOf(keys.map(({ publicKey }) => publicKey));
    return beginRecord(facts, hash, (publicKey, text, signature) => fits.has(nameOf({ publicKey, text, signature })));
  }

  private async hashOf(texts: readonly string[]): Promise<Hash> {
    const hashes = await this.cryptography.hashes(texts);
    const known = new Map(texts.map((text, place) => [text, hashes[place] ?? '']));
    return (text) => known.get(text) ?? '';
  }
}

function askedOf({ canonical, signature }: SignedText, keys: readonly SigningKey[]): readonly AskedSignature[] {
  const named = readHead(canonical)?.key;
  return keys.filter(({ key }) => key === named).map(({ publicKey }) => ({ publicKey, text: canonical, signature }));
}

function introductionsOf(keys: readonly SigningKey[]): readonly AskedSignature[] {
  return keys.flatMap((one) => {
    const earlier = keys.filter(({ key }) => key === one.introducedBy);
    const signature = one.introduction ?? '';
    return earlier.map(({ publicKey }) => ({ publicKey, text: introductionText(one), signature }));
  });
}

function nameOf({ publicKey, text, signature }: AskedSignature): string {
  return `${publicKey} ${signature} ${text}`;
}
