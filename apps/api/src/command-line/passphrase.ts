import { readFile } from 'node:fs/promises';
import type { Environment } from './doctor/examine.ts';
import { CommandFailure, Stopped } from './command-failure.ts';

const shortest = 12;

export interface PassphraseWishes {
  readonly file: string | undefined;
  /** Asked twice where nobody would notice a slip before it is too late. */
  readonly isNew: boolean;
}

/** Never from the words of the command: those stand in every list of processes and in the shell's history. */
export async function readPassphrase({ file, isNew }: PassphraseWishes, environment: Environment): Promise<string> {
  const given = file === undefined ? environment['TRIALOGUE_BACKUP_PASSPHRASE'] : await inFile(file);
  const passphrase = given ?? (await asked(isNew));
  if (Array.from(passphrase).length >= shortest) return passphrase;
  throw new CommandFailure(`The passphrase has fewer than ${shortest} characters: take a longer one.`);
}

async function inFile(file: string): Promise<string> {
  const text = await readFile(file, 'utf8').catch(() => undefined);
  if (text === undefined) throw new CommandFailure(`The file of the passphrase, ${file}, cannot be read.`);
  // An editor ends a file with a line's end that nobody thinks of as part of it.
  return text.replace(/\r?\n$/, '');
}

async function asked(isNew: boolean): Promise<string> {
  if (!process.stdin.isTTY)
    throw new CommandFailure(
      'A passphrase is needed: name its file with --passphrase-file, or set TRIALOGUE_BACKUP_PASSPHRASE.',
    );
  const passphrase = await askUnseen('Passphrase: ');
  if (isNew && (await askUnseen('Once more: ')) !== passphrase)
    throw new CommandFailure('The two passphrases differ: nothing was done.');
  return passphrase;
}

/** Reads a line from the terminal without showing it. */
function askUnseen(question: string): Promise<string> {
  const { stdin, stderr } = process;
  stderr.write(question);
  stdin.setRawMode(true);
  stdin.setEncoding('utf8').resume();
  return new Promise((resolve, reject) => {
    let line = '';
    const finish = (settle: () => void): void => {
      stdin.off('data', take);
      stdin.setRawMode(false);
      stdin.pause();
      stderr.write('\n');
      settle();
    };
    const take = (keys: string): void => {
      for (const key of keys) {
        if (key === '\r' || key === '\n' || key === '\u0004') return finish(() => resolve(line));
        if (key === '\u0003') return finish(() => reject(new Stopped()));
        line = key === '\u007f' || key === '\b' ? Array.from(line).slice(0, -1).join('') : line + key;
      }
    };
    stdin.on('data', take);
  });
}
