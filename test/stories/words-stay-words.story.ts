import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { buildGroup } from '../builders/build-group.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import { openSocket, postMessage, until } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { plain, strangeMarkup, wasRun } from './harmless.ts';
import { markup, payloads } from './payloads.ts';
import { openRoom, showReadingView } from './room-screen.ts';
import type { RoomScreen } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const hostileName = '<img src=x onerror=alert(1)>';

describe('words stay words', () => {
  let stage: Stage;
  let reader: Visitor;
  let room: RoomScreen;
  let roomId = '';
  let groupId = '';
  beforeAll(async () => {
    stage = await openStage();
    const store = stage.database.owner;
    const charter = payloads.join('\n\n');
    ({ id: groupId } = await buildGroup(store, { name: `Group ${hostileName}`, charter }));
    const person = await buildPerson(store, { name: `Eve ${hostileName}` });
    const attacker = await buildSeat(store, { groupId, person });
    const victim = await buildSeat(store, { groupId, sector: 'government' });
    ({ id: roomId } = await buildRoom(store, { groupId, members: [attacker, victim], name: `Room ${hostileName}` }));
    const socket = await openSocket(stage.url, await buildSignIn(store, person));
    for (const payload of payloads) expect(await postMessage(socket, roomId, payload)).toMatchObject({ ok: true });
    socket.disconnect();
    reader = await stage.enter(victim);
    room = await openRoom(reader.page, roomId);
  });
  afterAll(() => stage.close());

  it('sixty messages of code and more are shown and none of them is run', async () => {
    expect(payloads.length).toBeGreaterThanOrEqual(60);
    await room.sees('constructor.constructor');
    await readToTheTop(room.page);
    await showReadingView(room.page);
    await until('all are shown', async () => (await room.messages.count()) === payloads.length);
    expect(await wasRun(room.page)).toBe(false);
  });

  it('markup is shown letter for letter', async () => {
    const shown = await room.page.locator('.reading-list .markdown').allInnerTexts();
    expect(shown.slice(0, markup.length).map(plain)).toEqual(markup.map(plain));
  });

  it('nothing but a few harmless elements came of it, and every link leads to the web or to mail', async () => {
    expect(await strangeMarkup(room.page)).toEqual([]);
  });

  it('what is typed, quoted and answered is as harmless as what comes from others', async () => {
    await room.message('onbegin=').locator('.reply-button').click();
    await room.say(markup.slice(12, 16).join('\n'));
    await room.sees('<image src=x');
    await until('it is sent', async () => /Sent/.test(await room.messages.last().innerText()));
    expect(await room.messages.last().locator('.quotation-words').innerText()).toContain('onbegin');
    expect(await strangeMarkup(room.page)).toEqual([]);
  });

  it('names, the group’s page and its charter stay words too', async () => {
    await room.audience.click();
    expect(await room.page.locator('dialog.people').innerText()).toContain(`Eve ${hostileName}`);
    await room.page.goto('/');
    await room.page.locator('.shell-content a[href^="/groups/"]').first().waitFor();
    await room.page.goto(`/groups/${groupId}`);
    await room.page.locator('.purpose').first().waitFor();
    expect(await room.page.locator('h1').innerText()).toBe(`Group ${hostileName}`);
    expect(await strangeMarkup(room.page)).toEqual([]);
    await room.page.goto(`/groups/${groupId}/charter`);
    await room.page.locator('#charter').waitFor();
    for (const summary of await room.page.locator('.shell-content summary').all()) await summary.click();
    expect(await strangeMarkup(room.page)).toEqual([]);
    expect(await wasRun(room.page)).toBe(false);
  });

  it('the policy had nothing to stop, no dialog opened, and no foreign host was asked', () => {
    expect(reader.faults()).toEqual(noFaults);
  });
});

async function readToTheTop(page: Page): Promise<void> {
  const list = page.locator('.list');
  await list.hover();
  await until('the first message is in sight', async () => {
    await page.mouse.wheel(0, -700);
    return (await page.locator('.message').first().innerText()).includes('globalThis.trialogueWasRun=1');
  });
}
