import { expect } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import type { Visitor, VisitorWishes } from './browser.ts';
import { screens, signInScreen } from './screens.ts';
import type { Places } from './screens.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const person = 'Amara Denholt';
const nowhere: Places = { groupId: '', roomId: '' };

export interface Walk {
  readonly wishes: VisitorWishes;
  /** Before the first page is asked for. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
  /** Called on every screen, the sign-in page first. */
  readonly look: (page: Page, name: string) => Promise<void>;
}

/** Goes through all screens as one person, who has left a second device signed in elsewhere, and expects no page to have complained. */
export async function walkScreens(stage: Stage, { wishes, prepare, look }: Walk): Promise<void> {
  const visitor = await stage.visit(wishes);
  const { page } = visitor;
  await prepare?.(visitor.context);
  const lookAt = async (name: string): Promise<void> => {
    await page.locator('.skeleton').first().waitFor({ state: 'detached' });
    await page.evaluate(() => document.fonts.ready.then(() => undefined));
    await look(page, name);
  };
  await signInScreen.open(page, nowhere);
  await lookAt(signInScreen.name);
  const places = await comeIn(visitor);
  const otherDevice = await stage.visit();
  await signInScreen.open(otherDevice.page, nowhere);
  await comeIn(otherDevice);
  for (const screen of screens) {
    await screen.open(page, places);
    await lookAt(screen.name);
  }
  expect(visitor.faults()).toEqual(noFaults);
  await leave(otherDevice);
  await leave(visitor);
}

/** What `find` finds on each screen, under the screen's name. */
export async function findOnScreens(
  stage: Stage,
  { find, ...walk }: Omit<Walk, 'look'> & { readonly find: (page: Page) => Promise<readonly string[]> },
): Promise<readonly string[]> {
  const found: string[] = [];
  const look = async (page: Page, name: string): Promise<void> => {
    for (const line of await find(page)) found.push(`${name}: ${line}`);
  };
  await walkScreens(stage, { ...walk, look });
  return found;
}

export async function comeIn(visitor: Visitor): Promise<Places> {
  await visitor.page.locator('.persona', { hasText: person }).click();
  await visitor.page.locator('.shell').waitFor();
  return findPlaces(visitor.page);
}

/** Signs out too: a sign-in that stays would be one device more on the pages of whoever walks next. */
export async function leave({ page, context }: Visitor): Promise<void> {
  const status = await page.evaluate(async () => {
    const headers = { 'X-Requested-By': 'trialogue' };
    return (await fetch('/api/auth/sign-out', { method: 'POST', headers })).status;
  });
  expect(status).toBe(204);
  await context.close();
}

async function findPlaces(page: Page): Promise<Places> {
  const room = page.locator('.shell-content a[href^="/rooms/"]').first();
  const group = page.locator('.shell-content a[href^="/groups/"]').first();
  const idIn = async (link: typeof room): Promise<string> => (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  return { groupId: await idIn(group), roomId: await idIn(room) };
}
