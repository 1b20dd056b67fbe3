import { randomUUID } from 'node:crypto';
import type { Office } from '@trialogue/people';
import type { Locator } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qrModules } from '../../apps/web/src/invitations/qr-modules.ts';
import { buildOrganisation } from '../builders/build-organisation.ts';
import { buildPerson } from '../builders/build-person.ts';
import type { BuiltPerson } from '../builders/build-person.ts';
import { buildSignIn } from '../builders/build-sign-in.ts';
import { until } from '../harness/room-socket.ts';
import type { Visitor, VisitorWishes } from './browser.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const heading = 'name,email,organisation,sector,kind,size_level,parastatal_ownership,language';
const good = [
  'Salome Achterberg,salome@fords.example,Fords Mill Company,business,company,1,,en',
  'رنا الخطيب,rana@fords.example,Fords Mill Company,business,,,,ar',
  'Odile Vantreight,odile@rail.example,Oranda Rail,government,parastatal,,Ministry of Transport,fr',
];
const bad = 'Nobody,not an address,Fords Mill Company,business,,,,en';

describe('a steward brings people in', () => {
  let stage: Stage;
  let steward: Visitor;
  let platform: Visitor;
  let member: Visitor;
  let memberPerson: BuiltPerson;
  const visitors: Visitor[] = [];

  const comeIn = async (person: BuiltPerson, wishes: VisitorWishes = {}): Promise<Visitor> => {
    const visitor = await stage.visit({ ...wishes, cookie: await buildSignIn(stage.database.owner, person) });
    visitors.push(visitor);
    return visitor;
  };

  beforeAll(async () => {
    stage = await openStage();
    const { owner } = stage.database;
    const mill = await buildOrganisation(owner, { name: 'Chamber of the Fords', standing: 'business' });
    const stewardPerson = await buildPerson(owner, { name: 'Ines Okoro', organisationId: mill.id });
    memberPerson = await buildPerson(owner, { name: 'Teodor Vance', organisationId: mill.id });
    const platformPerson = await buildPerson(owner, { name: 'Paula Reyes', standing: 'neutral' });
    const name = (office: Office, person: BuiltPerson) =>
      owner.query('insert into steward (id, office, person_id) values ($1, $2, $3)', [randomUUID(), office, person.id]);
    await name('business', stewardPerson);
    await name('platform', platformPerson);
    steward = await comeIn(stewardPerson);
    platform = await comeIn(platformPerson);
    member = await comeIn(memberPerson, { width: 360, height: 740 });
  });
  afterAll(() => stage.close());

  it('a dry run names the line that is wrong, in words, and writes nothing', async () => {
    const { page } = platform;
    await page.goto('/steward/import');
    await page.locator('textarea').fill([heading, ...good, bad].join('\n'));
    await page.getByRole('button', { name: 'Dry run' }).click();
    const report = page.locator('.report');
    await report.waitFor();
    expect(await report.innerText()).toContain('1 line is refused');
    const refused = report.locator('.report-row[data-outcome="refused"]');
    expect(await refused.count()).toBe(1);
    expect(await refused.innerText()).toMatch(/Line 5[^]*This is not an e-mail address[^]*email/);
    expect(await report.getByRole('button', { name: /Register/ }).count()).toBe(0);
    expect(await peopleOf('@fords.example')).toEqual([]);
  });

  it('mended and tried again, all lines are written at once', async () => {
    const { page } = platform;
    await page.locator('textarea').fill([heading, ...good].join('\n'));
    expect(await page.locator('.report').count()).toBe(0);
    await page.getByRole('button', { name: 'Dry run' }).click();
    await page.locator('.report').waitFor();
    expect(await peopleOf('@fords.example')).toEqual([]);
    await page.getByRole('button', { name: 'Register 3 people' }).click();
    await page.getByText('3 people are registered').waitFor();
    expect(await peopleOf('@fords.example')).toEqual(['Salome Achterberg', 'رنا الخطيب']);
  });

  it('the steward verifies those of his own sector with one press each, by the keyboard alone', async () => {
    const { page } = steward;
    await page.goto('/steward');
    const rows = page.locator('.desk-row');
    await rows.first().waitFor();
    expect(await rows.count()).toBe(2);
    expect(await page.locator('.panel', { hasText: 'To verify' }).innerText()).toContain('2 people');
    await page.locator('.verify-act').first().focus();
    await page.keyboard.press('Enter');
    await until('the next one has the focus', () => isFocused(rows.nth(1).locator('.verify-act')));
    await page.keyboard.press('Enter');
    await until('both are verified', async () => (await page.locator('.desk-done').count()) === 2);
    await page.getByText('0 people').waitFor();
    expect(await unverified()).toEqual(['Odile Vantreight']);
  });

  it('a link is shown once, as an address and as a code of that address, and opens the page of the invited', async () => {
    const { page } = steward;
    await page.goto('/steward/people');
    await page.locator('.desk-row', { hasText: 'Salome Achterberg' }).getByRole('button').click();
    const sheet = page.locator('dialog[open]');
    await sheet.getByRole('button', { name: 'Make the link' }).click();
    await sheet.locator('.qr-code').waitFor();
    const link = await sheet.locator('.link-shown input').inputValue();
    expect(link).toMatch(new RegExp(`^${stage.url}/invitation#[A-Za-z0-9_-]{43}$`));
    expect(await sheet.innerText()).toContain('shown only now');
    expect(await sheet.locator('.qr-dark').getAttribute('d')).toBe(qrModules(link).path);
    const guest = await stage.visit({ width: 360, height: 740 });
    visitors.push(guest);
    await guest.page.goto(link);
    await guest.page.getByText('Chamber of the Fords').or(guest.page.getByText('Fords Mill Company')).first().waitFor();
    await page.goto('/steward/invitations');
    const row = page.locator('.desk-row', { hasText: 'Salome Achterberg' });
    await row.waitFor();
    expect(await row.innerText()).toContain('Open until');
    expect(await page.locator('body').innerText()).not.toContain(link.split('#')[1] ?? '');
  });

  it('a withdrawn link says what follows before, and is withdrawn afterwards', async () => {
    const { page } = steward;
    const row = page.locator('.desk-row', { hasText: 'Salome Achterberg' });
    await row.getByRole('button', { name: /^Withdraw/ }).click();
    const question = page.locator('dialog[open]');
    expect(await question.innerText()).toContain('stops working at once');
    await question.getByRole('button', { name: 'Withdraw', exact: true }).click();
    await row.getByText('Withdrawn').waitFor();
  });

  it('an account is closed by its steward, and erased by the platform’s only after its name was typed', async () => {
    await steward.page.goto('/steward/people');
    await steward.page.locator('.desk-row', { hasText: 'رنا الخطيب' }).getByRole('button').click();
    await steward.page.getByRole('button', { name: 'Close…' }).click();
    await steward.page.locator('dialog[open]').last().getByRole('button', { name: 'Close the account' }).click();
    await steward.page.getByRole('button', { name: 'Open again' }).waitFor();
    expect(await steward.page.getByRole('button', { name: 'Erase…' }).count()).toBe(0);

    const { page } = platform;
    await page.goto('/steward/people');
    await page.locator('.desk-row', { hasText: 'رنا الخطيب' }).getByRole('button').click();
    await page.getByRole('button', { name: 'Erase…' }).click();
    const question = page.locator('dialog[open]').last();
    const erase = question.getByRole('button', { name: 'Erase for good' });
    expect(await erase.isDisabled()).toBe(true);
    await question.locator('input').fill('رنا الخطيب');
    await erase.click();
    await until('the name is gone', async () => !(await peopleOf('')).includes('رنا الخطيب'));
  });

  it('on a phone a member calls an election and stands in it', async () => {
    const { page } = member;
    await page.goto('/elections');
    await page.getByRole('button', { name: 'Call an election…' }).click();
    await page.locator('dialog[open]').getByRole('button', { name: 'Call the election' }).click();
    await page.getByText('Nobody stands yet').waitFor();
    await page.getByRole('button', { name: 'Stand as a candidate' }).click();
    await page.getByText('You stand in this election.').waitFor();
  });

  it('both electors vote in secret, and who is elected has the desk', async () => {
    for (const { page } of [steward, member]) {
      await page.goto('/elections');
      await page.locator('.ballot-choice', { hasText: 'Teodor Vance' }).click();
      await page.getByRole('button', { name: 'Vote…' }).click();
      const question = page.locator('dialog[open]');
      expect(await question.innerText()).toContain('cannot be changed');
      await question.getByRole('button', { name: 'Cast the vote' }).click();
      await page
        .getByText('You have voted.')
        .or(page.getByText(/was elected/))
        .first()
        .waitFor();
    }
    await until('the election is closed', async () => {
      await member.page.goto('/elections');
      await member.page.locator('h1').waitFor();
      return (await member.page.locator('.election-closed').count()) === 1;
    });
    const closed = await member.page.locator('.election-closed').innerText();
    expect(closed).toContain('was elected');
    expect(closed).toContain('2 votes');
    await member.page.goto('/steward');
    await member.page.locator('.desk').waitFor();
    await steward.page.goto('/steward');
    await steward.page.getByText('There is no such page').waitFor();
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });

  async function peopleOf(ending: string): Promise<string[]> {
    const { rows } = await stage.database.owner.query<{ name: string }>(
      'select name from person where email like $1 order by email desc',
      [`%${ending}`],
    );
    return rows.map(({ name }) => name);
  }

  async function unverified(): Promise<string[]> {
    const { rows } = await stage.database.owner.query<{ name: string }>(
      'select name from person where sector_verified_at is null',
    );
    return rows.map(({ name }) => name);
  }
});

async function isFocused(control: Locator): Promise<boolean> {
  return control.evaluate((element) => element === document.activeElement);
}
