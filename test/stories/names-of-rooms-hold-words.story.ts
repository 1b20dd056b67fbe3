import { randomUUID } from 'node:crypto';
import { openedRoom } from '@trialogue/rooms';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { first, type Member, memberOf } from '../api/exits/exit-stage.ts';
import { buildGroup } from '../builders/build-group.ts';
import { buildInvitation, buildInvitee, buildOfferedSeat } from '../builders/build-invitation.ts';
import { buildRoom } from '../builders/build-room.ts';
import { type BuiltSeat, buildSeat } from '../builders/build-seat.ts';
import { until } from '../harness/room-socket.ts';
import { goTo, stayWithin } from './arriving.ts';
import type { Visitor } from './browser.ts';
import { holdsWords, plain, readAll } from './harmless.ts';
import { payloads } from './payloads.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const nameLimit = 120;
/** What can be a name: short enough, and in one line. */
const names = payloads.filter((payload) => payload.length <= nameLimit && !payload.includes('\n'));
/** One of each language that something might be carried out in. */
const telling = ['<script/x>', '<img/src', '{{constructor', '$t(', '[go](javascript:'].map((begin) => {
  return first(names.filter((name) => name.startsWith(begin)));
});
const sought = 'heron';

function codeOf(payload: string): string {
  return payload.length > nameLimit ? 'name-too-long' : 'name-has-controls';
}

