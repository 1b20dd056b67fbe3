import { spawn } from 'node:child_process';
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { io } from 'socket.io-client';
import type { Socket } from 'socket.io-client';
import { startPostgres } from '../../apps/launch/postgres.mjs';
import { buildConvening } from '../builders/build-convening.ts';
import type { BuiltConvening } from '../builders/build-convening.ts';
import { makeDataFolder, startApiNode } from '../harness/api-node.ts';
import { openDatabase } from '../harness/test-database.ts';
import type { TestDatabase } from '../harness/test-database.ts';
import type { Dialect } from './load.ts';

export interface Measured {
  readonly url: string;
  readonly pid: number;
  /** Every process whose time counts: the server, and its database where it has one. */
  readonly pids: readonly number[];
  readonly dialect: Dialect;
  stop(): Promise<void>;
}

export interface OurServer extends Measured {
  readonly database: TestDatabase;
  readonly convening: BuiltConvening;
  readonly cookies: readonly string[];
  readonly roomId: string;
}

const options = { transports: ['websocket'], forceNew: true, reconnection: false };

/** The product on a database with the product's own settings for durability, and a non-attribution room. */
export async function startOurs(members: number): Promise<OurServer> {
  const folder = await mkdtemp(join(tmpdir(), 'trialogue-bench-'));
  const server = await startPostgres({ dataDir: join(folder, 'database'), keep: false });
  const database = await openDatabase(server);
  const dataFolder = await makeDataFolder();
  const node = await startApiNode({ database, dataFolder });
  const convening = await buildConvening(database.owner, { delegates: members - 1, rule: 'non-attribution' });
  const people = [...convening.delegates, convening.facilitator].map((seat) => seat.person.id);
  const cookies = await Promise.all(people.map((personId) => signInDirectly(database, personId)));
  const roomId = convening.rooms[0]?.id ?? '';
  return {
    url: node.url,
    pid: node.pid,
    pids: [node.pid, server.pid],
    dialect: ourDialect(node.url, cookies, roomId),
    database,
    convening,
    cookies,
    roomId,
    async stop() {
      await node.stop();
      await database.stop();
      await server.stop();
      await rm(folder, { recursive: true, force: true });
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

/** A sign-in without its password: a hundred argon2 hashes are not what is measured here. */
async function signInDirectly(database: TestDatabase, personId: string): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await database.owner.query(
    `insert into sign_in (id, token_hash, person_id, strategy, device, expires_at)
     values ($1, $2, $3, 'local', 'bench', now() + interval '12 hours')`,
    [randomUUID(), createHash('sha256').update(token).digest(), personId],
  );
  return `trialogue=${token}`;
}

function ourDialect(url: string, cookies: readonly string[], roomId: string): Dialect {
  return {
    connect: (place) => connected(io(url, { ...options, extraHeaders: { cookie: cookies[place] ?? '' } })),
    join: (socket) => socket.timeout(10_000).emitWithAck('room:join', { roomId }),
    post: (socket, clientId, body) => socket.timeout(60_000).emitWithAck('room:post', { roomId, clientId, body }),
    hear: (socket, heard) =>
      socket.on('room:items', ({ items }: { items: { body: string }[] }) => {
        for (const { body } of items) heard(body);
      }),
  };
}

export async function startBare(): Promise<Measured> {
  const child = spawn(process.execPath, [fileURLToPath(new URL('bare-server.ts', import.meta.url))], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const url = await new Promise<string>((resolve, reject) => {
    child.once('exit', () => reject(new Error('The bare server ended.')));
    child.stdout.once('data', (line: Buffer) => resolve(line.toString().trim().replace('ready ', '')));
  });
  return {
    url,
    pid: child.pid ?? 0,
    pids: [child.pid ?? 0],
    dialect: {
      connect: () => connected(io(url, options)),
      join: (socket) => socket.timeout(10_000).emitWithAck('join', {}),
      post: (socket, clientId, body) => socket.timeout(60_000).emitWithAck('post', { clientId, body }),
      hear: (socket, heard) => socket.on('item', ({ body }: { body: string }) => heard(body)),
    },
    async stop() {
      const gone = new Promise((done) => child.once('exit', done));
      child.kill('SIGTERM');
      await gone;
    },
  };
}

function connected(socket: Socket): Promise<Socket> {
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}
