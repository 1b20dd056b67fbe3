import type { Page } from 'playwright-core';
import { openPage, type Places, type Screen } from './screens.ts';

/** A word that the demo's groups use again and again. */
const soughtWord = 'fair';

async function openForm(page: Page, { groupId }: Places): Promise<void> {
  await openPage(page, `/groups/${groupId}/rooms/new`, '.open-room');
}

/** The first seat that can be chosen in the column of a sector. */
async function choose(page: Page, standing: string): Promise<void> {
  await page.locator(`.seats-of[data-standing="${standing}"] input:enabled`).first().check();
}

async function openCaucusForm(page: Page, places: Places): Promise<void> {
  await openForm(page, places);
  await page.locator('.open-room input[name="room-kind"]').last().check();
  await choose(page, 'neutral');
  await page.locator('.open-room .banner').waitFor();
}

async function openReview(page: Page, places: Places): Promise<void> {
  await openForm(page, places);
  await page.locator('.open-room input[maxlength]').fill('Seasonal crews');
  await choose(page, 'government');
  await choose(page, 'civil-society');
  await page.locator('.open-room button[type="submit"]').click();
  await page.locator('.review-room').waitFor();
}

/** Of a working room on the record, which a delegate may leave and whose rule he may raise. */
async function openDetails(page: Page, { groupId }: Places): Promise<void> {
  await openPage(page, `/groups/${groupId}`, '.shell-content .row:has([data-rule="on-record"])');
  const way = page.locator('.shell-content .row:has([data-rule="on-record"])').first();
  await openPage(page, `${await way.getAttribute('href')}/details`, '.room-leave');
}

async function openInDetails(page: Page, places: Places, button: string, shown: string): Promise<void> {
  await openDetails(page, places);
  await page.locator(button).click();
  await page.locator(`dialog[open] ${shown}`).first().waitFor();
}

/** What is around the rooms: opening them, who is in them, search and notices. */
export const aroundScreens: readonly Screen[] = [
  { name: 'the notices', open: (page) => openPage(page, '/notices', '.notice, .shell-content .state') },
  { name: 'a search not begun', open: (page) => openPage(page, '/search', '.search-box ~ .panel') },
  { name: 'what a search found', open: (page) => openPage(page, `/search?q=${soughtWord}`, '.hit mark') },
  {
    name: 'a narrowed search without a find',
    open: (page, { roomId }) =>
      openPage(page, `/search?q=nobody-said-this&room=${roomId}`, '.panel .stacked > div button'),
  },
  { name: 'opening a room', open: openForm },
  { name: 'opening a caucus with a neutral', open: openCaucusForm },
  { name: 'looking a room over before it opens', open: openReview },
  {
    name: 'the details of a caucus',
    open: (page, { caucusId }) => openPage(page, `/rooms/${caucusId}/details`, '.room-members'),
  },
  { name: 'the details of a working room', open: openDetails },
  {
    name: 'bringing somebody into a room',
    open: (page, places) => openInDetails(page, places, '.invite-open', '.seats-of'),
  },
  { name: 'raising a rule', open: (page, places) => openInDetails(page, places, '.rule-raise', '.consequences') },
  { name: 'leaving a room', open: (page, places) => openInDetails(page, places, '.room-leave', '.consequences') },
];
