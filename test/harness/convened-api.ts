import { rm } from 'node:fs/promises';
import { makeDataFolder, startApiNode } from './api-node.ts';
import type { ApiNode } from './api-node.ts';
import { openDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';

export interface ConvenedApi {
  readonly database: TestDatabase;
  readonly nodes: readonly ApiNode[];
  /** The address of a node, the first one if none is named. */
  url(node?: number): string;
  stop(): Promise<void>;
}

export interface ConvenedApiOptions {
  readonly nodes?: number;
  readonly environment?: Readonly<Record<string, string>>;
  /** What one node has beside the others' environment, by its place. */
  readonly environmentOf?: (node: number) => Readonly<Record<string, string>>;
}

/** A fresh database and as many api nodes on it as wished; what a spec of the api opens in beforeAll and stops in afterAll. */
export async function openApi(options: ConvenedApiOptions = {}): Promise<ConvenedApi> {
  const database = await openDatabase();
  const dataFolder = await makeDataFolder();
  const nodes: ApiNode[] = [];
  const stop = async (): Promise<void> => {
    await Promise.all(nodes.map((node) => node.stop()));
    await database.stop();
    await rm(dataFolder, { recursive: true, force: true });
  };
  try {
    for (let place = 0; place < (options.nodes ?? 1); place += 1) {
      const environment = { ...options.environment, ...options.environmentOf?.(place) };
      nodes.push(await startApiNode({ database, dataFolder, environment }));
    }
  } catch (error) {
    await stop();
    throw error;
  }
  const url = (place = 0): string => {
    const node = nodes[place];
    if (!node) throw new Error(`There is no node ${place}.`);
    return node.url;
  };
  return { database, nodes, url, stop };
}
