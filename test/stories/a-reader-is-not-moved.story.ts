import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { buildConvening } from '../builders/build-convening.ts';
import type { BuiltConvening } from '../builders/build-convening.ts';
import { buildConversation } from '../builders/build-conversation.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import { openSocket, postMessage, until } from '../harness/room-socket.ts';
import type { RoomSocket } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { driftWhileOlderJoins } from './older-pages.ts';
import { openRoom, showReadingView } from './room-screen.ts';
import type { RoomScreen } from './room-screen.ts';
import { startRowTrace } from './row-trace.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const messages = 540;
const pages = 5;
const limit = 2;

describe.each([
  ['at a desk', { width: 1280, height: 800, motion: 'no-preference' }],
  ['on a phone, by one who wants little motion', { width: 360, height: 740, motion: 'reduce' }],
] as const)('a reader is not moved %s', (_, wishes) => {
  let stage: Stage;
  let convening: BuiltConvening;
  let visitor: Visitor;
  let room: RoomScreen;
  let speaker: RoomSocket;
  let list: Locator;
  let roomId = '';
  beforeAll(async () => {
    stage = await openStage();
    convening = await buildConvening(stage.database.owner);
    roomId = convening.rooms[0]?.id ?? '';
    await buildConversation(stage.database.owner, { roomId, seats: convening.delegates, messages });
    visitor = await stage.enter(convening.facilitator, wishes);
    room = await openRoom(visitor.page, roomId);
    list = visitor.page.locator('.list');
    const [delegate] = convening.delegates;
    if (!delegate) throw new Error('A delegate is needed.');
    speaker = await openSocket(stage.url, await buildSignIn(stage.database.owner, delegate.person));
  });
  afterAll(async () => {
    speaker.disconnect();
    await stage.close();
  });

  it('a room of more than five hundred messages opens at its newest one', async () => {
    await room.sees(`Message ${messages}:`);
    await until('the list stands at its end', async () => (await list.evaluate(distanceFromEnd)) <= 2);
  });

  it('older pages join above without moving the row that is being read', async () => {
    for (let page = 0; page < pages; page += 1) {
      const drift = await driftWhileOlderJoins(visitor.page, list, stage);
      expect(drift, `page ${page}`).toBeLessThanOrEqual(limit);
    }
  });

  it('what is said meanwhile does not move who has scrolled up; it is counted, and one press leads to it', async () => {
    const stopTrace = await startRowTrace(visitor.page);
    for (let count = 1; count <= 4; count += 1) {
      const receipt = await postMessage(speaker, roomId, `Said meanwhile, ${count}.`);
      expect(receipt.ok).toBe(true);
    }
    const button = visitor.page.locator('.unseen');
    await until('the new ones are counted', async () => /^4 new messages$/.test(await button.innerText()));
    expect(await stopTrace()).toBeLessThanOrEqual(limit);
    await button.click();
    await room.sees('Said meanwhile, 4.');
    await until('the list stands at its end', async () => (await list.evaluate(distanceFromEnd)) <= 2);
  });

  it('who reads at the end stays at the end when something is said', async () => {
    await postMessage(speaker, roomId, 'And once more.');
    await room.sees('And once more.');
    await until('the list stands at its end', async () => (await list.evaluate(distanceFromEnd)) <= 2);
  });

  it('the keyboard alone leads to the field, writes and sends', async () => {
    await room.page.reload();
    await room.sees('And once more.');
    await tabTo(room.page, 'textarea');
    await room.page.keyboard.type('Written without a mouse.');
    await tabTo(room.page, 'button.send');
    await room.page.keyboard.press('Enter');
    await room.sees('Written without a mouse.');
    await until('it is sent', async () =>
      /Sent/.test(await room.message('Written without a mouse.').first().innerText()),
    );
  });

  it('the reading view is a plain numbered list of a hundred, with older and newer ones a press away', async () => {
    await showReadingView(room.page);
    const items = room.page.locator('ol.reading-list > li');
    await until('the page is full', async () => (await items.count()) === 100);
    expect(await items.last().innerText()).toContain('Written without a mouse.');
    const former = await items.first().getAttribute('data-key');
    await room.page.getByRole('button', { name: 'Older', exact: true }).focus();
    await room.page.keyboard.press('Enter');
    await until('an older page is shown', async () => {
      return (await items.count()) === 100 && (await items.first().getAttribute('data-key')) !== former;
    });
    const stopTrace = await startRowTrace(visitor.page);
    await postMessage(speaker, roomId, 'Said while an older page was read.');
    await room.page.waitForTimeout(500);
    expect(await stopTrace()).toBeLessThanOrEqual(limit);
    const newer = room.page.getByRole('button', { name: 'Newer', exact: true });
    await until('the newest page is shown', async () => {
      if ((await newer.count()) === 0) return true;
      await newer.click();
      return false;
    });
    await room.sees('Said while an older page was read.');
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    expect(visitor.faults()).toEqual(noFaults);
  });
});

function distanceFromEnd(element: Element): number {
  return Math.abs(element.scrollHeight - element.clientHeight - element.scrollTop);
}

async function tabTo(page: Page, selector: string): Promise<void> {
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press('Tab');
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, selector)) return;
  }
  throw new Error(`The key Tab does not lead to ${selector}.`);
}
