import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import * as z from 'zod';

/** What the tests of the rules said about examples that `npm test` never draws. */
export interface RandomRules {
  readonly rounds: number;
  readonly firstSeed: number;
  readonly passed: number;
  readonly failed: number;
}

export const rounds = 10;

const checkout = fileURLToPath(new URL('../../', import.meta.url));
const counts = z.object({ numPassedTests: z.number(), numFailedTests: z.number(), numFailedTestSuites: z.number() });

/**
 * Runs all tests of the rules ten times, each time with examples of its own. Here, and not in `npm test`: what they find is as old
 * as the rule, and must not stop a change that has nothing to do with it.
 */
export async function runRandomRules(firstSeed: number, say: (line: string) => void): Promise<RandomRules> {
  let passed = 0;
  let failed = 0;
  for (let round = 0; round < rounds; round += 1) {
    const seed = firstSeed + round;
    const found = await testRules(seed);
    passed += found.passed;
    failed += found.failed;
    say(`the rules with examples from seed ${seed}: ${found.passed} passed, ${found.failed} failed`);
  }
  return { rounds, firstSeed, passed, failed };
}

async function testRules(seed: number): Promise<{ passed: number; failed: number }> {
  const report = join(tmpdir(), `trialogue-rules-${seed}.json`);
  const vitest = join(checkout, 'node_modules/vitest/vitest.mjs');
  const words = ['run', '--project=rules', '--reporter=dot', '--reporter=json', `--outputFile.json=${report}`];
  const child = spawn(process.execPath, [vitest, ...words], {
    cwd: checkout,
    env: { ...process.env, TRIALOGUE_TEST_SEED: String(seed) },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [code] = await once(child, 'close');
  const found = counts.parse(JSON.parse(await readFile(report, 'utf8')));
  // A file that cannot be loaded has no test that could fail.
  const failed = Math.max(found.numFailedTests, found.numFailedTestSuites === 0 ? 0 : 1, code === 0 ? 0 : 1);
  return { passed: found.numPassedTests, failed };
}
