import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locator, Page } from 'playwright-core';
import type { Visitor } from './browser.ts';
import { planSession, setLiveTable, twoItems, type LiveTable } from './live-table.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const reason = 'He called on one side three times in a row.';

describe('a challenge stops a facilitator', () => {
  let stage: Stage;
  let table: LiveTable;
  let path = '';
  let chair: Visitor;
  let second: Visitor;
  let challenger: Visitor;
  let seconder: Visitor;

  beforeAll(async () => {
    stage = await openStage();
    table = await setLiveTable(stage.database.owner, 'non-attribution');
    const { owner } = stage.database;
    await owner.query('update working_group set minimum_delegates = 1 where id = $1', [table.chair.groupId]);
    chair = await stage.enter(table.chair, { expected: [/status of 403 .*\/acts$/] });
    await chair.page.goto('/');
    await chair.page.locator('.shell').waitFor();
    path = `/sessions/${await planSession(chair.page, table.roomId, twoItems())}`;
    [second, challenger, seconder] = await Promise.all([
      stage.enter(table.second),
      stage.enter(table.business),
      stage.enter(table.government, { width: 360, height: 740 }),
    ]);
  });
  afterAll(() => stage.close());

  const neutrals = async ({ page }: Visitor): Promise<Page> => {
    await page.goto(`/groups/${table.chair.groupId}/neutrals`);
    await page.locator('.neutral').first().waitFor();
    return page;
  };
  const rowOf = (page: Page): Locator => page.locator('.neutral', { hasText: table.chair.person.name });

  it('The session goes on, and somebody waits for the floor', async () => {
    await chair.page.goto(path);
    await chair.page.getByRole('button', { name: 'Open the session' }).first().click();
    await chair.page.locator('.live[data-status="open"]').waitFor();
    await second.page.goto(path);
    await second.page.getByRole('button', { name: 'I am here' }).first().click();
  });

  it('A delegate challenges, and reads beforehand that nobody is told who he is', async () => {
    const page = await neutrals(challenger);
    await rowOf(page).locator('.challenge-act').click();
    const sheet = page.locator('dialog[open]');
    await sheet.getByText('Nobody is told that it was you').waitFor();
    await sheet.locator('textarea').fill(reason);
    await sheet.getByRole('button', { name: 'Make the challenge' }).click();
    await page.getByText('Your challenge is made').waitFor();
  });

  it('A delegate of another sector, on a phone, learns that he may second, and neither who asks nor why', async () => {
    const page = await neutrals(seconder);
    await rowOf(page).locator('.challenge-to-second').waitFor();
    const shown = await rowOf(page).innerText();
    expect(shown).not.toContain(table.business.person.name);
    expect(shown).not.toContain(reason);
    await rowOf(page)
      .getByRole('button', { name: /Second it/ })
      .click();
    await page.locator('dialog[open]').getByRole('button', { name: 'Second the challenge' }).click();
    await rowOf(page).getByText('Powers suspended').waitFor();
  });

  it('The co-facilitator has the chair, and the facilitator who had it is refused', async () => {
    await second.page.reload();
    await second.page.locator('.live[data-status="open"]').waitFor();
    const refused = await chair.page.evaluate(async (session) => {
      const clientId = crypto.randomUUID();
      const answer = await fetch(`/api${session}/acts`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-by': 'trialogue' },
        body: JSON.stringify({ clientId, seen: 999, act: { kind: 'close', reason: 'Early' } }),
      });
      return answer.text();
    }, path);
    expect(refused).toContain('powers-are-suspended');
  });

  it('Everybody reads the words in the call that the system opened, without a name', async () => {
    const page = await neutrals(challenger);
    await rowOf(page).getByRole('link', { name: 'Read the call' }).click();
    await page.getByText(reason).first().waitFor();
    const shown = await page.locator('main').innerText();
    expect(shown).toContain(table.chair.person.name);
    expect(shown).not.toContain(table.business.person.name);
    for (const visitor of [chair, second, challenger, seconder]) expect(visitor.faults()).toEqual(noFaults);
  });
});
