import pg from 'pg';
import type { RunningPostgres } from '../../apps/launch/postgres.mjs';
import type { Delegate } from './delegate.ts';
import type { Recorder } from './recording.ts';
import { placeOf } from './schedule.ts';
import type { FaultKind, PlannedFault } from './schedule.ts';
import type { StandingNode } from './standing-node.ts';
import type { WireConnection } from './wire.ts';

/** What there is to break. */
export interface Breakable {
  readonly nodes: readonly StandingNode[];
  readonly delegates: readonly Delegate[];
  readonly postgres: RunningPostgres;
  readonly databaseName: string;
  readonly superUrl: string;
  readonly recorder: Recorder;
}

/** Milliseconds without an acknowledgement after which nobody is talking, and how long a fault waits for talk. */
const silence = 300;
const longestWait = 20_000;

/** Carries a schedule out; settles when every fault has come and what it felled stands again. */
export async function carryOut(plan: readonly PlannedFault[], things: Breakable): Promise<void> {
  const began = performance.now();
  const underWay: Promise<void>[] = [];
  let database = Promise.resolve();
  for (const fault of plan) {
    await pauseUntil(began + fault.at);
    const act = (): Promise<void> => strike(fault, things);
    if (fault.kind === 'crash-database') {
      // One crash at a time: a server that is just recovering cannot be crashed by the same means.
      database = database.then(act);
      underWay.push(database);
    } else underWay.push(act());
  }
  await Promise.all(underWay);
}

type Strike = (fault: PlannedFault, things: Breakable) => Promise<string | undefined>;

const strikes: Readonly<Record<FaultKind, Strike>> = {
  'kill-node': (fault, things) => onNode(fault, things, (node) => node.kill()),
  'end-node': (fault, things) => onNode(fault, things, (node) => node.end()),
  'freeze-node': (fault, things) => onNode(fault, things, (node) => node.freeze(fault.lasting)),
  'crash-database': async ({ lasting }, { postgres }) => {
    await postgres.crash();
    await pause(lasting);
    await postgres.restart();
    return 'database';
  },
  'end-backend': (fault, things) => endBackend(fault, things, 'true'),
  // The connection that hears hints says nothing but LISTEN and the probe that it is alive.
  'end-listener': (fault, things) => endBackend(fault, things, "(query ilike 'listen %' or query = 'select 1')"),
  cut: (fault, things) => onConnection(fault, things, (connection) => connection.cut()),
  'swallow-answers': (fault, things) =>
    onConnection(fault, things, (connection) => connection.swallow('answers', fault.lasting)),
  'swallow-asks': (fault, things) =>
    onConnection(fault, things, (connection) => connection.swallow('asks', fault.lasting)),
  slow: (fault, things) => onConnection(fault, things, (connection) => connection.slow(fault.latency, fault.lasting)),
  'half-open': (fault, things) => onConnection(fault, things, (connection) => connection.halfOpen(fault.lasting)),
  'reload-client': async ({ target }, { delegates }) => {
    const delegate = delegates[placeOf(target, delegates.length)];
    delegate?.reload();
    return delegate?.name;
  },
};

/** Strikes people in conversation: what comes while everything still lies on the ground would break nothing. */
async function strike(fault: PlannedFault, things: Breakable): Promise<void> {
  const end = performance.now() + longestWait;
  while (performance.now() - things.recorder.lastAckedAt > silence && performance.now() < end) await pause(20);
  const on = await strikes[fault.kind](fault, things);
  if (on !== undefined) things.recorder.record({ what: 'fault', kind: fault.kind, on });
}

async function onNode(
  { target }: PlannedFault,
  { nodes }: Breakable,
  act: (node: StandingNode) => Promise<void>,
): Promise<string | undefined> {
  const place = placeOf(target, nodes.length);
  const node = nodes[place];
  if (!node) return undefined;
  await act(node);
  return `node ${place}`;
}

/**
 * Waits for people to break: right after a crash few are connected, and all waiting faults would strike the first of them. On a
 * machine that cannot bring a third of them back in time, whoever is there has to do.
 */
async function onConnection(
  { target }: PlannedFault,
  { nodes, delegates }: Breakable,
  act: (connection: WireConnection) => void,
): Promise<string | undefined> {
  for (let attempt = 0; attempt < 1_200; attempt += 1) {
    const enough = attempt < 100 ? delegates.length / 3 : 1;
    const connections = nodes.flatMap((node) => node.wire.connections());
    const connection = connections[placeOf(target, connections.length)];
    if (connection && connections.length >= enough) {
      act(connection);
      return `connection of ${connections.length}`;
    }
    await pause(50 + target * 50);
  }
  return undefined;
}

/** Ends one of the run-time role's backends, of those that a condition names. */
async function endBackend({ target }: PlannedFault, things: Breakable, which: string): Promise<string | undefined> {
  for (let attempt = 0; attempt < 100; attempt += 1) {
    const ended = await tryToEndBackend(target, things, which).catch(() => undefined);
    if (ended !== undefined) return ended;
    await pause(100);
  }
  return undefined;
}

async function tryToEndBackend(target: number, things: Breakable, which: string): Promise<string | undefined> {
  const client = new pg.Client({ connectionString: things.superUrl });
  client.on('error', () => undefined);
  try {
    await client.connect();
    const { rows } = await client.query<{ pid: number }>(
      `select pid from pg_stat_activity where datname = $1 and usename = 'trialogue_app' and ${which} order by pid`,
      [things.databaseName],
    );
    const pid = rows[placeOf(target, rows.length)]?.pid;
    if (pid === undefined) return undefined;
    await client.query('select pg_terminate_backend($1)', [pid]);
    return `backend of ${rows.length}`;
  } finally {
    await client.end().catch(() => undefined);
  }
}

function pauseUntil(moment: number): Promise<void> {
  return pause(Math.max(0, moment - performance.now()));
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
