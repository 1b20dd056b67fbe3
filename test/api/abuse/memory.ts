import { readFile } from 'node:fs/promises';
import type { ConvenedApi } from '../../harness/convened-api.ts';

export const megabyte = 1024 * 1024;

/** Bytes that a node's process holds in memory. */
export async function memoryOf(api: ConvenedApi, node = 0): Promise<number> {
  const status = await readFile(`/proc/${api.nodes[node]?.pid ?? 0}/status`, 'utf8');
  return Number(/VmRSS:\s+(\d+)/.exec(status)?.[1]) * 1024;
}

/**
 * A process that has just started grows by itself: code is compiled, the heap's young part is widened. So the work is done twice,
 * and what it costs is what the second time adds; memory that is kept for each request or frame is there again the second time.
 * A collection may be due, so the answer waits for the memory to come back, for a few seconds.
 */
export async function growthOfRepeating(api: ConvenedApi, work: () => Promise<void>): Promise<number> {
  await work();
  const before = await memoryOf(api);
  await work();
  const deadline = Date.now() + 5_000;
  for (;;) {
    const growth = (await memoryOf(api)) - before;
    if (growth < 50 * megabyte || Date.now() > deadline) return growth;
    await new Promise((resolve) => setTimeout(resolve, 250));
  }
}
