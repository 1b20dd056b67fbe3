import type { Page } from 'playwright-core';
import { openPage, type Places, type Screen } from './screens.ts';

async function openPlenary(page: Page, { roomId }: Places): Promise<void> {
  await openPage(page, `/rooms/${roomId}`, '.message');
  await page.locator('button.audience-line').waitFor();
}

/** Beside the messages where there is room for them, and in a sheet elsewhere. */
async function openTopics(page: Page, places: Places): Promise<void> {
  await openPlenary(page, places);
  const way = page.locator('.topics-button');
  if (await way.isVisible()) await way.click();
  await page.locator('.topic-list:visible .topic-entry').nth(2).waitFor();
}

async function openMenu(page: Page, places: Places): Promise<void> {
  await openPlenary(page, places);
  await page.locator('.message').last().locator('.menu-button').click();
  await page.locator('.menu-ways button').first().waitFor();
}

/** What a room has beside the messages themselves. They come before the reading view, which a browser remembers. */
export const roomScreens: readonly Screen[] = [
  { name: 'the topics of a room', open: openTopics },
  {
    name: 'a topic of a room',
    async open(page, places) {
      await openTopics(page, places);
      await page.locator('.topic-list:visible .topic-entry').nth(2).click();
      await page.locator('.topic-title h2').waitFor();
      await page.locator('.message').first().waitFor();
    },
  },
  {
    name: 'opening a topic',
    async open(page, places) {
      await openTopics(page, places);
      await page.locator('.topic-new:visible').click();
      await page.locator('dialog[open] form input').waitFor();
    },
  },
  { name: 'the menu of a message', open: openMenu },
  {
    name: 'moving a message',
    async open(page, places) {
      await openMenu(page, places);
      await page.locator('.menu-ways button:has(.tabler-icon-folder-symlink)').click();
      await page.locator('dialog[open] .sheet-choices input').first().waitFor();
    },
  },
  {
    name: 'the pinned messages',
    async open(page, places) {
      await openPlenary(page, places);
      await page.locator('.head-button:has(.tabler-icon-pin)').click();
      await page.locator('dialog[open] .pin').first().waitFor();
    },
  },
];
