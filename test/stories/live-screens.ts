import type { Page } from 'playwright-core';
import { openPage, type Places, type Screen } from './screens.ts';

async function openLive(page: Page, { sessionId }: Places): Promise<void> {
  await openPage(page, `/sessions/${sessionId}`, '.turn');
}

async function openConsole(page: Page, places: Places): Promise<void> {
  await openLive(page, places);
  await page.locator('.console-acts').waitFor();
}

/** On a phone the parts of the console are tabs. */
async function showPart(page: Page, place: number): Promise<void> {
  const tab = page.locator('.console-tabs button').nth(place);
  if (await tab.isVisible()) await tab.click();
}

/** A session as a delegate sees it. */
export const liveScreens: readonly Screen[] = [{ name: 'taking part in a session', open: openLive }];

/** What only those who lead a session have. */
export const consoleScreens: readonly Screen[] = [
  { name: 'the console of a session', open: openConsole },
  {
    name: 'the people of a session',
    async open(page, places) {
      await openConsole(page, places);
      await showPart(page, 2);
      await page.locator('[data-tab="people"]').click();
      await page.locator('.chair').waitFor();
    },
  },
  {
    name: 'calling somebody out of turn',
    async open(page, places) {
      await openConsole(page, places);
      await page.locator('.queue-acts button').first().click();
      await page.locator('dialog[open] form').waitFor();
    },
  },
  {
    name: 'a new item of an agenda in progress',
    async open(page, places) {
      await openConsole(page, places);
      await showPart(page, 0);
      await page.locator('.agenda-foot button').last().click();
      await page.locator('dialog[open] form').waitFor();
    },
  },
  {
    name: 'a link for the wall',
    async open(page, places) {
      await openConsole(page, places);
      await page.locator('.live-acts button[aria-haspopup]').first().click();
      await page.locator('dialog[open] .stacked button').first().click();
      await page.locator('.projector-made').waitFor();
    },
  },
];

/** The wall itself is for nobody in particular, so it is loaded by its link. */
export const wallScreen: Screen = {
  name: 'the wall of a session',
  async open(page) {
    const address = await page.locator('.projector-made input').inputValue();
    await page.goto(address);
    await page.locator('.projector').waitFor();
  },
};
