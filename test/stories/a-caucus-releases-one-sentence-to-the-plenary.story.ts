import { sectors, type Sector } from '@trialogue/people';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildGroup } from '../builders/build-group.ts';
import { buildRoom } from '../builders/build-room.ts';
import type { BuiltRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import type { BuiltSeat } from '../builders/build-seat.ts';
import type { Visitor } from './browser.ts';
import { openRoom } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const sentence = 'We would accept the upper mill.';
const position = `Nobody outside may know how far we go. ${sentence} The lower one stays ours.`;

/** What a browser itself says of a page that is not there for its reader. */
const notTheirs = [/status of 404/];

describe('a caucus releases one sentence to the plenary', () => {
  let stage: Stage;
  let groupId = '';
  let plenary: BuiltRoom;
  let caucus: BuiltRoom;
  const seats: BuiltSeat[] = [];
  const visitors: Visitor[] = [];
  beforeAll(async () => {
    stage = await openStage();
    const store = stage.database.owner;
    ({ id: groupId } = await buildGroup(store));
    const seat = async (sector: Sector): Promise<BuiltSeat> => {
      const made = await buildSeat(store, { groupId, sector });
      seats.push(made);
      return made;
    };
    // Two of business, then one of each other sector.
    const business = [await seat('business'), await seat('business')];
    for (const sector of sectors) if (sector !== 'business') await seat(sector);
    const masked = { groupId, rule: 'non-attribution' } as const;
    plenary = await buildRoom(store, { ...masked, members: seats, name: 'Plenary' });
    caucus = await buildRoom(store, { ...masked, kind: 'caucus', sector: 'business', members: business, name: 'Ours' });
    for (const one of seats) visitors.push(await stage.enter(one, { expected: notTheirs }));
  });
  afterAll(() => stage.close());

  const page = (place: number): Page => {
    const visitor = visitors[place];
    if (!visitor) throw new Error('nobody has come');
    return visitor.page;
  };

  it('two of one sector prepare a position, which nobody of another can open', async () => {
    const [first, second] = [await openRoom(page(0), caucus.id), await openRoom(page(1), caucus.id)];
    await second.say('What is it that we could accept?');
    await first.sees('What is it that we could accept?');
    await first.say(position);
    await second.sees(sentence);
    await page(2).goto(`/rooms/${caucus.id}`);
    await page(2).locator('.shell-content h1').first().waitFor();
    expect(await page(2).locator('body').innerText()).not.toContain('upper mill');
  });

  it('the author lets one sentence go, by sector, after he has seen exactly what will stand there', async () => {
    for (const place of [1, 2, 3]) await openRoom(page(place), plenary.id);
    const own = page(0);
    await own.locator('.message').filter({ hasText: sentence }).locator('.menu-button').click();
    await own.locator('.menu-ways button:has(.tabler-icon-transfer-out)').click();
    await own.locator('dialog[open] form textarea').fill(sentence);
    await own.locator('dialog[open] form input[type="radio"]').nth(1).check();
    await own.locator('dialog[open] form select').selectOption(plenary.id);
    await own.locator('dialog[open] form button[type="submit"]').click();
    await own.locator('dialog[open] dl').waitFor();
    const review = await own.locator('dialog[open]').innerText();
    expect(review).toContain(sentence);
    expect(review).not.toContain('Nobody outside');
    await own.locator('dialog[open] .acts button').first().click();
    await own.locator('dialog[open] .places').waitFor();
  });

  it('all sectors read the same words at the same moment, as said by a participant of that sector and by nobody', async () => {
    const shown = [1, 2, 3].map((place) => page(place).locator('.message').filter({ hasText: sentence }));
    await Promise.all(shown.map((message) => message.first().waitFor()));
    for (const message of shown) {
      expect(await message.locator('.markdown').innerText()).toBe(sentence);
      const words = await message.innerText();
      expect(words).toMatch(/participant/i);
      expect(words).toMatch(/business/i);
      for (const { person } of seats) expect(words).not.toContain(person.name);
    }
    const body = await page(3).locator('body').innerText();
    expect(body).not.toContain('Nobody outside');
    expect(body).not.toContain('The lower one');
  });

  it('the register shows it to everybody alike, with its sector and without a name', async () => {
    const texts: string[] = [];
    for (const place of [0, 2, 3]) {
      await page(place).goto(`/groups/${groupId}/released`);
      texts.push(await page(place).locator('.releases').innerText());
    }
    expect(new Set(texts).size).toBe(1);
    expect(texts[0]).toContain(sentence);
    expect(texts[0]).toMatch(/business/i);
    for (const { person } of seats) expect(texts[0]).not.toContain(person.name);
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });
});
