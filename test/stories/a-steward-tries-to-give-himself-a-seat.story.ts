import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { buildGroup } from '../builders/build-group.ts';
import { buildPerson } from '../builders/build-person.ts';
import type { BuiltPerson } from '../builders/build-person.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import { buildSteward } from '../builders/build-steward.ts';
import type { Visitor } from './browser.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

describe('a steward tries to give himself a seat', () => {
  let stage: Stage;
  let groupId = '';
  let platformPerson: BuiltPerson;
  let stewardPerson: BuiltPerson;
  let platform: Visitor;
  let steward: Visitor;
  let member: Visitor;

  beforeAll(async () => {
    stage = await openStage();
    const { owner } = stage.database;
    ({ id: groupId } = await buildGroup(owner, { name: 'Fords of the Oranda' }));
    const delegates = [
      await buildSeat(owner, { groupId, person: await buildPerson(owner, { name: 'Amara Denholt' }) }),
      await buildSeat(owner, { groupId, sector: 'business' }),
      await buildSeat(owner, { groupId, sector: 'government' }),
      await buildSeat(owner, { groupId, sector: 'government' }),
    ];
    await buildRoom(owner, { groupId, members: delegates, name: 'Plenary' });
    platformPerson = await buildSteward(owner, 'platform', { name: 'Ines Kolbe' });
    stewardPerson = await buildSteward(owner, 'civil-society', { name: 'Beatrix Lorne' });
    const refused = [/status of (403|404)/, /RequestFailed: 404 not-found/];
    const enter = async (person: BuiltPerson) =>
      stage.visit({ cookie: await buildSignIn(owner, person), expected: refused });
    platform = await enter(platformPerson);
    steward = await enter(stewardPerson);
    const [first] = delegates;
    if (!first) throw new Error('A delegate is needed.');
    member = await stage.enter(first);
  });
  afterAll(() => stage.close());

  it('a platform steward does not even find the group, and what he sends past the screen is refused', async () => {
    await platform.page.goto(`/groups/${groupId}/founding`);
    await platform.page.getByText('There is no such place, or you have no seat in it').waitFor();
    const { status } = await askForSeat(platform.page, groupId, platformPerson.id);
    expect([403, 404]).toContain(status);
    expect(await seatsOf(stage, platformPerson.id)).toBe(0);
  });

  it('a sector’s steward finds no button in another sector, and what he sends past the screen is refused', async () => {
    const { page } = steward;
    await page.goto(`/groups/${groupId}/founding`);
    const business = page.locator('.founding-sector', { hasText: 'Amara Denholt' });
    await business.waitFor();
    expect(await business.getByRole('button').count()).toBe(0);
    const stranger = await buildPerson(stage.database.owner, { standing: 'business' });
    const { status, code } = await askForSeat(page, groupId, stranger.id);
    expect([status, code]).toEqual([403, 'not-own-delegation']);
    expect(await seatsOf(stage, stranger.id)).toBe(0);
  });

  it('while his own sector has fewer than two delegates, he can give the seat to himself', async () => {
    const { page } = steward;
    await page.goto(`/groups/${groupId}/founding`);
    await page.locator('#own-sector').getByRole('button', { name: 'Give a seat' }).click();
    const sheet = page.locator('dialog[open]');
    await sheet.getByRole('searchbox').fill('lorne');
    await sheet.getByRole('radio', { name: /Beatrix Lorne/ }).check();
    await sheet.getByRole('button', { name: 'Give this seat' }).click();
    await sheet.getByText('Beatrix Lorne has the seat').waitFor();
    expect(await seatsOf(stage, stewardPerson.id)).toBe(1);
  });

  it('but not unseen: every member reads it in the record and beside the name', async () => {
    const { page } = member;
    await page.goto(`/groups/${groupId}/record`);
    const entry = page.locator('.entry', { hasText: 'A seat as delegate was given: Beatrix Lorne.' });
    await entry.waitFor();
    const words = await entry.innerText();
    expect(words).toContain('The holder was the steward of Civil society.');
    expect(words).toContain('The steward of the sector');
    await page.getByRole('link', { name: 'Members' }).click();
    const row = page.locator('.member', { hasText: 'Beatrix Lorne' });
    await row.getByText('Steward of this sector').waitFor();
  });

  it('the record that says so verifies in the member’s own browser, and shows what was changed in it', async () => {
    const { page } = member;
    await page.goto(`/groups/${groupId}/record`);
    await page.getByRole('button', { name: 'Verify in this browser' }).click();
    await page.getByText(/\d+ entr(y|ies), and the chain is intact/).waitFor();
    const forge = (body: string) => body.replace('holderOffice\\":\\"civil-society', 'holderOffice\\":\\"government');
    await page.route('**/ledger/file', async (route) => {
      const answer = await route.fetch();
      await route.fulfill({ response: answer, body: forge(await answer.text()) });
    });
    await page.getByRole('button', { name: 'Verify again' }).click();
    await page.getByText('The record does not verify').waitFor();
    await page.getByText(/The fingerprint of number \d+ does not fit its text\./).waitFor();
    await page.unroute('**/ledger/file');
  });

  it('once the delegation has two delegates he gives no seat any more, neither to himself nor to others', async () => {
    const { owner } = stage.database;
    for (const name of ['Salma Idrissi', 'Kofi Brandt']) {
      const person = await buildPerson(owner, { standing: 'civil-society', name });
      await buildSeat(owner, { groupId, sector: 'civil-society', person });
    }
    const { page } = steward;
    await page.goto(`/groups/${groupId}/founding`);
    await page.getByText('Salma Idrissi').waitFor();
    expect(await page.locator('#own-sector').count()).toBe(0);
    expect(await page.locator('.founding-sector').getByRole('button').count()).toBe(0);
    const other = await buildPerson(owner, { standing: 'civil-society' });
    const { status } = await askForSeat(page, groupId, other.id);
    expect(status).toBe(403);
    expect(await seatsOf(stage, other.id)).toBe(0);
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    for (const visitor of [platform, steward, member]) expect(visitor.faults()).toEqual(noFaults);
  });
});

/** As somebody would who does not trust the screen to stop him. */
function askForSeat(page: Page, groupId: string, personId: string): Promise<{ status: number; code: string }> {
  return page.evaluate(
    async ({ group, person }) => {
      const answer = await fetch(`/api/groups/${group}/motions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'x-requested-by': 'trialogue' },
        body: JSON.stringify({ kind: 'appoint', personId: person, role: 'delegate', decisionAuthority: 'decides' }),
      });
      const { code } = await answer.json();
      return { status: answer.status, code: String(code) };
    },
    { group: groupId, person: personId },
  );
}

async function seatsOf(stage: Stage, personId: string): Promise<number> {
  const { rows } = await stage.database.owner.query('select 1 from seat where person_id = $1', [personId]);
  return rows.length;
}
