import { expect } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { aroundScreens } from './around-screens.ts';
import { settle, stayWithin, watchQuestions } from './arriving.ts';
import type { Visitor, VisitorWishes } from './browser.ts';
import { exitScreens, reportScreens } from './exit-screens.ts';
import { consoleScreens, liveScreens, wallScreen } from './live-screens.ts';
import { sessionInProgress } from './live-table.ts';
import { decisionScreens, openCallScreen } from './decision-screens.ts';
import { neutralityScreens } from './neutrality-screens.ts';
import { roomScreens } from './room-screens.ts';
import { deskScreens, screens, signInScreen } from './screens.ts';
import type { Places, Screen } from './screens.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const person = 'Amara Denholt';
const stewardPerson = 'Leonie Hartwell';
const facilitatorPerson = 'Maren Oduya';
const nowhere: Places = { groupId: '', roomId: '', caucusId: '', sessionId: '' };

export interface Walk {
  readonly wishes: VisitorWishes;
  /** Loads each screen by its address, instead of coming to it as by a link. */
  readonly isLoading?: boolean;
  /** Before the first page is asked for. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
  /** Called on every screen, the sign-in page first. */
  readonly look: (page: Page, name: string) => Promise<void>;
}

/**
 * Goes through all screens as a delegate, who has left a second device signed in elsewhere, and then through those that only a
 * steward has, and expects no page to have complained.
 */
export async function walkScreens(stage: Stage, walk: Walk): Promise<void> {
  const visitor = await enterWith(stage, walk);
  await signInScreen.open(visitor.page, nowhere);
  await lookAt(visitor, walk, signInScreen.name);
  const found = await comeIn(visitor);
  const leader = await enterWith(stage, walk);
  await signInScreen.open(leader.page, nowhere);
  await comeInAs(leader, facilitatorPerson);
  const places = { ...found, sessionId: await sessionInProgress(leader.page, found.groupId) };
  const otherDevice = await stage.visit();
  await signInScreen.open(otherDevice.page, nowhere);
  await comeIn(otherDevice);
  await goThrough(
    visitor,
    walk,
    [
      ...roomScreens,
      ...liveScreens,
      ...screens,
      ...aroundScreens,
      ...exitScreens,
      ...decisionScreens,
      ...neutralityScreens,
    ],
    places,
  );
  await report(visitor, stage, places);
  await leave(otherDevice);
  await leave(visitor);
  await goThrough(leader, walk, [openCallScreen, ...consoleScreens], places);
  await wallScreen.open(leader.page, places);
  await lookAt(leader, walk, wallScreen.name);
  await leave(leader);
  const steward = await enterWith(stage, walk);
  await signInScreen.open(steward.page, nowhere);
  await comeInAs(steward, stewardPerson);
  await goThrough(steward, walk, [...deskScreens, ...reportScreens], nowhere);
  await leave(steward);
}

async function enterWith(stage: Stage, { wishes, prepare }: Walk): Promise<Visitor> {
  const visitor = await stage.visit(wishes);
  watchQuestions(visitor.page);
  await prepare?.(visitor.context);
  return visitor;
}

async function lookAt({ page }: Visitor, { look }: Walk, name: string): Promise<void> {
  await settle(page);
  await look(page, name);
}

async function goThrough(visitor: Visitor, walk: Walk, all: readonly Screen[], places: Places): Promise<void> {
  if (!walk.isLoading) stayWithin(visitor.page);
  for (const screen of all) {
    await screen.open(visitor.page, places);
    await lookAt(visitor, walk, screen.name);
  }
  expect(visitor.faults()).toEqual(noFaults);
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
  await comeInAs(visitor, person);
  return findPlaces(visitor.page);
}

async function comeInAs({ page }: Visitor, name: string): Promise<void> {
  await page.locator('.persona', { hasText: name }).click();
  await page.locator('.shell').waitFor();
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

/** Reports the caucus's first message, to the sector whose steward walks next: otherwise two are chosen by chance. */
async function report({ page }: Visitor, { database }: Stage, { caucusId }: Places): Promise<void> {
  const status = await page.evaluate(async (room) => {
    const { items } = await (await fetch(`/api/rooms/${room}/log`)).json();
    const headers = { 'X-Requested-By': 'trialogue', 'Content-Type': 'application/json' };
    const body = JSON.stringify({ itemId: items[0].id, reason: 'It names somebody.' });
    return (await fetch(`/api/rooms/${room}/reports`, { method: 'POST', headers, body })).status;
  }, caucusId);
  expect(status).toBe(204);
  await database.owner.query(`update abuse_report set sectors = '{business,government}'`);
}

async function findPlaces(page: Page): Promise<Places> {
  const rooms = page.locator('.shell-content a[href^="/rooms/"]');
  const group = page.locator('.shell-content .rows a[href^="/groups/"]').first();
  const idIn = async (link: typeof rooms): Promise<string> =>
    (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  return {
    groupId: await idIn(group),
    roomId: await idIn(rooms.first()),
    caucusId: await idIn(rooms.nth(1)),
    sessionId: '',
  };
}
