import type { Page } from 'playwright-core';
import { goTo } from './arriving.ts';

/** Every screen of the product, and every sheet that lies above one, by the way that leads to it. */
export interface Screen {
  readonly name: string;
  /** Opens it for somebody who has signed in; `sign-in` is for nobody. */
  open(page: Page, places: Places): Promise<void>;
}

export interface Places {
  readonly groupId: string;
  /** A plenary. */
  readonly roomId: string;
  /** In the same group, with a passage that waits for its author. */
  readonly caucusId: string;
  /** One that goes on, in the plenary. */
  readonly sessionId: string;
}

export const signInScreen: Screen = {
  name: 'sign-in',
  async open(page) {
    await page.goto('/');
    await page.locator('.persona').first().waitFor();
  },
};

export async function openPage(page: Page, path: string, shown: string): Promise<void> {
  await goTo(page, path);
  await page.locator(shown).first().waitFor();
}

async function openRoomPage(page: Page, { roomId }: Places): Promise<void> {
  await openPage(page, `/rooms/${roomId}`, '.message');
  await page.locator('button.audience-line').waitFor();
}

export const screens: readonly Screen[] = [
  { name: 'Today', open: (page) => openPage(page, '/', '.shell-content a[href^="/rooms/"]') },
  { name: 'the groups', open: (page) => openPage(page, '/groups', '.shell-content a[href^="/groups/"]') },
  { name: 'a group', open: (page, { groupId }) => openPage(page, `/groups/${groupId}`, '.seat-ways') },
  {
    name: 'giving up one’s seat',
    async open(page, { groupId }) {
      await openPage(page, `/groups/${groupId}`, '.seat-ways');
      await page.locator('.seat-ways + button').click();
      await page.locator('dialog[open] .consequences').waitFor();
    },
  },
  { name: 'its members', open: (page, { groupId }) => openPage(page, `/groups/${groupId}/members`, '#declaration') },
  {
    name: 'the affairs of a delegation',
    open: (page, { groupId }) => openPage(page, `/groups/${groupId}/delegation`, '.confirmations'),
  },
  {
    name: 'giving a seat',
    async open(page, { groupId }) {
      await openPage(page, `/groups/${groupId}/delegation`, '.delegation-seats + .panel-acts button');
      await page.locator('.delegation-seats + .panel-acts button').first().click();
      await page.locator('dialog[open] .candidate-list input, dialog[open] .candidates-none').first().waitFor();
    },
  },
  { name: 'its charter', open: (page, { groupId }) => openPage(page, `/groups/${groupId}/charter`, '#charter') },
  {
    name: 'writing a charter',
    async open(page, { groupId }) {
      await openPage(page, `/groups/${groupId}/charter`, '.propose-why');
      await page.locator('.propose-why ~ .stacked button').click();
      await page.locator('.charter-editor textarea').waitFor();
    },
  },
  {
    name: 'its record, verified',
    async open(page, { groupId }) {
      await openPage(page, `/groups/${groupId}/record`, '.entry');
      await page.locator('.record-why ~ .stacked button').click();
      await page.locator('.ledger-head').waitFor();
    },
  },
  {
    name: 'the founding of a group',
    open: (page, { groupId }) => openPage(page, `/groups/${groupId}/founding`, '.founding-sector'),
  },
  { name: 'founding a group', open: (page) => openPage(page, '/groups/new', '.found-group') },
  { name: 'the rooms', open: (page) => openPage(page, '/rooms', '.shell-content a[href^="/rooms/"]') },
  { name: 'a room', open: openRoomPage },
  {
    name: 'the settings of a room',
    async open(page, places) {
      await openRoomPage(page, places);
      await page.locator('.room-settings summary').click();
      await page.locator('.room-settings-box').waitFor();
    },
  },
  {
    name: 'the readers of a room',
    async open(page, places) {
      await openRoomPage(page, places);
      await page.locator('button.audience-line').click();
      await page.locator('dialog.people').waitFor();
    },
  },
  {
    name: 'the reading view of a room',
    async open(page, places) {
      await openRoomPage(page, places);
      await page.locator('.room-settings summary').click();
      await page.locator('.room-settings-box input').first().check();
      await page.locator('.room-settings summary').click();
      await page.locator('.reading-list .message').first().waitFor();
    },
  },
  { name: 'the people', open: (page) => openPage(page, '/people', '.directory-row') },
  { name: 'nobody found', open: (page) => openPage(page, '/people?q=nobody-of-this-name', '.panel .state') },
  { name: 'the organisations', open: (page) => openPage(page, '/organisations', '.directory-row') },
  { name: 'the elections', open: (page) => openPage(page, '/elections', '.election-steward') },
  {
    name: 'calling an election',
    async open(page) {
      await openPage(page, '/elections', '.election-steward');
      await page.locator('.election-steward ~ div button').click();
      await page.locator('dialog[open] form').waitFor();
    },
  },
  { name: 'my account', open: (page) => openPage(page, '/account', '.account-facts') },
  {
    name: 'erasing my account',
    async open(page) {
      await openPage(page, '/account', '.account-end');
      await page.locator('.account-end button').last().click();
      await page.locator('dialog[open] .consequences').waitFor();
    },
  },
  { name: 'my sign-ins', open: (page) => openPage(page, '/sign-ins', '.own-sign-in') },
  { name: 'more', open: (page) => openPage(page, '/more', '.more-person') },
  { name: 'no such page', open: (page) => openPage(page, '/no-such-page', 'main h1') },
  {
    name: 'the sheet of keys',
    async open(page) {
      await openPage(page, '/more', '.more-person');
      await page.keyboard.press('?');
      await page.locator('dialog.sheet[open]').waitFor();
    },
  },
  {
    name: 'the sheet of personas',
    async open(page) {
      await openPage(page, '/more', '.more-person');
      await page.locator('.demo-switch').click();
      await page.locator('dialog.sheet[open] .persona').first().waitFor();
    },
  },
];