describe('names of rooms hold words', () => {
  let stage: Stage;
  let groupId = '';
  let caucusId = '';
  let theirs: BuiltSeat;
  let opener: Member;
  let peer: Member;
  let reader: Visitor;
  let own: Visitor;
  let guest: Visitor;
  const rooms = new Map<string, string>();
  beforeAll(async () => {
    stage = await openStage();
    const store = stage.database.owner;
    ({ id: groupId } = await buildGroup(store));
    const [ours, second] = [await buildSeat(store, { groupId }), await buildSeat(store, { groupId })];
    theirs = await buildSeat(store, { groupId, sector: 'government' });
    const caucus = { groupId, kind: 'caucus', sector: 'business', rule: 'non-attribution' } as const;
    ({ id: caucusId } = await buildRoom(store, { ...caucus, members: [ours, second] }));
    opener = await memberOf(store, stage.url, ours);
    peer = await memberOf(store, stage.url, second);
    reader = await stage.enter(theirs);
    own = await stage.enter(ours);
    guest = await stage.visit();
    for (const { page } of [reader, own]) {
      await page.goto('/');
      stayWithin(page);
    }
  });
  afterAll(() => stage.close());

  const roomOf = (name: string): string => rooms.get(name) ?? '';
  const openNamed = (name: string) =>
    opener.request('POST', `/api/groups/${groupId}/rooms`, {
      clientId: randomUUID(),
      kind: 'working',
      name,
      // Under the other rule notices come together, and later.
      rule: 'on-record',
      retentionDays: 30,
      seats: [theirs.id, peer.seat.id],
    });

  it('whatever a room can be called opens it under that name, and the rest is refused for its length or its lines', async () => {
    expect(names.length).toBeGreaterThan(50);
    for (const payload of payloads) {
      const { status, body } = await openNamed(payload);
      if (names.includes(payload)) rooms.set(payload, openedRoom.parse(body).id);
      else expect([status, body]).toMatchObject([403, { code: codeOf(payload), rule: 'limits' }]);
    }
    expect([...rooms.keys()]).toEqual(names);
  });

  it('the other sector reads them so in every list of its rooms', async () => {
    const { page } = reader;
    const shown = names.map(plain).sort();
    for (const path of ['/rooms', '/', `/groups/${groupId}`]) {
      await goTo(page, path);
      const rows = page.locator('.row[href^="/rooms/"] .row-name bdi');
      await until('every room is there', async () => (await rows.count()) === names.length);
      expect((await readAll(rows)).sort(), path).toEqual(shown);
      await holdsWords(page);
    }
  });

  it('in the notices that a member gets from them', async () => {
    for (const roomId of rooms.values()) await opener.say(roomId, `A ${sought}, @{seat:${theirs.id}}.`);
    const { page } = reader;
    const ways = page.locator('.notice-way');
    const perPage = 50;
    await goTo(page, '/notices');
    await until('the first page of them is full', async () => (await ways.count()) === perPage, 20_000);
    const expected = names.map((name) => `You were mentioned in ${plain(name)}`);
    const shown = new Set(await readAll(ways));
    expect(shown.size).toBe(perPage);
    for (const sentence of shown) expect(expected).toContain(sentence);
    await holdsWords(page);
    await goTo(page, '/');
    await page.locator('.bell-box summary').click();
    await page.locator('.bell-list .notice-way').first().waitFor();
    await holdsWords(page);
  });

  it('in what a search found, and in what narrows it', async () => {
    const { page } = reader;
    await goTo(page, `/search?q=${sought}`);
    await page.locator('.hit').first().waitFor();
    const found = await readAll(page.locator('.hit-room'));
    expect(found.length).toBeGreaterThan(10);
    for (const name of found) expect(names.map(plain)).toContain(name);
    await page.locator('.search-narrow').click();
    await until('the rooms can be chosen', async () => (await page.locator('option').count()) > names.length);
    const choices = await page.locator('option').allTextContents();
    const chosen = choices.map((choice) => choice.replaceAll(/[\u2068\u2069]/g, ''));
    for (const name of names) expect(chosen).toContain(name);
    await holdsWords(page);
  });

  it('above the room itself, its details, the question before leaving it, and its transcripts', async () => {
    const { page } = reader;
    for (const name of telling) {
      const path = `/rooms/${roomOf(name)}`;
      await goTo(page, path);
      await page.locator('.message').first().waitFor();
      expect(await readAll(page.locator('.room-title h1'))).toEqual([plain(name)]);
      await holdsWords(page);
      await goTo(page, `${path}/details`);
      await page.locator('.room-leave').click();
      await page.locator('dialog[open] .consequences').waitFor();
      expect(await readAll(page.locator('.room-details h1'))).toEqual([plain(name)]);
      expect(await readAll(page.locator('dialog[open] h2'))).toEqual([`Leave ${plain(name)}?`]);
      await holdsWords(page);
      await goTo(page, `${path}/transcripts`);
      await page.locator('.transcript-room').waitFor();
      expect(await readAll(page.locator('.transcript-room a'))).toEqual([plain(name)]);
      await holdsWords(page);
    }
  });

  it('where a passage is to go, where it went, and what still waits for its author', async () => {
    const release = (who: Member, itemId: string, name: string) =>
      who.request('POST', `/api/rooms/${caucusId}/releases`, {
        itemId,
        text: `A ${sought}.`,
        grade: 'none',
        toRoomId: roomOf(name),
        toWhom: '',
      });
    for (const name of telling) {
      const itemId = await opener.say(caucusId, `A ${sought}.`);
      expect((await release(opener, itemId, name)).status).toBe(200);
      expect((await release(peer, itemId, name)).status).toBe(200);
    }
    const shown = telling.map(plain).sort();
    const { page } = reader;
    await goTo(page, `/groups/${groupId}/released`);
    await page.locator('.release').first().waitFor();
    expect((await readAll(page.locator('.release-facts bdi'))).sort()).toEqual(expect.arrayContaining(shown));
    await holdsWords(page);
    await goTo(own.page, `/rooms/${caucusId}`);
    await own.page.locator('.waiting-releases summary').click();
    await own.page.locator('.waiting-release').first().waitFor();
    expect((await readAll(own.page.locator('.waiting-release bdi'))).sort()).toEqual(shown);
    await holdsWords(own.page);
    await own.page.locator('.message').last().locator('.menu-button').click();
    await own.page.locator('.menu-ways button:has(.tabler-icon-transfer-out)').click();
    const where = own.page.locator('dialog[open] form select');
    for (const name of telling) {
      await where.selectOption(roomOf(name));
      await own.page.locator('dialog[open] form button[type="submit"]').click();
      await own.page.locator('dialog[open] dl').waitFor();
      expect(await readAll(own.page.locator('dialog[open] .review-facts bdi'))).toContain(plain(name));
      await holdsWords(own.page);
      await own.page.locator('dialog[open] .acts button').nth(1).click();
      await where.waitFor();
    }
  });

  it('in the sentence that is read before a room opens, and among the rooms for a guest', async () => {
    const { page } = own;
    await goTo(page, `/groups/${groupId}/rooms/new`);
    const field = page.locator('.open-room input[maxlength]');
    await page.locator('.seats-of[data-standing="government"] input:enabled').first().check();
    for (const name of telling) {
      await field.fill(name);
      await page.locator('.open-room button[type="submit"]').click();
      await page.locator('.review-room').waitFor();
      expect(first(await readAll(page.locator('.review-sentence')))).toContain(`“${plain(name)}” opens`);
      await holdsWords(page);
      await page.locator('.review-room .acts button').last().click();
    }
    await goTo(page, `/groups/${groupId}/delegation`);
    await page.locator('.delegation-seats + .panel-acts button').first().click();
    await page.locator('dialog[open] .choice input[type="checkbox"]').first().check();
    await page.locator('dialog[open] .indented .choice bdi').first().waitFor();
    const offered = await readAll(page.locator('dialog[open] .indented .choice bdi'));
    expect(offered).toEqual(expect.arrayContaining(names.map(plain)));
    await holdsWords(page);
  });

  it('and over the room that a member is no longer in', async () => {
    const name = first(telling);
    const { page } = reader;
    await goTo(page, `/rooms/${roomOf(name)}`);
    await page.locator('.message').first().waitFor();
    const away = await memberOf(stage.database.owner, stage.url, theirs);
    expect((await away.request('POST', `/api/rooms/${roomOf(name)}/depart`)).status).toBe(204);
    await page.locator('.page > h1').waitFor();
    expect(await readAll(page.locator('.page > h1'))).toEqual([plain(name)]);
    await holdsWords(page);
  });

  it('and before somebody is in them: on the invitation of a guest', async () => {
    const store = stage.database.owner;
    const person = await buildInvitee(store);
    const guestUntil = new Date(Date.now() + 24 * 3_600_000);
    const seat = await buildOfferedSeat(store, { groupId, person, guestUntil });
    const { id, token } = await buildInvitation(store, person, opener.seat.person.id);
    await store.query('update invitation set seat_id = $2, group_id = $3 where id = $1', [id, seat.id, groupId]);
    for (const name of telling) {
      await store.query('insert into seat_guest_room values ($1, $2, $3)', [seat.id, roomOf(name), groupId]);
    }
    const { page } = guest;
    await page.goto(`/invitation#${token}`);
    await page.locator('.entry-about li').first().waitFor();
    expect((await readAll(page.locator('.entry-about li'))).sort()).toEqual(telling.map(plain).sort());
    await holdsWords(page);
  });

  it('the policy had nothing to stop, no dialog opened, and no foreign host was asked', () => {
    for (const visitor of [reader, own, guest]) expect(visitor.faults()).toEqual(noFaults);
  });
});
