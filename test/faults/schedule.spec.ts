import { describe, expect, it } from 'vitest';
import { noFaults, planFaults } from './schedule.ts';

const counts = { ...noFaults, kills: 20, databaseCrashes: 8, network: 80, freezes: 2 };

describe('the schedule of faults', () => {
  it('is the same for the same seed', () => {
    expect(planFaults(7, counts, 60_000)).toEqual(planFaults(7, counts, 60_000));
  });

  it('is another one for another seed', () => {
    expect(planFaults(7, counts, 60_000)).not.toEqual(planFaults(8, counts, 60_000));
  });

  it('has as many faults of each kind as were wished, in order of time and within the run', () => {
    const plan = planFaults(1, counts, 60_000);
    const times = plan.map((fault) => fault.at);
    expect(plan.filter((fault) => fault.kind === 'kill-node')).toHaveLength(20);
    expect(plan.filter((fault) => fault.kind === 'crash-database')).toHaveLength(8);
    expect(plan.filter((fault) => fault.kind === 'half-open')).toHaveLength(16);
    expect(plan).toHaveLength(110);
    expect(times).toEqual(times.toSorted((left, right) => left - right));
    expect(times.every((at) => at >= 0 && at <= 60_000)).toBe(true);
  });
});
