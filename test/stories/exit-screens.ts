import type { Page } from 'playwright-core';
import { openPage, type Places, type Screen } from './screens.ts';

/** A name and an organisation of the demo. */
const checkedText = 'Salma Idrissi of Women of the Fords agreed, and others did not.';

async function openCaucus(page: Page, { caucusId }: Places): Promise<void> {
  await openPage(page, `/rooms/${caucusId}`, '.message');
  await page.locator('button.audience-line').waitFor();
}

/** Opens what its menu offers for the newest message, by the sign of the entry. */
async function chooseOfMessage(page: Page, sign: string): Promise<void> {
  await page.locator('.message').last().locator('.menu-button').click();
  await page.locator(`.menu-ways button:has(.tabler-icon-${sign})`).click();
}

async function openAsking(page: Page, places: Places): Promise<void> {
  await openCaucus(page, places);
  await chooseOfMessage(page, 'transfer-out');
  await page.locator('dialog[open] form select').waitFor();
}

async function openWaiting(page: Page, places: Places): Promise<void> {
  await openCaucus(page, places);
  await page.locator('.waiting-releases summary').click();
  await page.locator('.waiting-release').first().waitFor();
}

/** What leads out of a room, and what is told about it. */
export const exitScreens: readonly Screen[] = [
  { name: 'what was released', open: (page, { groupId }) => openPage(page, `/groups/${groupId}/released`, '.release') },
  {
    name: 'a text that was checked',
    async open(page, { groupId }) {
      await openPage(page, `/groups/${groupId}/released/check`, 'main form textarea');
      await page.locator('main form textarea').fill(checkedText);
      await page.locator('main form button[type="submit"]').click();
      await page.locator('.hit-list li').first().waitFor();
    },
  },
  { name: 'asking for a release', open: openAsking },
  {
    name: 'reviewing a release',
    async open(page, places) {
      await openAsking(page, places);
      await page.locator('dialog[open] form button[type="submit"]').click();
      await page.locator('dialog[open] dl').waitFor();
    },
  },
  { name: 'what is asked to leave a room', open: openWaiting },
  {
    name: 'deciding on a release',
    async open(page, places) {
      await openWaiting(page, places);
      await page.locator('.waiting-release .plain-act').first().click();
      await page.locator('dialog[open] dl').waitFor();
    },
  },
  {
    name: 'reporting abuse',
    async open(page, places) {
      await openCaucus(page, places);
      await chooseOfMessage(page, 'flag');
      await page.locator('dialog[open] textarea').waitFor();
    },
  },
  {
    name: 'the transcripts of a room',
    async open(page, { roomId }) {
      await openPage(page, `/rooms/${roomId}/transcripts`, '.transcript, .panel .state');
      const make = page.locator('.transcript-holds ~ div button');
      // The first walk makes one; after it there is too little that is new.
      if ((await page.locator('.transcript').count()) === 0) await make.last().click();
      await page.locator('.transcript').first().waitFor();
    },
  },
];

async function openReports(page: Page): Promise<void> {
  await openPage(page, '/steward/reports', '.report .acts button');
}

async function openAskingForAuthor(page: Page): Promise<void> {
  await openReports(page);
  await page.locator('.report .acts button').nth(1).click();
  await page.locator('dialog[open] .consequences').waitFor();
}

/** What stewards of sectors read of it: somebody has to have reported something to this one. */
export const reportScreens: readonly Screen[] = [
  { name: 'the reports', open: openReports },
  {
    name: 'closing a report',
    async open(page) {
      await openReports(page);
      await page.locator('.report .acts button').first().click();
      await page.locator('dialog[open] textarea').waitFor();
    },
  },
  { name: 'asking to know an author', open: openAskingForAuthor },
  {
    name: 'on which grounds',
    async open(page) {
      await openAskingForAuthor(page);
      await page.locator('dialog[open] .acts button').first().click();
      await page.locator('dialog[open] textarea').waitFor();
    },
  },
];
