import { transcript } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Member, memberOf } from '../api/exits/exit-stage.ts';
import { buildGroup } from '../builders/build-group.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import { until } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { holdsWords, plain, readAll, wasRun } from './harmless.ts';
import { payloads, portions } from './payloads.ts';
import { openRoom } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const all = payloads.join('\n\n');
const telling = 'trialogueWasRun';

/** In one line and short enough, and another one whatever their capitals. */
const topicNames = payloads.filter((payload, place) => {
  const first = payloads.findIndex((one) => one.toLowerCase() === payload.toLowerCase());
  return payload.length < 80 && !payload.includes('\n') && first === place;
});

describe('every other field holds words', () => {
  let stage: Stage;
  let groupId = '';
  let roomId = '';
  let caucusId = '';
  let recordId = '';
  let attacker: Member;
  let another: Member;
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
    const onRecord = { ...masked, rule: 'on-record', members: [ours, theirs] } as const;
    ({ id: recordId } = await buildRoom(store, onRecord));
    attacker = await memberOf(store, stage.url, ours);
    another = await memberOf(store, stage.url, peer);
    reader = await stage.enter(theirs);
    visitors.push(reader);
  });
  afterAll(() => stage.close());

  it('the first and the later names of topics, and every wording of a message that was edited', async () => {
    const said = await attacker.say(roomId, 'A plain word, and then others.');
    await attacker.act(roomId, { kind: 'edit', item: said, body: all });
    for (const name of topicNames) {
      const topicId = await attacker.act(roomId, { kind: 'open-topic', name });
      await attacker.act(roomId, { kind: 'rename-topic', topicId, name: `${name}.` });
    }
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

  it('a passage that waits for its author, and to whom it is to go', async () => {
    const itemId = await attacker.say(caucusId, all);
    const wishes = portions(200).map((toWhom) => toWhom.replaceAll('\n', ' '));
    for (const toWhom of wishes) {
      const asked = { itemId, text: all, grade: 'none', toRoomId: null, toWhom };
      expect((await another.request('POST', `/api/rooms/${caucusId}/releases`, asked)).status).toBe(200);
    }
    const author = await stage.enter(attacker.seat);
    visitors.push(author);
    const { page } = await openRoom(author.page, caucusId);
    await page.locator('.waiting-releases summary').click();
    await page.locator('.waiting-release').first().waitFor();
    expect((await readAll(page.locator('.waiting-release bdi'))).sort()).toEqual(wishes.map(plain).sort());
    await holdsWords(page);
    await page.locator('.waiting-release button').first().click();
    await page.locator('dialog[open] .review').waitFor();
    expect(await readAll(page.locator('dialog[open] .passage'))).toEqual([plain(all)]);
    await holdsWords(page);
  });

  it('a transcript that is opened as a file, even if the policy that it brings were taken out of it', async () => {
    for (const payload of payloads) await attacker.say(recordId, payload);
    const { body } = await attacker.request('POST', `/api/rooms/${recordId}/transcripts`, { takeOut: false });
    const { id } = transcript.parse(body);
    const file = await reader.page.request.get(`/api/rooms/${recordId}/transcripts/${id}.html`);
    const unguarded = (await file.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
    const opened = await reader.context.newPage();
    await opened.setContent(unguarded);
    const shown = plain(await opened.locator('body').innerText());
    for (const payload of payloads) expect(shown).toContain(plain(payload));
    await holdsWords(opened);
    await opened.close();
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
    for (const sought of portions(200).map(plain)) {
      const before = page.url();
      await field.fill(sought);
      await field.press('Enter');
      await until(`“${sought}” is asked for`, async () => page.url() !== before);
      await holdsWords(page);
    }
  });

  it('and code that was run, or only became an element, would have been found', async () => {
    const { page } = await stage.visit();
    await page.setContent('<p>words</p>');
    await holdsWords(page);
    for (const harmful of ['<base href="/">', '<p onload="">', `<img src=x onerror="globalThis.trialogueWasRun=1">`]) {
      await page.setContent(harmful);
      await expect(holdsWords(page)).rejects.toThrow();
    }
    expect(await wasRun(page)).toBe(true);
  });

  it('the policy had nothing to stop, no dialog opened, and no foreign host was asked', () => {
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });
});
