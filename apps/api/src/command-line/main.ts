import { BackupFailure } from '../backups/backup-failure.ts';
import { StartupFailure } from '../platform/startup-failure.ts';
import { RefusalError } from '../platform/refusal.ts';
import { CommandFailure, Stopped } from './command-failure.ts';
import { type Answer, type Context, exitCodes } from './context.ts';
import { refusalSentence } from './refusal-sentence.ts';
import { type Command, readWords } from './words.ts';

const print = (text: string): boolean => process.stdout.write(`${text}\n`);
const warn = (text: string): boolean => process.stderr.write(`${text}\n`);

/** Each command brings what it needs with it: help and a wrong word are answered before a framework is loaded. */
async function run(command: Command, context: Context): Promise<Answer> {
  switch (command.name) {
    case 'doctor':
      return (await import('./doctor-command.ts')).doctor(context);
    case 'backup':
      return (await import('./backup-command.ts')).backup(command, context);
    case 'restore':
      return (await import('./backup-command.ts')).restore(command, context);
    case 'invite':
      return (await import('./people-command.ts')).invite(command, context);
    case 'verify-ledger':
      return (await import('./verify-ledger-command.ts')).verifyLedger(command, context);
    case 'members import':
      return (await import('./people-command.ts')).importMembers(command, context);
  }
}

async function main(): Promise<number> {
  const words = readWords(process.argv.slice(2));
  if (words.kind === 'help') {
    print(words.text);
    return exitCodes.well;
  }
  if (words.kind === 'wrong') return refuse(words.sentence, words.json, exitCodes.wrongWords);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => stop.abort());
  const context = { environment: process.env, signal: stop.signal, say: warn };
  try {
    const { exitCode, lines, facts } = await run(words.command, context);
    print(words.json ? JSON.stringify({ ok: exitCode === 0, ...facts }) : lines.join('\n'));
    return exitCode;
  } catch (error) {
    if (stop.signal.aborted || error instanceof Stopped)
      return refuse('Stopped: nothing was left behind.', words.json, exitCodes.stopped);
    return refuse(sentenceOf(error), words.json, exitCodes.failed);
  }
}

function refuse(sentence: string, json: boolean, exitCode: number): number {
  if (json) print(JSON.stringify({ ok: false, sentence }));
  else warn(sentence);
  return exitCode;
}

/** One sentence for what a person can mend; for everything else the fault itself, since only that helps. */
function sentenceOf(error: unknown): string {
  if (error instanceof BackupFailure || error instanceof CommandFailure || error instanceof StartupFailure)
    return error.message;
  if (error instanceof RefusalError) return refusalSentence(error.refusal);
  const code = error instanceof Error && 'code' in error ? String(error.code) : '';
  if (code === 'ENOSPC' || code === 'EDQUOT' || code === '53100')
    return 'The disk is full: free some space and try again.';
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS' || code === 'ENOENT')
    return `A file cannot be written or read: ${error instanceof Error ? error.message : code}`;
  if (/^(57P|08|ECONN)/.test(code)) return 'The database ended the connection: see whether it runs, and try again.';
  return `The command failed: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`;
}

process.exitCode = await main();
