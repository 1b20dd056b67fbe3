import { rm } from 'node:fs/promises';
import { until } from '../harness/room-socket.ts';
import type { TestDatabase } from '../harness/test-database.ts';
import { check } from './checker.ts';
import type { Verdict } from './checker.ts';
import { seededChance } from './chance.ts';
import { converse } from './conversation.ts';
import type { Delegate, DelegateTally } from './delegate.ts';
import { carryOut } from './nemesis.ts';
import { startRecording } from './recording.ts';
import type { Recorder, Recording } from './recording.ts';
import { planFaults } from './schedule.ts';
import type { PlannedFault } from './schedule.ts';
import type { RunShape } from './shapes.ts';
import { recordHistories, recordStore } from './truth.ts';
import { openStage } from './stage.ts';
import type { Stage, StageSeams } from './stage.ts';

export interface FaultRunOptions extends StageSeams {
  /** Where the recording is written as it grows; nowhere by default. */
  readonly recordingFile?: string;
  readonly say?: (sentence: string) => void;
}

export interface RunResult {
  readonly shape: RunShape;
  readonly plan: readonly PlannedFault[];
  readonly verdict: Verdict;
  readonly tally: DelegateTally;
  /** Faults that really came, by kind. */
  readonly struck: Readonly<Record<string, number>>;
  /** Nodes that ended though nobody ended them, with the last one's words. */
  readonly unwantedEnds: number;
  readonly lastWords: string;
  /** Milliseconds from the first message to the moment at which everybody had everything. */
  readonly took: number;
}

/** One run: people converse while things break; then the recording is judged. */
export async function runFaults(shape: RunShape, options: FaultRunOptions = {}): Promise<RunResult> {
  const say = options.say ?? (() => undefined);
  const recorder = startRecording(options.recordingFile);
  const plan = planFaults(shape.seed, shape.faults, shape.duration);
  const stage = await openStage(shape, recorder, options);
  try {
    say(`seed ${shape.seed}: ${shape.delegates} delegates, ${shape.nodes} nodes, ${plan.length} faults planned`);
    await gather(stage);
    const began = performance.now();
    await Promise.all([
      converse(stage.delegates, { ...shape, chance: seededChance(shape.seed + 1) }),
      carryOut(plan, { ...stage, databaseName: stage.database.name, superUrl: stage.database.superUrl, recorder }),
    ]);
    say(`everything is written after ${Math.round(performance.now() - began)} ms`);
    await settle(stage, shape.patience);
    const took = Math.round(performance.now() - began);
    say(`everything has arrived after ${took} ms`);
    for (const delegate of stage.delegates) delegate.stop();
    await recordStore(stage.database, stage.rooms, recorder);
    await recordHistories(stage, shape.historyReaders, recorder);
    return judge(shape, plan, stage, recorder, took);
  } finally {
    await stage.stop();
    await recorder.close();
    await rm(stage.dataFolder, { recursive: true, force: true });
  }
}

/** People come one after the other; waits until everybody is in his rooms. */
async function gather({ delegates }: Stage): Promise<void> {
  for (const delegate of delegates) {
    delegate.start();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
  const isIn = (delegate: Delegate): boolean => delegate.rooms.every((room) => delegate.hasReached(room, 0));
  await until('everybody is in his rooms', () => delegates.every(isIn), 180_000);
}

/** Waits until nobody has anything to say and everybody has read everything; a build that cannot get there is judged as it is. */
async function settle({ delegates, database }: Stage, patience: number): Promise<void> {
  const end = performance.now() + patience;
  while (performance.now() < end) {
    if (delegates.every((delegate) => delegate.hasNothingToSay)) {
      const heads = await headsOf(database);
      const hasAll = (delegate: Delegate): boolean =>
        delegate.rooms.every((room) => delegate.hasReached(room, heads.get(room) ?? 0));
      if (delegates.every(hasAll)) return;
    }
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function headsOf(database: TestDatabase): Promise<Map<string, number>> {
  const { rows } = await database.owner.query<{ id: string; head: number }>(
    'select room_id as id, max(seq)::integer as head from room_item group by room_id',
  );
  return new Map(rows.map(({ id, head }) => [id, head]));
}

function judge(
  shape: RunShape,
  plan: readonly PlannedFault[],
  { delegates, nodes }: Stage,
  { lines }: Recorder,
  took: number,
): RunResult {
  const tally: DelegateTally = { connections: 0, retries: 0, pages: 0 };
  for (const delegate of delegates) {
    tally.connections += delegate.tally.connections;
    tally.retries += delegate.tally.retries;
    tally.pages += delegate.tally.pages;
  }
  return {
    shape,
    plan,
    verdict: check(lines),
    tally,
    struck: struckByKind(lines),
    unwantedEnds: nodes.reduce((total, node) => total + node.unwantedEnds, 0),
    lastWords: nodes.map((node) => node.lastWords).join(''),
    took,
  };
}

function struckByKind(lines: Recording): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const line of lines) if (line.what === 'fault') counts[line.kind] = (counts[line.kind] ?? 0) + 1;
  return counts;
}
