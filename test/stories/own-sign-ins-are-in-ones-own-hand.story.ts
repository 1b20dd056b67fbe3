import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { buildConvening } from '../builders/build-convening.ts';
import type { BuiltConvening } from '../builders/build-convening.ts';
import type { BuiltPerson } from '../builders/build-person.ts';
import { until } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { openRoom } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const limit = 1_000;
/** The browser itself reports every refused sign-in, and on an instance without a demo the missing list of its people. */
const refusals = [/status of 401 /, /status of 404 .*\/api\/demo\/personas$/];

describe('one’s own sign-ins are in one’s own hand', () => {
  let stage: Stage;
  let convening: BuiltConvening;
  let person: BuiltPerson;
  let desk: Visitor;
  let phone: Visitor;
  let roomId = '';
  beforeAll(async () => {
    stage = await openStage();
    convening = await buildConvening(stage.database.owner);
    const [delegate] = convening.delegates;
    if (!delegate) throw new Error('A delegate is needed.');
    person = delegate.person;
    roomId = convening.rooms[0]?.id ?? '';
    desk = await stage.visit({ expected: refusals });
    phone = await stage.visit({ expected: refusals, width: 360, height: 740 });
  });
  afterAll(() => stage.close());

  it('a wrong password is told in words that do not say which of the two is wrong, and the address stays', async () => {
    await signIn(desk.page, person.email, 'not the password at all');
    const note = desk.page.getByRole('alert');
    expect(await note.innerText()).toContain('This address and password do not fit together');
    expect(await desk.page.locator('input[name="email"]').inputValue()).toBe(person.email);
    await signIn(desk.page, 'nobody@test.example', 'not the password at all');
    await until('it is told again', async () => await desk.page.locator('button[type="submit"]').isEnabled());
    expect(await note.innerText()).toContain('This address and password do not fit together');
  });

  it('with the right one he is in, on two devices', async () => {
    for (const { page } of [desk, phone]) {
      await signIn(page, person.email, person.password);
      await page.locator('.shell').waitFor();
    }
    await openRoom(phone.page, roomId);
  });

  it('his list names both, and which one he is using', async () => {
    await desk.page.goto('/sign-ins');
    const rows = desk.page.locator('.own-sign-in');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    expect(await rows.filter({ hasText: 'This device' }).count()).toBe(1);
  });

  it('ending the other one is asked about first; within a second that device shows nothing of the room, and it comes to the sign-in page', async () => {
    const gone = phone.page.evaluate(waitForRoomToGo);
    await desk.page.locator('.own-sign-in').getByRole('button').click();
    const question = desk.page.locator('dialog[open]');
    expect(await question.innerText()).toContain('cannot be undone');
    const began = Date.now();
    await question.getByRole('button', { name: 'End' }).click();
    expect((await gone) - began).toBeLessThan(limit);
    await phone.page.locator('.sign-in input[name="password"]').waitFor();
    expect(await phone.page.locator('body').innerText()).toContain('Your sign-in has ended');
    expect(await phone.page.locator('.message').count()).toBe(0);
    await until('the list names one', async () => (await desk.page.locator('.own-sign-in').count()) === 1);
    await phone.page.reload();
    await phone.page.locator('input[name="password"]').waitFor();
  });

  it('of three tabs the one that sends is closed in the middle: every text is there, each once', async () => {
    const tabs = [desk.page, await desk.context.newPage(), await desk.context.newPage()];
    const rooms = [];
    for (const tab of tabs) rooms.push(await openRoom(tab, roomId));
    const [first, second, third] = rooms;
    if (!first || !second || !third) throw new Error('Three tabs are needed.');
    await first.say('From the first tab, before.');
    await third.sees('From the first tab, before.');
    // Held still, the server has the texts under way when the tab goes.
    stage.node.signal('SIGSTOP');
    for (const [tab, name] of [
      [first, 'first'],
      [second, 'second'],
      [third, 'third'],
    ] as const)
      await tab.say(`From the ${name} tab, meanwhile.`);
    await first.page.close();
    stage.node.signal('SIGCONT');
    const texts = ['before', 'meanwhile'].map((word) => `From the first tab, ${word}.`);
    texts.push('From the second tab, meanwhile.', 'From the third tab, meanwhile.');
    await until('all are stored', async () => (await storedTexts(stage, roomId)).length >= texts.length, 30_000);
    await second.say('From the second tab, after.');
    texts.push('From the second tab, after.');
    // The outbox is common to the tabs, so that they show a text before the room has it.
    await until('it is stored', async () => (await storedTexts(stage, roomId)).length >= texts.length);
    expect(await storedTexts(stage, roomId)).toEqual(texts);
    for (const tab of [second, third]) expect(await tab.readAll()).toEqual(texts);
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    expect(desk.faults()).toEqual(noFaults);
    expect(phone.faults()).toEqual(noFaults);
  });
});

async function signIn(page: Page, email: string, password: string): Promise<void> {
  if ((await page.locator('input[name="email"]').count()) === 0) await page.goto('/');
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(password);
  const answer = page.waitForResponse((response) => response.url().endsWith('/api/auth/sign-in'));
  await page.locator('button[type="submit"]').click();
  await (await answer).finished();
}

/** The screen that follows is its own part of the app, which the browser may still have to fetch. */
function waitForRoomToGo(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector('.shell, .message') === null) resolve(Date.now());
      else setTimeout(look, 5);
    };
    look();
  });
}

async function storedTexts(stage: Stage, roomId: string): Promise<string[]> {
  const { rows } = await stage.database.owner.query<{ body: string }>(
    'select body from room_item where room_id = $1 order by seq',
    [roomId],
  );
  return rows.map(({ body }) => body);
}
