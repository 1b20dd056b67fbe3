import type { Page } from 'playwright-core';

/** Every screen of the product, and every sheet that lies above one, by the way that leads to it. */
export interface Screen {
  readonly name: string;
  /** Opens it for somebody who has signed in; `sign-in` is for nobody. */
  open(page: Page, places: Places): Promise<void>;
}

export interface Places {
  readonly groupId: string;
  readonly roomId: string;
}

export const signInScreen: Screen = {
  name: 'sign-in',
  async open(page) {
    await page.goto('/');
    await page.locator('.persona').first().waitFor();
  },
};

async function openPage(page: Page, path: string, shown: string): Promise<void> {
  await page.goto(path);
  await page.locator(shown).first().waitFor();
}

async function openRoomPage(page: Page, { roomId }: Places): Promise<void> {
  await openPage(page, `/rooms/${roomId}`, '.message');
  await page.locator('button.audience-line').waitFor();
}

export const screens: readonly Screen[] = [
  { name: 'Today', open: (page) => openPage(page, '/', '.shell-content a[href^="/rooms/"]') },
  { name: 'the groups', open: (page) => openPage(page, '/groups', '.shell-content a[href^="/groups/"]') },
  { name: 'a group', open: (page, { groupId }) => openPage(page, `/groups/${groupId}`, '#charter') },
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
