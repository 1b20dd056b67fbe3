import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import { until } from '../harness/room-socket.ts';
import type { Visitor, VisitorWishes } from './browser.ts';
import { planSession, setLiveTable, twoItems, type LiveTable } from './live-table.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const names = ['Li Weixin', 'Amina Dauda', 'Otieno Karanja', 'Maren Oduya', 'Tomas Lindqvist'];
const reason = 'The interpreters leave at noon';

function press(page: Page, name: string | RegExp): Promise<void> {
  return page.getByRole('button', { name }).first().click();
}

/** Who waits, with the reason for each place, as a screen shows it; how long he has waited changes with each second. */
async function queueOn(page: Page): Promise<readonly string[]> {
  const places = await page.locator('.queue-words').allInnerTexts();
  return places.map((words) => words.replaceAll(/\s+/g, ' ').replace(/· waiting .*$/, ''));
}

async function hasTheFloor(page: Page, name: string): Promise<void> {
  await page.locator('.turn .who-name', { hasText: name }).waitFor();
}

function turnSeconds(page: Page): Promise<number> {
  return page
    .locator('.turn-time bdi')
    .first()
    .innerText()
    .then((clock) => clock.split(':').reduce((sum, part) => sum * 60 + Number(part), 0));
}

describe('a facilitator runs a session', () => {
  let stage: Stage;
  let table: LiveTable;
  let path = '';
  let chair: Visitor;
  let second: Visitor;
  let business: Visitor;
  let government: Visitor;
  let civil: Visitor;
  const visitors: Visitor[] = [];

  const enter = async (seat: LiveTable['chair'], wishes: VisitorWishes = {}): Promise<Visitor> => {
    const visitor = await stage.enter(seat, wishes);
    visitors.push(visitor);
    await visitor.page.goto(path === '' ? '/' : path);
    await visitor.page.locator(path === '' ? '.shell' : '.live').waitFor();
    return visitor;
  };
  const pages = (): readonly Page[] => [chair, second, business, government, civil].map(({ page }) => page);

  beforeAll(async () => {
    stage = await openStage();
    table = await setLiveTable(stage.database.owner, 'non-attribution');
    chair = await enter(table.chair);
    path = `/sessions/${await planSession(chair.page, table.roomId, twoItems())}`;
    await chair.page.goto(path);
  });
  afterAll(() => stage.close());

  it('The chair opens it with one press, and whoever comes says that he is there with one', async () => {
    await press(chair.page, 'Open the session');
    await chair.page.locator('.live[data-status="open"]').waitFor();
    [second, business, government, civil] = await Promise.all([
      enter(table.second, { width: 1024, height: 768 }),
      enter(table.business),
      enter(table.government),
      enter(table.civil, { width: 360, height: 740 }),
    ]);
    for (const page of pages()) await press(page, 'I am here');
    await press(business.page, 'As a table');
    expect(await business.page.locator('.balance-table tbody tr').count()).toBe(3);
    await chair.page.getByRole('tab', { name: 'People' }).click();
    for (const name of names) await chair.page.locator('.present', { hasText: name }).waitFor();
  });

  it('The first item begins, and each delegate asks for the floor with one key or one tap', async () => {
    await press(chair.page, 'Start the next item');
    await civil.page.locator('.current-title', { hasText: 'Tariffs for small grids' }).waitFor();
    await business.page.keyboard.press('f');
    await business.page.locator('.asking-number').waitFor();
    await government.page.keyboard.press('f');
    await government.page.locator('.asking-number').waitFor();
    await civil.page.locator('.asking-main button').click();
    await civil.page.locator('.asking-number').waitFor();
    for (const page of pages()) await until('three wait', async () => (await queueOn(page)).length === 3);
  });

  it('Each place explains itself, in the same words on every screen', async () => {
    const seen = await Promise.all(pages().map(queueOn));
    for (const queue of seen) expect(queue).toEqual(seen[0]);
    for (const place of seen[0] ?? []) expect(place).toMatch(/Government|Business|Civil society/);
    expect(await civil.page.locator('.asking-why').innerText()).toMatch(/^Why: .{10,}/);
  });

  it('N gives the floor to the first, and U within ten seconds gives it back to nobody', async () => {
    const before = await queueOn(chair.page);
    await chair.page.keyboard.press('n');
    for (const page of pages()) await page.locator('.turn').waitFor();
    await chair.page.keyboard.press('u');
    for (const page of pages()) await page.locator('.floor-empty').waitFor();
    expect(await queueOn(civil.page)).toEqual(before);
  });

  it('What departs from the order needs a reason, which stands on every screen', async () => {
    await chair.page.keyboard.press('n');
    await chair.page.locator('.turn').waitFor();
    await chair.page.keyboard.press('+');
    const send = chair.page.locator('dialog[open] button[type="submit"]');
    expect(await send.isDisabled()).toBe(true);
    await chair.page.keyboard.type(reason);
    await chair.page.keyboard.press('Enter');
    await chair.page.locator('dialog[open]').waitFor({ state: 'detached' });
    for (const page of [business.page, government.page, civil.page])
      await page.locator('.log-line[data-kind="override"]', { hasText: reason }).waitFor();
  });

  it('In mid-session the chair is handed over: queue and clocks go on, and the other leads', async () => {
    const queue = await queueOn(chair.page);
    const spoken = await turnSeconds(chair.page);
    await press(chair.page, 'Hand over…');
    await chair.page.locator('dialog[open] button[type="submit"]').click();
    await chair.page.locator('.chair', { hasText: /Tomas Lindqvist.? is in the chair/ }).waitFor();
    expect(await queueOn(second.page)).toEqual(queue);
    expect(await turnSeconds(second.page)).toBeGreaterThanOrEqual(spoken);
    await second.page.keyboard.press('n');
    for (const page of pages()) await until('one waits', async () => (await queueOn(page)).length === 1);
  });

  it('Whoever comes late, or again, sees the same', async () => {
    const speaker = await second.page.locator('.turn .who-name').innerText();
    const queue = await queueOn(second.page);
    await civil.page.reload();
    await hasTheFloor(civil.page, speaker);
    const late = await enter(table.business);
    await hasTheFloor(late.page, speaker);
    await until('the queue is there', async () => (await queueOn(late.page)).length === queue.length);
    expect(await queueOn(late.page)).toEqual(queue);
  });

  it('A wall shows it to whoever has its link, without a name, until the link is withdrawn', async () => {
    await press(second.page, 'Projector view…');
    await press(second.page, 'Make a link');
    const address = await second.page.locator('.projector-made input').inputValue();
    const wall = await stage.visit({ width: 1920, height: 1080, expected: [/status of 403 .*\/api\/projector$/] });
    visitors.push(wall);
    await wall.page.goto(address);
    await wall.page.locator('.projector-speaker', { hasText: 'A participant' }).waitFor();
    const shown = await wall.page.locator('body').innerText();
    expect(shown).toContain('Tariffs for small grids');
    for (const name of names) expect(shown).not.toContain(name);
    await press(second.page, 'Withdraw all links');
    await wall.page.getByText('This link shows nothing').waitFor();
    await second.page.keyboard.press('Escape');
  });

  it('The second item begins while somebody waits, with a reason; then the session ends for all', async () => {
    await press(second.page, 'Start the next item');
    await fillReason(second.page.locator('dialog[open]'));
    for (const page of [business.page, civil.page])
      await page.locator('.current-title', { hasText: 'Wording of the annex' }).waitFor();
    await until('nobody waits', async () => (await queueOn(civil.page)).length === 0);
    await press(second.page, 'End the session…');
    await second.page.locator('dialog[open] button[type="submit"]').click();
    for (const page of pages()) await page.getByText('This session is closed').waitFor();
  });

  it('No page complained, broke a policy or asked anybody else', () => {
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });
});

async function fillReason(sheet: Locator): Promise<void> {
  await sheet.locator('.reason-chip').first().click();
  await sheet.locator('button[type="submit"]').click();
  await sheet.waitFor({ state: 'detached' });
}
