import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Sector } from '@trialogue/people';
import { buildGroup } from '../builders/build-group.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import type { BuiltSeat } from '../builders/build-seat.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import type { Visitor } from './browser.ts';
import { openRoom } from './room-screen.ts';
import type { RoomScreen } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const said = 'In her place I can offer two lorries.';

describe('a delegation replaces its delegate by an alternate', () => {
  let stage: Stage;
  let groupId = '';
  let roomId = '';
  let lender: Visitor;
  let fellow: Visitor;
  let alternate: Visitor;
  let stranger: Visitor;
  let room: RoomScreen;

  beforeAll(async () => {
    stage = await openStage();
    const { owner } = stage.database;
    const group = await buildGroup(owner, { name: 'Fords of the Oranda' });
    groupId = group.id;
    const seatOf = async (sector: Sector, name: string): Promise<BuiltSeat> =>
      buildSeat(owner, { groupId, sector, person: await buildPerson(owner, { standing: sector, name }) });
    const business = [
      await seatOf('business', 'Amara Denholt'),
      await seatOf('business', 'Tobias Renn'),
      await seatOf('business', 'Pieter Lowell'),
    ] as const;
    const government = await seatOf('government', 'Esther Quill');
    const civil = await seatOf('civil-society', 'Salma Idrissi');
    const members = [...business, government, civil];
    ({ id: roomId } = await buildRoom(owner, { groupId, members, name: 'Plenary' }));
    const person = await buildPerson(owner, { standing: 'business', name: 'Devika Sorrel' });
    // Once the loan has ended the group is no longer hers to ask for.
    const expected = [/status of 404/];
    alternate = await stage.visit({ cookie: await buildSignIn(owner, person), width: 360, height: 740, expected });
    lender = await stage.enter(business[0]);
    fellow = await stage.enter(business[1]);
    stranger = await stage.enter(government);
  });
  afterAll(() => stage.close());

  it('one delegate moves that her seat be lent, and is told that her voice alone is not enough', async () => {
    const { page } = lender;
    await page.goto(`/groups/${groupId}/delegation`);
    await page.getByText('More than half must agree: 2 voices.').waitFor();
    await page.getByRole('button', { name: 'Lend the seat of Amara Denholt' }).click();
    const sheet = page.locator('dialog[open]');
    await sheet.getByRole('searchbox').fill('devika');
    await sheet.getByRole('radio', { name: /Devika Sorrel/ }).check();
    await sheet.getByLabel('Last day').fill(dayFromNow(14));
    await sheet.getByRole('button', { name: 'Lend the seat', exact: true }).click();
    await sheet.getByText('Your motion waits for voices').waitFor();
    await page.keyboard.press('Escape');
    const motion = page.locator('.motion');
    await motion.waitFor();
    expect(await motion.innerText()).toMatch(/Lend the seat of Amara Denholt to Devika Sorrel until/);
    expect(await motion.innerText()).toContain('1 voice of the 2 that are needed');
  });

  it('another sector’s delegate learns nothing of it', async () => {
    const { page } = stranger;
    await page.goto(`/groups/${groupId}/delegation`);
    await page.getByText('Nothing waits for the voices of your delegation.').waitFor();
    expect(await page.locator('body').innerText()).not.toContain('Devika');
  });

  it('Today leads a fellow delegate to it, and with his voice it is done', async () => {
    const { page } = fellow;
    await page.goto('/');
    const item = page.locator('.waiting-item[data-kind="motion"]');
    await item.waitFor();
    expect(await item.innerText()).toMatch(/Is Devika Sorrel to stand in as alternate\?[^]*Until \w+/);
    await item.getByRole('link').click();
    await page.getByRole('button', { name: /^Give my voice: Lend the seat/ }).click();
    await page.getByText('Nothing waits for the voices of your delegation.').waitFor();
  });

  it('on her phone the alternate consents to the charter, declares her interests, and is in', async () => {
    const { page } = alternate;
    await page.goto('/');
    await page.getByRole('link', { name: 'Read the charter' }).click();
    await page.getByRole('button', { name: 'I consent to version 1' }).click();
    await page.getByText('You have consented to version 1.').first().waitFor();
    await page.getByRole('link', { name: 'Members' }).click();
    await page.getByLabel('Employer').fill('Velmora Rail');
    await page.getByLabel('Funders').fill('None');
    await page.getByLabel('Stakes in the country or the subject').fill('None');
    await page.getByRole('button', { name: 'Declare', exact: true }).click();
    await page.getByRole('button', { name: 'Save as a new version' }).waitFor();
    room = await openRoom(page, roomId);
    await room.say(said);
    await room.sees(said);
  });

  it('everybody sees whose seat it is and until when', async () => {
    const { page } = stranger;
    await page.goto(`/groups/${groupId}/members`);
    const row = (name: string) => page.locator('.member', { has: page.locator('.member-name', { hasText: name }) });
    await row('Devika Sorrel')
      .getByText(/Alternate for Amara Denholt, until/)
      .waitFor();
    await row('Amara Denholt').getByText('Seat lent to Devika Sorrel').waitFor();
    await page.getByRole('link', { name: 'Record' }).click();
    await page.getByText(/A seat was lent until .*: Amara Denholt, to Devika Sorrel\./).waitFor();
  });

  it('whoever lent the seat reads and does not write meanwhile', async () => {
    const { page } = lender;
    const reading = await openRoom(page, roomId);
    await reading.sees(said);
    expect(await reading.field.count()).toBe(0);
    expect(await page.locator('main').innerText()).toContain('Your seat is lent');
  });

  it('she takes her seat back with one button, writes again, and the alternate is out', async () => {
    const { page } = lender;
    await page.goto(`/groups/${groupId}`);
    await page.getByText(/Devika Sorrel speaks for you until/).waitFor();
    await page.getByRole('button', { name: 'Take your seat back' }).click();
    await page.getByText('Your seat is lent', { exact: true }).waitFor({ state: 'detached' });
    const back = await openRoom(page, roomId);
    await back.say('I am here again.');
    await back.sees('I am here again.');
    await alternate.page.locator('.composer').waitFor({ state: 'detached' });
    expect(await alternate.page.locator('body').innerText()).not.toContain(said);
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    for (const visitor of [lender, fellow, alternate, stranger]) expect(visitor.faults()).toEqual(noFaults);
  });
});

/** As a day field holds it. */
function dayFromNow(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);
}
