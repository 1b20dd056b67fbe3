import { compared, median, percentile } from './figures.ts';
import type { Figure } from './figures.ts';
import { Load } from './load.ts';
import type { LoadResult } from './load.ts';
import { processorSeconds } from './process-use.ts';
import { startBare, startOurs } from './servers.ts';
import type { Measured } from './servers.ts';

const members = 100;
const runs = 5;

interface Run extends LoadResult {
  readonly processorPer10000: number;
}

type Act = (load: Load) => Promise<LoadResult>;

/** A room of 100: as fast as 40 messages in flight go, then 50 messages a second. Both servers take turns in each run. */
export async function roomLoad(say: (text: string) => void): Promise<Figure[]> {
  const bare = await startBare();
  const ours = await startOurs(members).catch(async (error: unknown) => {
    await bare.stop();
    throw error;
  });
  try {
    say('room of 100, 40 messages in flight');
    const busy = await inTurns(ours, bare, (load) => load.closed(2_000, 40));
    say('room of 100, 50 messages a second');
    const steady = await inTurns(ours, bare, (load) => load.steady(500, 50));
    return [...busyFigures(busy), ...steadyFigures(steady)];
  } finally {
    await ours.stop();
    await bare.stop();
  }
}

interface Pairs {
  readonly ours: Run[];
  readonly bare: Run[];
}

async function inTurns(ours: Measured, bare: Measured, act: Act): Promise<Pairs> {
  const pairs: Pairs = { ours: [], bare: [] };
  await one(ours, act);
  await one(bare, act);
  for (let run = 0; run < runs; run += 1) {
    pairs.bare.push(await one(bare, act));
    pairs.ours.push(await one(ours, act));
  }
  return pairs;
}

async function one(server: Measured, act: Act): Promise<Run> {
  const load = new Load(server.dialect, members);
  await load.open();
  const before = processorSeconds(server.pids);
  const result = await act(load);
  const used = processorSeconds(server.pids) - before;
  load.close();
  return { ...result, processorPer10000: (used / result.deliveries) * 10_000 };
}

const middle = (runsOf: readonly Run[], value: (run: Run) => number): number => median(runsOf.map(value));

function busyFigures({ ours, bare }: Pairs): Figure[] {
  const speed = (run: Run): number => run.deliveriesPerSecond;
  const p99 = (run: Run): number => percentile(run.toLast, 0.99);
  const cost = (run: Run): number => run.processorPer10000 * 1000;
  const name = 'room of 100, 40 in flight';
  return [
    compared(`${name}: deliveries a second`, '/s', middle(ours, speed), middle(bare, speed), { atLeast: 2 }),
    compared(`${name}: p99 to the last member`, 'ms', middle(ours, p99), middle(bare, p99), { atMost: 0.5 }),
    compared(
      `${name}: processor time for 10,000 deliveries, server and database`,
      'ms',
      middle(ours, cost),
      middle(bare, cost),
      {
        atMost: 0.4,
      },
    ),
  ];
}

function steadyFigures({ ours, bare }: Pairs): Figure[] {
  const at = (share: number) => (run: Run) => percentile(run.toLast, share);
  const name = 'room of 100, 50 a second';
  return [
    compared(`${name}: p50 to the last member`, 'ms', middle(ours, at(0.5)), middle(bare, at(0.5)), { atMost: 1.25 }),
    compared(`${name}: p99 to the last member`, 'ms', middle(ours, at(0.99)), middle(bare, at(0.99)), { atMost: 1.5 }),
  ];
}
