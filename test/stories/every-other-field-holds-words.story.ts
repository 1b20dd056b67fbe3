import { sectors } from '@trialogue/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { type Member, memberOf } from '../api/exits/exit-stage.ts';
import { buildGroup } from '../builders/build-group.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import { buildSteward } from '../builders/build-steward.ts';
import { until } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { foreignElements, strangeMarkup, wasRun } from './harmless.ts';
import { markup, tricks } from './payloads.ts';
import { openRoom } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const payloads = [...markup, ...tricks];
const all = payloads.join('\n\n');
const telling = 'trialogueWasRun';

/** In one line and short enough, and another one whatever their capitals. */
const topicNames = payloads.filter((payload, place) => {
  const first = payloads.findIndex((one) => one.toLowerCase() === payload.toLowerCase());
  return payload.length <= 80 && !payload.includes('\n') && first === place;
});

/** As many payloads as a field takes, again and again until each was in one. */
function portions(limit: number): string[] {
  return payloads.reduce<string[]>((filled, payload) => {
    const last = filled.at(-1);
    const longer = last === undefined ? payload : `${last}\n${payload}`;
    return longer.length <= limit && last !== undefined ? [...filled.slice(0, -1), longer] : [...filled, payload];
  }, []);
}

describe('every other field holds words', () => {
  let stage: Stage;
  let groupId = '';
  let roomId = '';
  let caucusId = '';
  let attacker: Member;
  let reader: Visitor;
  const visitors: Visitor[] = [];
  beforeAll(async () => {
    stage = await openStage();
    const store = stage.database.owner;
    ({ id: groupId } = await buildGroup(store));
    const [ours, peer] = [await buildSeat(store, { groupId }), await buildSeat(store, { groupId })];
    const theirs = await buildSeat(store, { groupId, sector: 'government' });
    const masked = { groupId, rule: 'non-attribution', name: '<svg onload=globalThis.trialogueWasRun=1>' } as const;
    ({ id: roomId } = await buildRoom(store, { ...masked, members: [ours, peer, theirs] }));
    ({ id: caucusId } = await buildRoom(store, {
      ...masked,
      kind: 'caucus',
      sector: 'business',
      members: [ours, peer],
    }));
    attacker = await memberOf(store, stage.url, ours);
    reader = await stage.enter(theirs);
    visitors.push(reader);
  });
  afterAll(() => stage.close());

  const holdsWords = async (page: Page): Promise<void> => {
    expect(await wasRun(page)).toBe(false);
    expect(await strangeMarkup(page)).toEqual([]);
    expect(await foreignElements(page)).toEqual([]);
  };

  it('the names of topics and of rooms, and every wording of a message that was edited', async () => {
    const said = await attacker.say(roomId, 'A plain word, and then others.');
    await attacker.act(roomId, { kind: 'edit', item: said, body: all });
    for (const name of topicNames) await attacker.act(roomId, { kind: 'open-topic', name });
    const { page } = reader;
    await page.goto(`/rooms/${roomId}?at=${said}`);
    await page.locator('.topics-rail', { hasText: telling }).waitFor();
    const message = page.locator('.message', { hasText: telling }).first();
    await message.waitFor();
    await holdsWords(page);
    await message.locator('.menu-button').click();
    await page.locator('.menu-ways button:has(.tabler-icon-history)').click();
    await page.locator('.wordings', { hasText: telling }).waitFor();
    await holdsWords(page);
  });

  it('a passage that was released, to whom it went, and the register', async () => {
    const itemId = await attacker.say(caucusId, all);
    const ask = (toRoomId: string | null, toWhom: string) =>
      attacker.request('POST', `/api/rooms/${caucusId}/releases`, {
        itemId,
        text: all,
        grade: 'sector',
        toRoomId,
        toWhom,
      });
    expect((await ask(roomId, '')).status).toBe(200);
    for (const toWhom of portions(200)) {
      const { status, body } = await ask(null, toWhom.replaceAll('\n', ' '));
      expect(status, JSON.stringify(body)).toBe(200);
    }
    const { page } = await openRoom(reader.page, roomId);
    await page.locator('.message', { hasText: telling }).last().waitFor();
    await holdsWords(page);
    await page.goto(`/groups/${groupId}/released`);
    await page.locator('.release', { hasText: telling }).first().waitFor();
    await holdsWords(page);
  });

  it('the words and the reason of a report, before the stewards it goes to', async () => {
    const store = stage.database.owner;
    const itemId = await attacker.say(roomId, all);
    for (const reason of portions(2_000).slice(0, 5)) {
      const { status } = await attacker.request('POST', `/api/rooms/${roomId}/reports`, { itemId, reason });
      expect(status).toBe(204);
    }
    let asked = 0;
    for (const sector of sectors) {
      const cookie = await buildSignIn(store, await buildSteward(store, sector));
      const steward = await stage.visit({ cookie });
      visitors.push(steward);
      await steward.page.goto('/steward/reports');
      await steward.page.locator('.report, .state').first().waitFor();
      asked += await steward.page.locator('.report .said', { hasText: telling }).count();
      await holdsWords(steward.page);
    }
    expect(asked).toBeGreaterThan(0);
  });

  it('a draft that was begun on another device', async () => {
    const draft = { topicId: null, body: all, replyTo: null };
    expect((await attacker.request('PUT', `/api/rooms/${caucusId}/draft`, draft)).status).toBeLessThan(300);
    const own = await stage.enter(attacker.seat);
    visitors.push(own);
    const { page, field } = await openRoom(own.page, caucusId);
    await until('the draft is there', async () => (await field.inputValue()).includes(telling));
    await holdsWords(page);
  });

  it('a text that is checked for names, and what is searched for', async () => {
    const { page } = reader;
    await page.goto(`/groups/${groupId}/released/check`);
    await page.locator('main form textarea').fill(`${all}\n\n${attacker.seat.person.name}`);
    await page.locator('main form button[type="submit"]').click();
    await page.locator('.check-found').waitFor();
    await holdsWords(page);
    await page.goto('/search');
    const field = page.locator('main .search-field input').first();
    for (const payload of payloads.filter(({ length }) => length <= 200)) {
      const before = page.url();
      await field.fill(payload);
      await field.press('Enter');
      await until(`“${payload}” is asked for`, async () => page.url() !== before);
      await holdsWords(page);
    }
  });

  it('the policy had nothing to stop, no dialog opened, and no foreign host was asked', () => {
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });
});
