import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileOf, newSigner, sha256, signedLedger } from '../../../../test/builders/build-signed-ledger.ts';
import type { Answer } from './context.ts';
import { verifyLedger } from './verify-ledger-command.ts';

const signer = newSigner();
const ledger = signedLedger(6, signer, [3, 6]);
const file = fileOf(ledger);
const lineOf = (value: unknown): string => `${JSON.stringify(value)}\n`;
const witnessText = ledger.signatures.map(lineOf).join('');

let folder = '';
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'trialogue-ledger-'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

interface Asked {
  readonly witness?: string | Buffer;
  readonly printed?: string;
}

async function verified(content: string | Buffer, { witness, printed }: Asked = {}): Promise<Answer> {
  await writeFile(join(folder, 'record.jsonl'), content);
  if (witness !== undefined) await writeFile(join(folder, 'witness.jsonl'), witness);
  const command = {
    name: 'verify-ledger',
    file: 'record.jsonl',
    witness: witness === undefined ? undefined : 'witness.jsonl',
    printed,
  } as const;
  const context = { environment: { INIT_CWD: folder }, signal: new AbortController().signal, say: () => undefined };
  return verifyLedger(command, context);
}

describe('a downloaded record', () => {
  it('that is sound ends with 0, and says how far it was signed and what its fingerprint is', async () => {
    const { exitCode, lines } = await verified(file, { witness: witnessText, printed: `6:${ledger.head.hash}` });
    expect(exitCode).toBe(0);
    expect(lines[0]).toMatch(/^Sound: 6 entries/);
    expect(lines.join('\n')).toContain(`Signed up to number 6, at 2026-11-24T09:05:20Z.`);
    expect(lines.join('\n')).toContain('The witness has the same up to number 6.');
    expect(lines.join('\n')).toContain(ledger.head.hash);
  });

  it('says plainly what it was not compared with', async () => {
    expect((await verified(file)).lines.join('\n')).toContain('No witness was named');
    const strange = witnessText.replaceAll('5a1f8f0e', '5a1f8f0f');
    expect((await verified(file, { witness: strange })).lines.join('\n')).toContain('no line about this group');
  });

  it.each([
    ['Windows line ends', file.replaceAll('\n', '\r\n')],
    ['no last line end', file.trimEnd()],
  ])('with %s is the same record', async (_, text) => {
    expect((await verified(text)).exitCode).toBe(0);
  });

  it.each([
    [
      'a changed entry',
      file.replace('"version\\":0,', '"version\\":1,').replace('version\\":0', 'version\\":1'),
      'number 1',
    ],
    ['a missing last line', file.split('\n').slice(0, -2).join('\n'), 'number 6 and what follows it is missing'],
    ['another head', file.replace('"head":{"seq":6', '"head":{"seq":5'), 'from number 6 on'],
  ])('with %s ends with 1 and one sentence', async (_, text, sentence) => {
    const { exitCode, lines, facts } = await verified(text);
    expect([exitCode, lines[0]]).toEqual([1, expect.stringContaining(sentence)]);
    expect(facts).toMatchObject({ sound: false });
  });

  it('that is not what the witness has, or not what was printed, ends with 1', async () => {
    const anew = fileOf(signedLedger(5, signer, [5]));
    expect((await verified(anew, { witness: witnessText })).lines[0]).toContain('the witness has it up to 6');
    const printed = await verified(anew, { printed: `6:${ledger.head.hash}` });
    expect([printed.exitCode, printed.lines[0]]).toEqual([1, expect.stringContaining('printed for number 6')]);
    const other = await verified(file, { printed: `4:${sha256('another').toUpperCase()}` });
    expect(other.lines[0]).toContain('from number 4 on the entries are not those of the printed fingerprint');
  });
});

describe('a file that cannot be read', () => {
  const bytes = Buffer.from(file);
  const inLine5 = bytes.indexOf('government');
  it.each<[string, string | Buffer, string]>([
    ['is empty', '', 'the file is empty'],
    ['is something else', '%PDF-1.7\n', 'line 1: this is not how the file of a ledger begins'],
    ['is other JSON', '{"canonical":"{}"}\n', 'line 1: this is not how the file of a ledger begins'],
    [
      'is of a later version',
      file.replace('"version":1', '"version":2'),
      'line 1: the file was made by a newer version',
    ],
    ['has a broken line', file.replace('\n{"canonical"', '\n{"canonical'), 'line 2: this is no JSON'],
    ['was cut off', file.slice(0, -30), 'line 9: this is no JSON'],
    ['has a line of something else', file.replace('\n', '\n{"name":"Amina"}\n'), 'line 2: this is neither'],
    ['has an empty line', file.replace('\n', '\n\n'), 'line 2: this is no JSON'],
    ['has a signature at its end', file + witnessText, 'line 10: a signature stands among the entries'],
    ['has a line over the limit', file.replace('\n', `\n"${'a'.repeat(140_000)}"\n`), 'line 2: the line is longer'],
    ['has one line without an end', 'a'.repeat(5_000_000), 'line 1: the line is longer'],
    [
      'is no text',
      Buffer.concat([bytes.subarray(0, inLine5), Buffer.from([0xff]), bytes.subarray(inLine5)]),
      'no UTF-8',
    ],
  ])('because it %s ends with 2, and the sentence names the line', async (_, content, sentence) => {
    const { exitCode, lines } = await verified(content);
    expect([exitCode, lines[0]]).toEqual([2, expect.stringContaining(sentence)]);
    expect(lines[0]).toMatch(/^Unreadable: .*record\.jsonl: /);
  });

  it('or is not there ends with 2', async () => {
    const context = { environment: {}, signal: new AbortController().signal, say: () => undefined };
    for (const missing of [join(folder, 'none'), folder]) {
      const command = { name: 'verify-ledger', file: missing, witness: undefined, printed: undefined } as const;
      expect(await verifyLedger(command, context)).toMatchObject({
        exitCode: 2,
        lines: [expect.stringContaining(missing)],
      });
    }
  });

  it('may be the witness, of which only an unfinished last line is forgiven', async () => {
    expect((await verified(file, { witness: `${witnessText}{"canon` })).exitCode).toBe(0);
    const spoilt = await verified(file, { witness: `{"canon\n${witnessText}` });
    expect([spoilt.exitCode, spoilt.lines[0]]).toEqual([2, expect.stringContaining('witness.jsonl: line 1')]);
  });

  it.each(['6', '6:abc', `0:${'a'.repeat(64)}`, `six:${'a'.repeat(64)}`])(
    'is not looked at where --printed is %s, which is no fingerprint',
    async (printed) => {
      expect(await verified(file, { printed })).toMatchObject({ exitCode: 2 });
    },
  );
});
