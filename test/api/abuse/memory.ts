import { readFile } from 'node:fs/promises';
import type { ConvenedApi } from '../../harness/convened-api.ts';

export const megabyte = 1024 * 1024;

/** Bytes that a node's process holds in memory. */
export async function memoryOf(api: ConvenedApi, node = 0): Promise<number> {
  const status = await readFile(`/proc/${api.nodes[node]?.pid ?? 0}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}