async function openOnDesk(page: Page, path: string, button: string, shown: string): Promise<void> {
  await openPage(page, path, button);
  await page.locator(button).first().click();
  await page.locator(shown).first().waitFor();
}

const importedLines = [
  'name,email,organisation,sector',
  'Ada,ada@mill.example,Mill,business',
  'Bo,no address,Mill,business',
];

/** What only the steward of a sector has. */
export const deskScreens: readonly Screen[] = [
  { name: 'the desk', open: (page) => openPage(page, '/steward', '.desk-row, .desk .state') },
  { name: 'the accounts', open: (page) => openPage(page, '/steward/people', '.desk-row') },
  {
    name: 'an account',
    open: (page) => openOnDesk(page, '/steward/people', '.desk-row button', 'dialog[open] .account-part'),
  },
  {
    name: 'another organisation for somebody',
    async open(page) {
      await openOnDesk(page, '/steward/people', '.desk-row button', 'dialog[open] .account-part');
      await page.locator('dialog[open] .account-part button').first().click();
      await page.locator('dialog[open] .picker-choice').first().waitFor();
    },
  },
  {
    name: 'registering a person',
    async open(page) {
      await openOnDesk(page, '/steward/people', '.page-header button', 'dialog[open] .picker-choice');
      await page.locator('dialog[open] .picker-choice').first().click();
      await page.locator('dialog[open] form').waitFor();
    },
  },
  {
    name: 'registering an organisation',
    open: (page) => openOnDesk(page, '/organisations', '.page-header button', 'dialog[open] form'),
  },
  { name: 'the invitations', open: (page) => openPage(page, '/steward/invitations', '.desk-row, .desk .state') },
  {
    name: 'the report of a dry run',
    async open(page) {
      await openPage(page, '/steward/import', '.import textarea');
      await page.locator('.import-format summary').click();
      await page.locator('.import textarea').fill(importedLines.join('\n'));
      await page.locator('.import button[type="submit"]').click();
      await page.locator('.report-row').first().waitFor();
    },
  },
];
