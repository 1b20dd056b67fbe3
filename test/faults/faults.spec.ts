import { describe, expect, it } from 'vitest';
import { runFaults } from './fault-run.ts';
import type { RunResult } from './fault-run.ts';
import { summaryOf } from './report.ts';
import { shortForm } from './shapes.ts';

describe('thirty delegates in three rooms on two nodes, with nodes killed, the database crashed and the network broken', () => {
  it('lose nothing, see nothing twice, miss nothing and all see one order', { timeout: 600_000 }, async () => {
    const result = await runFaults(shortForm(20_261_123));
    process.stdout.write(`${summaryOf(result)}\n`);
    expect(result.verdict.violations.slice(0, 10)).toEqual([]);
    expect(result.verdict).toMatchObject({ sent: 6_000, acked: 6_000, refused: 0, stored: 6_000, viewed: 180_000 });
    expect({ ends: result.unwantedEnds, words: result.lastWords }).toEqual({ ends: 0, words: '' });
    expect(faultsThatCame(result)).toEqual({ kills: 20, databaseCrashes: 8, network: 80 });
  });
});

function faultsThatCame({ struck }: RunResult): Record<string, number> {
  const count = (...kinds: string[]): number => kinds.reduce((total, kind) => total + (struck[kind] ?? 0), 0);
  return {
    kills: count('kill-node'),
    databaseCrashes: count('crash-database'),
    network: count('cut', 'swallow-answers', 'swallow-asks', 'slow', 'half-open'),
  };
}
