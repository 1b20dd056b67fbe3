import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { countByKind } from './checker.ts';
import type { ViolationKind } from './checker.ts';
import { runFaults } from './fault-run.ts';
import type { FaultRunOptions } from './fault-run.ts';
import { openHastyView } from './mutants/hasty-view.ts';
import { forgetReceipts, numberBySequence } from './mutants/spoilt-function.ts';
import { summaryOf } from './report.ts';
import type { FaultCounts } from './schedule.ts';
import { teethForm } from './shapes.ts';

const ackBeforeCommit = fileURLToPath(new URL('mutants/ack-before-commit.ts', import.meta.url));

const builds: readonly [
  sentence: string,
  options: FaultRunOptions,
  faults: Partial<FaultCounts>,
  found: ViolationKind,
][] = [
  ['numbers items from a sequence', { spoilDatabase: numberBySequence }, { databaseCrashes: 2 }, 'number-missing'],
  [
    'acknowledges before the commit',
    { entry: ackBeforeCommit },
    { kills: 3, databaseCrashes: 2 },
    'acked-but-not-stored',
  ],
  ['forgets what it has received', { spoilDatabase: forgetReceipts }, { network: 25, kills: 1 }, 'stored-twice'],
  [
    'has clients that never look for a gap',
    { openView: openHastyView },
    { network: 30, kills: 1 },
    'skipped-by-a-client',
  ],
];

// Two at a time: each has servers of its own, and spends most of its time waiting for what was broken.
describe.concurrent('a fault run', () => {
  it.each(builds)('finds out a build that %s', { timeout: 240_000 }, async (_, options, faults, found) => {
    const result = await runFaults(teethForm(1, faults), options);
    process.stdout.write(`${summaryOf(result)}\n`);
    expect(Object.keys(countByKind(result.verdict.violations))).toContain(found);
  });

  it('finds nothing wrong with the product itself under the same faults', { timeout: 240_000 }, async () => {
    const everything = { kills: 3, databaseCrashes: 2, network: 30, reloads: 2 };
    const result = await runFaults(teethForm(1, everything, 40_000));
    process.stdout.write(`${summaryOf(result)}\n`);
    expect(result.verdict).toMatchObject({ violations: [], refused: 0 });
  });
});
