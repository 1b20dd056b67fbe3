import { checkFile, type FileFault, type LedgerHead, LineFault, type RecordVerdict } from '@trialogue/ledger';
import { type Answer, type Context, exitCodes } from './context.ts';
import { nodeCryptography } from './ledger/node-cryptography.ts';
import { readWitness } from './ledger/read-witness.ts';
import { faultSentence, lineSentence } from './ledger/sentences.ts';
import { linesOfFile } from './ledger/text-of-file.ts';
import { placeIn } from './place.ts';
import type { Command } from './words.ts';

type Verify = Extract<Command, { name: 'verify-ledger' }>;
type Sound = Extract<RecordVerdict, { ok: true }>;

class WitnessFault extends Error {
  readonly sentence: string;

  constructor(sentence: string) {
    super(sentence);
    this.sentence = sentence;
  }
}

/** Needs neither the server nor a database: the file, Node, and for more than the file can show a witness or printed fingerprint. */
export async function verifyLedger(command: Verify, { environment, signal }: Context): Promise<Answer> {
  const file = placeIn(environment, command.file);
  const witness = command.witness === undefined ? undefined : placeIn(environment, command.witness);
  const kept = command.printed === undefined ? [] : printedHeads(command.printed);
  if (kept === null) return { exitCode: 2, lines: [printedIsWrong], facts: { sound: false, sentence: printedIsWrong } };
  try {
    const heldFor = async (group: string) => ({
      kept,
      witnessed: witness === undefined ? [] : await witnessLines(witness, group, signal),
    });
    const found = await checkFile(linesOfFile(file, signal), nodeCryptography(), heldFor);
    if (!found.readable) return unreadable(file, lineSentence(found.line, found.fault), found);
    if (found.verdict.ok) return sound(file, found.group, found.verdict, witness);
    const { ok, ...fault } = found.verdict;
    return {
      exitCode: 1,
      lines: [`Broken: ${faultSentence(found.verdict)}`, `The file is ${file}, the group ${found.group}.`],
      facts: { file, sound: ok, group: found.group, entries: found.count, ...fault },
    };
  } catch (error) {
    if (error instanceof WitnessFault) return unreadable(witness ?? file, error.sentence);
    if (isReading(error)) return unreadable(file, 'it cannot be read, or is not there.');
    throw error;
  }
}

function sound(file: string, group: string, verdict: Sound, witness: string | undefined): Answer {
  const { head, signed, witnessed } = verdict;
  const signature =
    signed === null ? 'No entry has been signed yet.' : `Signed up to number ${signed.seq}, at ${signed.at}.`;
  const seen =
    witnessed === null
      ? 'The witness has no line about this group.'
      : `The witness has the same up to number ${witnessed}.`;
  return {
    exitCode: exitCodes.well,
    lines: [
      `Sound: ${head.seq} entries of the group ${group}, each continuing the one before it.`,
      signature,
      witness === undefined ? 'No witness was named: whoever holds the key could have written all of it anew.' : seen,
      `Number ${head.seq} has the fingerprint ${head.hash}: compare it with what was printed.`,
    ],
    facts: { file, sound: true, group, entries: head.seq, fingerprint: head.hash, signed, witnessed },
  };
}

function unreadable(file: string, sentence: string, place?: { line: number; fault: FileFault }): Answer {
  const facts = place === undefined ? {} : { line: place.line, reason: place.fault };
  return { exitCode: 2, lines: [`Unreadable: ${file}: ${sentence}`], facts: { file, sound: false, ...facts } };
}

async function witnessLines(witness: string, group: string, signal: AbortSignal) {
  try {
    return await readWitness(witness, group, signal);
  } catch (error) {
    if (error instanceof LineFault) throw new WitnessFault(lineSentence(error.line, error.fault));
    if (isReading(error)) throw new WitnessFault('it cannot be read, or is not there.');
    throw error;
  }
}

function isReading(error: unknown): boolean {
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  return ['ENOENT', 'EISDIR', 'EACCES', 'EPERM', 'ENOTDIR', 'ELOOP', 'EIO'].includes(code);
}

const printedIsWrong = '--printed takes a number, a colon and a fingerprint of 64 characters: 12:0a1b…';

function printedHeads(text: string): readonly LedgerHead[] | null {
  const [, number = '', hash = ''] = /^(\d{1,15}):([0-9a-f]{64})$/i.exec(text) ?? [];
  return Number(number) >= 1 ? [{ seq: Number(number), hash: hash.toLowerCase() }] : null;
}
