import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** Specs that are small in `npm test` and whole here; their sentences name their numbers. */
export const longProofs = [
  'test/api/abuse/live.spec.ts',
  'test/api/revocation/eviction-race.spec.ts',
  'test/faults/linkage.spec.ts',
  'test/faults/muted-bus.spec.ts',
] as const;

export interface LongProof {
  /** The sentence of the test, with what it is about before it. */
  readonly sentence: string;
  readonly passed: boolean;
  readonly seconds: number;
}

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const found = z.object({
  testResults: z.array(
    z.object({
      name: z.string(),
      status: z.string(),
      message: z.string().optional(),
      assertionResults: z.array(z.object({ fullName: z.string(), status: z.string(), duration: z.number().nullish() })),
    }),
  ),
});

/** Runs one after the other, each alone, and answers with every test that ran. A file that cannot be loaded is a failure, too. */
export async function runLongProofs(say: (line: string) => void): Promise<LongProof[]> {
  const proofs: LongProof[] = [];
  for (const file of longProofs) {
    const ran = await run(file);
    proofs.push(...ran);
    for (const { sentence, passed } of ran) say(`${passed ? 'passed' : 'FAILED'}: ${sentence}`);
  }
  return proofs;
}

async function run(file: string): Promise<LongProof[]> {
  const report = join(tmpdir(), `trialogue-long-proof-${process.pid}.json`);
  const vitest = join(checkout, 'node_modules/vitest/vitest.mjs');
  const words = ['run', file, '--reporter=json', `--outputFile=${report}`];
  const child = spawn(process.execPath, [vitest, ...words], {
    cwd: checkout,
    env: { ...process.env, TRIALOGUE_LONG: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  const { testResults } = found.parse(JSON.parse(await readFile(report, 'utf8')));
  const proofs = testResults.flatMap(({ assertionResults }) =>
    assertionResults.map(({ fullName, status, duration }) => ({
      sentence: fullName.trim(),
      passed: status === 'passed',
      seconds: (duration ?? 0) / 1_000,
    })),
  );
  const isSilentFailure = code !== 0 && proofs.every(({ passed }) => passed);
  return isSilentFailure || proofs.length === 0 ? [...proofs, { sentence: file, passed: false, seconds: 0 }] : proofs;
}
