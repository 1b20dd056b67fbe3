import { rm } from 'node:fs/promises';
import { buildSignIn } from '../builders/build-sign-in.ts';
import type { BuiltSeat } from '../builders/build-seat.ts';
import { makeDataFolder, startApiNode } from '../harness/api-node.ts';
import type { ApiNode } from '../harness/api-node.ts';
import { openDatabase } from '../harness/test-database.ts';
import type { TestDatabase } from '../harness/test-database.ts';
import { openBrowser } from './browser.ts';
import type { Visitor, VisitorWishes } from './browser.ts';

/** A server, its database and a browser: all that a file of stories needs. */
export interface Stage {
  readonly database: TestDatabase;
  readonly url: string;
  readonly node: ApiNode;
  visit(wishes?: VisitorWishes): Promise<Visitor>;
  /** Comes in as the holder of a seat, by a sign-in that stands already. */
  enter(seat: BuiltSeat, wishes?: VisitorWishes): Promise<Visitor>;
  /** Ends the server as a power cut would. */
  kill(): Promise<void>;
  /** Starts it anew at the same address. */
  restart(): Promise<void>;
  close(): Promise<void>;
}

export async function openStage({ demo = false }: { demo?: boolean } = {}): Promise<Stage> {
  const database = await openDatabase();
  const dataFolder = await makeDataFolder();
  const environment = demo ? { TRIALOGUE_DEMO: '1', TRIALOGUE_DEMO_PASSWORD: 'a common password of stories' } : {};
  const [first, browser] = await Promise.all([startApiNode({ database, dataFolder, environment }), openBrowser()]);
  const { url } = first;
  const samePlace = { ...environment, PORT: new URL(url).port };
  let node = first;
  return {
    database,
    url,
    get node() {
      return node;
    },
    visit: (wishes) => browser.visit(url, wishes),
    async enter(seat, wishes) {
      const cookie = await buildSignIn(database.owner, seat.person);
      return browser.visit(url, { ...wishes, cookie });
    },
    async kill() {
      node.signal('SIGKILL');
      await node.gone;
    },
    async restart() {
      node = await startApiNode({ database, dataFolder, environment: samePlace });
    },
    async close() {
      await browser.close();
      await node.stop();
      await database.stop();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}
