import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { until } from '../harness/room-socket.ts';
import type { Visitor, VisitorWishes } from './browser.ts';
import { roomScreen } from './room-screen.ts';
import type { RoomScreen } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const group = 'Fair Work and Fair Service in Upper Oranda';

interface Participant {
  readonly name: string;
  readonly sector: 'business' | 'government' | 'civil-society' | 'neutral';
  readonly letter: string;
  /** The sector's word in the language of whoever is asked to read it: here always English. */
  readonly word: string;
  readonly wishes: VisitorWishes;
}

const participants = [
  { name: 'Amara Denholt', sector: 'business', letter: 'B', word: 'Business', wishes: {} },
  { name: 'Corin Maddox', sector: 'government', letter: 'G', word: 'Government', wishes: { width: 360, height: 740 } },
  { name: 'Salma Idrissi', sector: 'civil-society', letter: 'C', word: 'Civil society', wishes: { language: 'ar' } },
  { name: 'Maren Oduya', sector: 'neutral', letter: 'N', word: 'Neutral', wishes: { scheme: 'dark' } },
] as const satisfies readonly Participant[];

describe('three sectors and a facilitator hold a conversation', () => {
  let stage: Stage;
  const visitors: Visitor[] = [];
  const rooms: RoomScreen[] = [];
  beforeAll(async () => {
    stage = await openStage({ demo: true });
  });
  afterAll(() => stage.close());

  const at = (place: number): RoomScreen => {
    const room = rooms[place];
    if (!room) throw new Error(`Nobody has come to place ${place}.`);
    return room;
  };

  it('each comes in with one click, in a browser of his own, and goes to the plenary by the group’s page', async () => {
    for (const { name, wishes } of participants) {
      const visitor = await stage.visit(wishes);
      visitors.push(visitor);
      rooms.push(await comeIn(visitor.page, name));
    }
    const seen = await Promise.all(rooms.map(({ page }) => page.evaluate(pageSettings)));
    expect(seen.map(({ direction, language }) => `${language} ${direction}`)).toEqual([
      'en ltr',
      'en ltr',
      'ar rtl',
      'en ltr',
    ]);
    expect(seen.map(({ scheme }) => scheme)).toEqual(['light', 'light', 'light', 'dark']);
  });

  it('everybody sees who will read, by sector, before writing a word', async () => {
    for (const room of rooms) {
      await room.audience.waitFor();
      expect(await room.audience.locator('.mark').count()).toBe(4);
    }
    expect(await at(0).audience.innerText()).toMatch(/Visible to \d+ members/);
  });

  it('they speak in turns, and each text reaches every screen', async () => {
    for (const [turn, { name }] of participants.entries()) {
      const text = `In this turn speaks ${name}.`;
      await at(turn).say(text);
      await Promise.all(rooms.map((room) => room.sees(text)));
    }
  });

  it('an answer shows on every screen what it answers', async () => {
    await at(3).message('speaks Amara Denholt').locator('.reply-button').click();
    await at(3).say('Thank you; who would bear the cost?');
    for (const room of rooms) {
      const answer = room.message('who would bear the cost?');
      await answer.locator('.quotation').waitFor();
      expect(await answer.locator('.quotation-words').innerText()).toContain('In this turn speaks Amara Denholt.');
    }
  });

  it('each author is marked by shape, letter and word, so that colour is never the only sign', async () => {
    const outlines = new Set<string | null>();
    for (const { name, letter, word } of participants) {
      const mark = at(3).message(`In this turn speaks ${name}.`).locator('.author .mark').first();
      expect(await mark.locator('.mark-sign').innerText()).toBe(letter);
      expect(await mark.innerText()).toContain(word);
      outlines.add(await mark.locator('path').getAttribute('d'));
    }
    expect(outlines.size).toBe(participants.length);
    const arabic = at(2).message('speaks Corin Maddox').locator('.author .mark');
    expect(await arabic.innerText()).toMatch(/[\u0600-\u06ff]/);
  });

  it('texts sent by all four at the same moment stand in one order on all four screens', async () => {
    await Promise.all(rooms.map((room, place) => sayThree(room, place)));
    const ends = participants.map((_, place) => `Place ${place}, third`);
    for (const room of rooms) for (const text of ends) await room.sees(text);
    const orders = await Promise.all(rooms.map((room) => room.readAll()));
    const [first] = orders;
    expect(first?.length).toBeGreaterThan(17);
    for (const order of orders) expect(order).toEqual(first);
    const said = first?.filter((text) => text.startsWith('Place ')) ?? [];
    expect(said).toHaveLength(12);
    expect(new Set(said).size).toBe(12);
    for (const place of participants.keys())
      expect(said.filter((text) => text.startsWith(`Place ${place}`))).toEqual(
        ['first', 'second', 'third'].map((word) => `Place ${place}, ${word}`),
      );
  });

  it('whoever writes of atrocities upstream of violence is told, he alone and in his language, what he could say instead', async () => {
    await at(0).field.fill('We call it atrocity prevention.');
    const notes = at(0).page.locator('.language-notes');
    await notes.waitFor();
    expect(await notes.innerText()).toContain('inclusive business practice');
    await at(2).field.fill('نسميه منع الفظائع');
    const arabic = at(2).page.locator('.language-notes');
    await arabic.waitFor();
    expect(await arabic.innerText()).toContain('ممارسات تجارية شاملة للجميع');
    for (const place of [1, 3]) expect(await at(place).page.locator('.language-notes').count()).toBe(0);
    await notes.getByRole('button').click();
    await notes.waitFor({ state: 'detached' });
    await at(0).field.fill('');
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });
});

async function comeIn(page: Page, name: string): Promise<RoomScreen> {
  await page.goto('/');
  await page.getByRole('button', { name }).click();
  await page.locator('.shell').waitFor();
  await page.locator('.shell-content a[href^="/groups/"]').filter({ hasText: group }).first().click();
  await page.waitForURL(/\/groups\//);
  await page.locator('.shell-content a[href^="/rooms/"]').first().click();
  await page.locator('.message').first().waitFor();
  return roomScreen(page);
}

async function sayThree(room: RoomScreen, place: number): Promise<void> {
  for (const word of ['first', 'second', 'third']) await room.say(`Place ${place}, ${word}`);
  await until('the last text is shown', async () => (await room.message(`Place ${place}, third`).count()) > 0);
}

function pageSettings(): { language: string; direction: string; scheme: string | null } {
  const { lang, dir } = document.documentElement;
  const scheme = document.documentElement.getAttribute('data-mantine-color-scheme');
  return { language: lang, direction: dir, scheme };
}
