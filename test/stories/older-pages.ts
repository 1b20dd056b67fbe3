import type { Locator, Page } from 'playwright-core';
import { until } from '../harness/room-socket.ts';
import { startRowTrace } from './row-trace.ts';
import type { Stage } from './stage.ts';

/**
 * Scrolls up to where an older page is asked for while the server is held still, and lets it answer only when the reader has
 * come to rest: what moves then is the list's doing, not the reader's.
 */
export async function driftWhileOlderJoins(page: Page, list: Locator, stage: Stage): Promise<number> {
  const height = await list.evaluate((element) => element.scrollHeight);
  stage.node.signal('SIGSTOP');
  try {
    await list.hover();
    for (;;) {
      await page.mouse.wheel(0, -600);
      await page.waitForTimeout(60);
      if ((await list.evaluate((element) => element.scrollTop)) < 500) break;
    }
    await page.waitForTimeout(300);
    const stopTrace = await startRowTrace(page);
    stage.node.signal('SIGCONT');
    await until('an older page has joined', async () => {
      return (await list.evaluate((element) => element.scrollHeight)) > height + 1_000;
    });
    await page.waitForTimeout(400);
    return await stopTrace();
  } finally {
    stage.node.signal('SIGCONT');
  }
}
