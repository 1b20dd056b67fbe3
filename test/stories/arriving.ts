import type { Page } from 'playwright-core';

const within = new WeakSet<Page>();

/**
 * From now on the screens of this page are come to as by a link, without loading the app anew: what a person does, and what a walk
 * through all screens does in a fraction of the time. One of the walks loads every screen, and the others must find the same.
 */
export function stayWithin(page: Page): void {
  within.add(page);
}

export async function goTo(page: Page, path: string): Promise<void> {
  if (!within.has(page)) {
    await page.goto(path);
    return;
  }
  // By way of a page that has nothing on it: no dialog, no open box and no part of the last screen is left to be taken for this one.
  await page.evaluate((empty) => history.pushState({}, '', empty), '/no-such-page');
  await page.locator('.page > h1 + p + p > a[href="/"]').waitFor();
  // A sheet of the shell stays open over whatever page is beneath it.
  const sheets = page.locator('dialog[open]');
  if ((await sheets.count()) > 0) await page.keyboard.press('Escape');
  await sheets.waitFor({ state: 'detached' });
  await page.evaluate((next) => history.pushState({}, '', next), path);
}

const asked = new WeakMap<Page, Set<unknown>>();

/** Counts what a page has asked for and not been answered yet. To be called before its first address is opened. */
export function watchQuestions(page: Page): void {
  const open = new Set<unknown>();
  asked.set(page, open);
  page.on('request', (request) => {
    if (request.url().includes('/api/')) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

/** Waits until nothing is on its way to the page any more: its questions, the scripts and words of its parts, its letters. */
export async function settle(page: Page): Promise<void> {
  for (let quiet = 0; quiet < 2;) {
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await page.evaluate(async () => {
      await document.fonts.ready;
      // What was answered is drawn in the frame after.
      await new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn)));
    });
    quiet = asked.get(page)?.size === 0 ? quiet + 1 : 0;
  }
}
