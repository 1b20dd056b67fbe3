import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectors, type Sector } from '@trialogue/people';
import type { Page } from 'playwright-core';
import { buildGroup } from '../builders/build-group.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import type { BuiltSeat } from '../builders/build-seat.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import { buildSteward } from '../builders/build-steward.ts';
import type { Visitor } from './browser.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const names: Readonly<Record<Sector, readonly [string, string]>> = {
  business: ['Amara Denholt', 'Tobias Renn'],
  government: ['Esther Quill', 'Farid Sayegh'],
  'civil-society': ['Salma Idrissi', 'Kofi Brandt'],
};
const lost = 'Not all three sectors are strong enough here';
const kept = 'Each sector has its minimum of 2 active delegates.';

describe('a group loses parity and says so', () => {
  let stage: Stage;
  let groupId = '';
  let leaver: Visitor;
  let stayer: Visitor;
  let reader: Visitor;
  let steward: Visitor;
  let newcomer: Visitor;

  beforeAll(async () => {
    stage = await openStage();
    const { owner } = stage.database;
    ({ id: groupId } = await buildGroup(owner, { name: 'Fords of the Oranda' }));
    const seats: BuiltSeat[] = [];
    for (const sector of sectors) {
      for (const name of names[sector]) {
        const person = await buildPerson(owner, { standing: sector, name });
        seats.push(await buildSeat(owner, { groupId, sector, person }));
      }
    }
    await buildRoom(owner, { groupId, members: seats, name: 'Plenary' });
    const seatOf = (name: string): BuiltSeat => {
      const seat = seats.find(({ person }) => person.name === name);
      if (!seat) throw new Error(`Nobody is called ${name}.`);
      return seat;
    };
    const holder = await buildSteward(owner, 'government', { name: 'Samuel Ivorson' });
    const candidate = await buildPerson(owner, { standing: 'government', name: 'Nadia Benlarbi' });
    leaver = await stage.enter(seatOf('Farid Sayegh'));
    stayer = await stage.enter(seatOf('Esther Quill'));
    reader = await stage.enter(seatOf('Kofi Brandt'), { width: 360, height: 740 });
    steward = await stage.visit({ cookie: await buildSignIn(owner, holder) });
    newcomer = await stage.visit({ cookie: await buildSignIn(owner, candidate) });
  });
  afterAll(() => stage.close());

  const overview = async ({ page }: Visitor, shown: string): Promise<Page> => {
    await page.goto(`/groups/${groupId}`);
    await page.getByText(shown).waitFor();
    return page;
  };

  it('while it is kept, one quiet line says so', async () => {
    await overview(reader, kept);
    expect(await reader.page.getByText(lost).count()).toBe(0);
  });

  it('whoever is about to give up a seat is told that his sector falls below its minimum', async () => {
    const page = await overview(leaver, kept);
    await page.getByRole('button', { name: 'Give up this seat' }).click();
    const sheet = page.locator('dialog[open]');
    await sheet.getByText('Your sector falls below the charter’s minimum').waitFor();
    await sheet.getByRole('button', { name: 'Give up the seat' }).click();
    await page.getByRole('heading', { name: 'You have no seat yet' }).waitFor();
    expect(await page.locator('.rail').innerText()).not.toContain('Fords of the Oranda');
  });

  it('every other member reads which sector lacks whom, and what that stops', async () => {
    for (const visitor of [stayer, reader]) {
      const page = await overview(visitor, lost);
      const banner = page.locator('.banner', { hasText: lost });
      const words = await banner.innerText();
      expect(words).toMatch(/Government\s+lacks 1 delegate \(1 of 2\)/);
      expect(words).toContain('Binding calls wait until each sector has its minimum (rule N4).');
      for (const name of ['Business', 'Civil society']) expect(words).not.toContain(name);
    }
  });

  it('the delegation that is left is told that its sector’s steward now acts for it', async () => {
    await stayer.page.goto(`/groups/${groupId}/delegation`);
    await stayer.page.getByText('The steward of your sector acts for your delegation').waitFor();
    expect(await stayer.page.getByRole('button', { name: 'Give a seat' }).count()).toBe(0);
  });

  it('Today leads the steward to the group, where he gives the seat', async () => {
    const { page } = steward;
    await page.goto('/');
    const item = page.locator('.waiting-item[data-kind="seats"]');
    await item.waitFor();
    expect(await item.innerText()).toContain('Your sector lacks 1 delegate here');
    await item.getByRole('link', { name: 'Give seats' }).click();
    await page.getByText('Government needs a delegate').waitFor();
    await page.locator('#own-sector').getByRole('button', { name: 'Give a seat' }).click();
    const sheet = page.locator('dialog[open]');
    await sheet.getByRole('searchbox').fill('benlarbi');
    await sheet.getByRole('radio', { name: /Nadia Benlarbi/ }).check();
    await sheet.getByRole('button', { name: 'Give this seat' }).click();
    await sheet.getByText('Nadia Benlarbi has the seat').waitFor();
  });

  it('he can give no other sector’s seats', async () => {
    const columns = steward.page.locator('.founding-sector');
    expect(await columns.count()).toBe(3);
    const acting = columns.filter({ has: steward.page.locator('button') });
    expect(await acting.count()).toBe(1);
    expect(await acting.innerText()).toContain('Government');
  });

  it('the seat counts once its holder has consented and declared, and the banner goes', async () => {
    const page = await overview(reader, lost);
    await newcomer.page.goto('/');
    await newcomer.page.getByRole('link', { name: 'Read the charter' }).click();
    await newcomer.page.getByRole('button', { name: 'I consent to version 1' }).click();
    await newcomer.page.getByText('You have consented to version 1.').first().waitFor();
    await page.reload();
    await page.getByText(lost).waitFor();
    await newcomer.page.getByRole('link', { name: 'Members' }).click();
    for (const field of ['Employer', 'Funders', 'Stakes in the country or the subject']) {
      await newcomer.page.getByLabel(field).fill('None');
    }
    await newcomer.page.getByRole('button', { name: 'Declare', exact: true }).click();
    await newcomer.page.getByRole('button', { name: 'Save as a new version' }).waitFor();
    await page.reload();
    await page.getByText(kept).waitFor();
    expect(await page.getByText(lost).count()).toBe(0);
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    for (const visitor of [leaver, stayer, reader, steward, newcomer]) expect(visitor.faults()).toEqual(noFaults);
  });
});
