import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { buildConvening } from '../builders/build-convening.ts';
import type { BuiltSeat } from '../builders/build-seat.ts';
import { until } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { openRoom } from './room-screen.ts';
import type { RoomScreen } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const limit = 1_000;
const before = 'Before: the convoy leaves on Monday.';
const own = 'Own: we can offer two lorries.';
const draft = 'Unfinished: what if the bridge';
const after = 'After: the convoy leaves on Tuesday.';

describe('a member whose seat is taken away sees the room close', () => {
  let stage: Stage;
  let roomId = '';
  let evicted: BuiltSeat;
  let leaver: Visitor;
  let stayer: Visitor;
  let his: RoomScreen;
  let hers: RoomScreen;
  let received: () => string;
  beforeAll(async () => {
    stage = await openStage();
    const convening = await buildConvening(stage.database.owner);
    const [first, second] = convening.delegates;
    if (!first || !second) throw new Error('Two delegates are needed.');
    evicted = first;
    roomId = convening.rooms[0]?.id ?? '';
    // Once he is out, his page asks for the room's audience and is told that there is no such room.
    leaver = await stage.enter(first, { expected: [/status of 404 .*\/audience$/] });
    stayer = await stage.enter(second);
    received = listenToEverything(leaver.page);
    his = await openRoom(leaver.page, roomId);
    hers = await openRoom(stayer.page, roomId);
  });
  afterAll(() => stage.close());

  it('until then he reads, writes and has a text begun', async () => {
    await hers.say(before);
    await his.say(own);
    await his.sees(before);
    await hers.sees(own);
    await his.field.fill(draft);
    expect(await traces(leaver.page, [own.slice(0, 3), 'Unfinished'])).not.toEqual([]);
  });

  it('within a second of the seat’s end the room has left his screen, and a sentence says so', async () => {
    const gone = leaver.page.evaluate(waitUntilNothingIsShown);
    const began = Date.now();
    await stage.database.owner.query(`update seat set ended_at = now(), ended_reason = 'recalled' where id = $1`, [
      evicted.id,
    ]);
    expect((await gone) - began).toBeLessThan(limit);
    expect(await leaver.page.locator('main').innerText()).toContain('have been removed from this device');
    const text = await leaver.page.locator('body').innerText();
    for (const said of [before, own, draft]) expect(text).not.toContain(said);
  });

  it('nothing of the room stays in the storage of his browser', async () => {
    await until('the storage holds nothing of the room', async () => {
      return (await traces(leaver.page, [roomId, 'Own:', 'Unfinished', 'Before:'])).length === 0;
    });
  });

  it('what is said later never reaches his page', async () => {
    const asked = received().length;
    await hers.say(after);
    await hers.sees(after);
    await leaver.page.reload();
    await leaver.page.locator('main').waitFor();
    await until('his page has asked anew', () => received().length > asked);
    await leaver.page.waitForLoadState('networkidle');
    expect(received()).toContain(before);
    expect(received()).not.toContain(after);
    expect(await leaver.page.locator('.message').count()).toBe(0);
    expect(await hers.message(after).count()).toBe(1);
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    expect(leaver.faults()).toEqual(noFaults);
    expect(stayer.faults()).toEqual(noFaults);
  });
});

/** Every answer and every frame that a page gets, whether it shows it or not. */
function listenToEverything(page: Page): () => string {
  const heard: string[] = [];
  page.on('websocket', (socket) => socket.on('framereceived', ({ payload }) => heard.push(payload.toString())));
  page.on('response', (response) => {
    if (!response.url().includes('/api/')) return;
    void response.text().then(
      (text) => heard.push(text),
      () => undefined,
    );
  });
  return () => heard.join('\n');
}

/** Gives the moment at which the page shows no message and no field any more. */
function waitUntilNothingIsShown(): Promise<number> {
  return new Promise((resolve) => {
    const look = (): void => {
      if (document.querySelector('.message, .composer') === null) resolve(Date.now());
      else setTimeout(look, 5);
    };
    look();
  });
}

/** Where the browser still keeps any of these words. */
function traces(page: Page, words: readonly string[]): Promise<string[]> {
  return page.evaluate(async (wanted) => {
    const kept: string[] = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
    for (const { name } of await indexedDB.databases()) {
      if (name === undefined) continue;
      const database = await new Promise<IDBDatabase>((resolve, reject) => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => resolve(opening.result);
        opening.onerror = () => reject(new Error(`${name} cannot be opened`));
      });
      for (const store of database.objectStoreNames) {
        const rows = await new Promise<unknown[]>((resolve, reject) => {
          const asking = database.transaction(store).objectStore(store).getAll();
          asking.onsuccess = () => resolve(asking.result);
          asking.onerror = () => reject(new Error(`${store} cannot be read`));
        });
        kept.push(...rows.map((row) => JSON.stringify(row)));
      }
      database.close();
    }
    for (const name of await caches.keys()) kept.push(name);
    return kept.filter((text) => wanted.some((word) => text.includes(word)));
  }, words);
}
