import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readPassphrase } from './passphrase.ts';
import { readWords } from './words.ts';

const see = (command: string): string => `see npm run trialogue -- ${command} --help.`;

describe('the words of a command', () => {
  it.each<[words: string[], sentence: string]>([
    [['frobnicate'], 'There is no command “frobnicate”: npm run trialogue -- help names them all.'],
    [['members'], 'There is no command “members”: npm run trialogue -- help names them all.'],
    [['members', 'export'], 'There is no command “members export”: npm run trialogue -- help names them all.'],
    [['__proto__'], 'There is no command “__proto__”: npm run trialogue -- help names them all.'],
    [['backup'], `backup needs FILE: ${see('backup')}`],
    [['members', 'import'], `members import needs FILE.csv: ${see('members import')}`],
    [['backup', 'a', 'b'], `“b” is one word too many for backup: ${see('backup')}`],
    [['doctor', 'now'], `“now” is one word too many for doctor: ${see('doctor')}`],
    [['restore', 'a', '--force'], `--force is no option of restore: ${see('restore')}`],
    [['backup', 'a', '--passphrase=secret'], `--passphrase is no option of backup: ${see('backup')}`],
    [['restore', 'a', '--passphrase-file'], `--passphrase-file needs a value: ${see('restore')}`],
    [['restore', 'a', '--yes=3'], `--yes takes no value: ${see('restore')}`],
  ])('%j are wrong, and one sentence says why', (words, sentence) => {
    expect(readWords(words)).toEqual({ kind: 'wrong', sentence, json: false });
    expect(readWords(['--json', ...words])).toEqual({ kind: 'wrong', sentence, json: true });
  });

  it.each([[[]], [['help']], [['--help']]])('%j ask for help on all commands', (words) => {
    const help = readWords(words);
    for (const command of [
      'doctor',
      'invite EMAIL',
      'members import FILE.csv',
      'backup FILE',
      'restore FILE',
      'verify-ledger FILE',
    ])
      expect(help.kind === 'help' && help.text).toContain(command);
  });

  it.each(['doctor', 'invite', 'backup', 'restore', 'verify-ledger', 'members import'])(
    '“%s --help” tells of that command',
    (command) => {
      const help = readWords([...command.split(' '), '--help']);
      expect(help.kind === 'help' && help.text).toMatch(new RegExp(`^npm run trialogue -- ${command}`));
    },
  );

  it('A restore replaces nothing and asks unless that is said.', () => {
    expect(readWords(['restore', 'a', '--json'])).toEqual({
      kind: 'command',
      json: true,
      command: { name: 'restore', file: 'a', passphraseFile: undefined, verifyOnly: false, replace: false, yes: false },
    });
  });

  it('An import is a dry run unless it is said that it applies.', () => {
    const meant = (words: readonly string[]) => readWords(['members', 'import', 'm.csv', ...words]);
    expect(meant([])).toMatchObject({ command: { name: 'members import', file: 'm.csv', apply: false } });
    expect(meant(['--apply'])).toMatchObject({ command: { apply: true } });
  });
});

describe('a passphrase', () => {
  let folder = '';
  let file = '';
  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'trialogue-words-'));
    file = join(folder, 'passphrase');
  });
  afterAll(() => rm(folder, { recursive: true, force: true }));

  it('comes from a file, without the end of its line, or from the environment', async () => {
    await writeFile(file, ' of twelve signs and more \r\n');
    expect(await readPassphrase({ file, isNew: true }, {})).toBe(' of twelve signs and more ');
    const environment = { TRIALOGUE_BACKUP_PASSPHRASE: 'of twelve signs too' };
    expect(await readPassphrase({ file: undefined, isNew: true }, environment)).toBe('of twelve signs too');
    expect(await readPassphrase({ file, isNew: true }, environment)).toBe(' of twelve signs and more ');
  });

  it('has at least twelve characters, each counted once', async () => {
    await writeFile(file, '😀'.repeat(11));
    await expect(readPassphrase({ file, isNew: true }, {})).rejects.toThrow('fewer than 12 characters');
    await writeFile(file, '😀'.repeat(12));
    expect(await readPassphrase({ file, isNew: true }, {})).toHaveLength(24);
  });

  it('is not invented where there is none', async () => {
    await expect(readPassphrase({ file: join(folder, 'none'), isNew: true }, {})).rejects.toThrow('cannot be read');
    if (!process.stdin.isTTY)
      await expect(readPassphrase({ file: undefined, isNew: true }, {})).rejects.toThrow(
        'name its file with --passphrase-file',
      );
  });
});
