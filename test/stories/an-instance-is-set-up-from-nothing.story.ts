import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { qrModules } from '../../apps/web/src/invitations/qr-modules.ts';
import type { Visitor } from './browser.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';
import {
  goOn,
  goodPassword,
  printedLink,
  stepOf,
  stewards,
  typeGroup,
  typeInstance,
  typeSectors,
  typeSteward,
} from './ways-in.ts';

/** Browsers report refused questions themselves: an instance without a demo has no list of its people. */
const refusals = [/status of 404 .*\/api\/demo\/personas$/, /status of 4\d\d .*\/api\/(instance|invitations)\//];
const sectors = ['business', 'government', 'civil-society'] as const;
const sayGoOn = 'form button[type="submit"]';

describe('an instance is set up from nothing', () => {
  let stage: Stage;
  let desk: Visitor;
  let began = 0;
  const links: string[] = [];
  beforeAll(async () => {
    stage = await openStage();
    desk = await stage.visit({ expected: refusals });
  });
  afterAll(() => stage.close());

  it('the sign-in page says that the place waits, and for what', async () => {
    const { page } = desk;
    await page.goto('/');
    await page.getByText('This place is not set up yet').waitFor();
    await page.goto('/setup');
    await page.getByRole('heading', { name: 'Open the link that the server printed' }).waitFor();
  });

  it('the secret of the printed link leaves the address bar before anything is drawn', async () => {
    const { page } = desk;
    const link = printedLink(stage);
    began = Date.now();
    await page.goto(link.pathname + link.hash);
    await stepOf(page, 'instance').waitFor();
    expect(page.url()).toBe(`${stage.url}/setup`);
  });

  it('what is wanting is named at its field, in the language of the page, and the keyboard is led there', async () => {
    const { page } = desk;
    await goOn(page);
    const name = stepOf(page, 'instance').locator('input').first();
    expect(await name.getAttribute('aria-invalid')).toBe('true');
    expect(await name.evaluate((field) => field === document.activeElement)).toBe(true);
    await page.getByText('Please fill this in.').waitFor();
    await typeInstance(page);
    await goOn(page);
  });

  it('a password that guessing begins with is refused before it is sent', async () => {
    const { page } = desk;
    await typeSteward(page);
    await page.locator('input[name="password"]').fill('Nile Basin Dialogue');
    await goOn(page);
    await page.getByText('This password is among the first that are guessed').waitFor();
    await page.locator('input[name="password"]').fill(goodPassword);
    await goOn(page);
  });

  it('three equal parts ask for one steward of each sector, and nobody gets two offices', async () => {
    const { page } = desk;
    await typeSectors(page);
    const widths = await page
      .locator('.entry-sector')
      .evaluateAll((parts) => parts.map((part) => Math.round(part.getBoundingClientRect().width)));
    expect(new Set(widths).size).toBe(1);
    const shared = page.locator('.entry-sector[data-standing="government"] input').nth(1);
    await shared.fill('Wanjiru@Secretariat.example');
    await goOn(page);
    await page.getByText('Two people cannot have the same address.').waitFor();
    await shared.fill(stewards.government.email);
    await goOn(page);
  });

  it('the charter follows what is chosen for the group, until a word of it is changed', async () => {
    const { page } = desk;
    await typeGroup(page);
    const charter = page.locator('.entry-charter');
    expect(await charter.innerText()).toContain('The plenary is held under non-attribution');
    await page.locator('input[type="radio"]').nth(1).click();
    expect(await charter.innerText()).toContain('The plenary is on the record');
    expect(await charter.innerText()).toContain('Keep traders and their customers safe when prices rise.');
    await page.getByRole('button', { name: 'Change the text' }).click();
    await page.getByLabel('Text of the charter').fill('# Our own charter\n\nWe listen first.');
    await page.locator('input[type="radio"]').nth(0).click();
    await page.getByRole('button', { name: 'See how it looks' }).click();
    expect(await charter.innerText()).toBe('Our own charter\n\nWe listen first.');
    await page.getByRole('button', { name: 'Begin again from the template' }).click();
    expect(await charter.innerText()).toContain('The plenary is held under non-attribution');
    await goOn(page);
    await stepOf(page, 'review').waitFor();
  });

  it('back, forward and loading the page again keep what was typed, but for the password', async () => {
    const { page } = desk;
    await page.goBack();
    await page.goBack();
    await stepOf(page, 'sectors').waitFor();
    await page.goForward();
    await page.goForward();
    await stepOf(page, 'review').waitFor();
    await page.reload();
    await stepOf(page, 'review').waitFor();
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    );
    expect(stored).not.toContain(goodPassword);
    await page.getByText('Please choose it once more.').waitFor();
    for (const { name, email } of Object.values(stewards)) {
      expect(await stepOf(page, 'review').innerText()).toContain(name);
      expect(await stepOf(page, 'review').innerText()).toContain(email);
    }
    await page.getByRole('button', { name: 'Change: You' }).click();
    await page.locator('input[name="password"]').fill(goodPassword);
    for (const step of ['sectors', 'group', 'review']) {
      await page.locator(sayGoOn).click();
      await stepOf(page, step).waitFor();
    }
  });

  it('nothing was written until now', async () => {
    expect(await countsOf(stage)).toEqual({ people: 0, groups: 0, invitations: 0 });
  });

  it('one act sets it up, within three minutes, and shows a link for each steward with its code', async () => {
    const { page } = desk;
    await page.getByRole('button', { name: 'Set up this place' }).click();
    await stepOf(page, 'done').waitFor();
    expect(Date.now() - began).toBeLessThan(180_000);
    expect(await countsOf(stage)).toEqual({ people: 4, groups: 1, invitations: 3 });
    for (const sector of sectors) {
      const part = page.locator(`.entry-link[data-standing="${sector}"]`);
      const link = await part.locator('input').inputValue();
      expect(link).toMatch(new RegExp(`^${stage.url}/invitation#[A-Za-z0-9_-]{43}$`));
      expect(await part.innerText()).toContain(stewards[sector].name);
      expect(await part.locator('.qr-dark').getAttribute('d')).toBe(qrModules(link).path);
      links.push(link);
    }
    expect(new Set(links).size).toBe(3);
  });

  it('the links are shown this once: neither this page nor another shows them again', async () => {
    const { page } = desk;
    await page.reload();
    await page.getByRole('heading', { name: 'This place is set up already' }).waitFor();
    const stored = await page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    );
    for (const link of links) expect(stored + (await page.content())).not.toContain(new URL(link).hash.slice(1));
  });

  it('the platform’s steward is in, and by that power alone has no seat and reads no room', async () => {
    const { page } = desk;
    await page.goto('/');
    await page.locator('.shell').waitFor();
    expect(await page.locator('body').innerText()).toContain('Wanjiru Kamau');
    await page.goto('/rooms');
    await page.getByText('a seat in a group opens its rooms').first().waitFor();
    await page.goto('/setup');
    await page.getByRole('heading', { name: 'This place is set up already' }).waitFor();
  });

  it('the set-up link is closed for ever, also for who has it', async () => {
    const late = await stage.visit({ expected: refusals });
    const link = printedLink(stage);
    await late.page.goto(link.pathname + link.hash);
    await late.page.getByRole('heading', { name: 'This place is set up already' }).waitFor();
    await late.page.locator('.entry-end button').click();
    await late.page.locator('.sign-in input[name="password"]').waitFor();
    expect(await late.page.getByText('This place is not set up yet').count()).toBe(0);
    expect(late.faults()).toEqual(noFaults);
    await late.context.close();
  });

  it('a steward of a sector comes in by his link with two taps, and his office waits for him', async () => {
    const phone = await stage.visit({ expected: refusals, width: 360, height: 740 });
    const { page } = phone;
    await page.goto(new URL(links[0] ?? '').pathname + new URL(links[0] ?? '').hash);
    await stepOf(page, 'invited').waitFor();
    expect(await stepOf(page, 'invited').innerText()).toMatch(/Nile Basin Dialogue.? invites you/);
    await page.locator('.entry-act button').click();
    await page.locator('input[name="email"]').fill(stewards.business.email);
    await page.locator('input[name="password"]').fill(goodPassword);
    await goOn(page);
    await page.locator('.shell').waitFor();
    const held = await stage.database.owner.query<{ office: string }>(
      `select office from steward join person on person.id = person_id where email = $1 and ended_at is null`,
      [stewards.business.email],
    );
    expect(held.rows).toEqual([{ office: 'business' }]);
    expect(phone.faults()).toEqual(noFaults);
    await phone.context.close();
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    expect(desk.faults()).toEqual(noFaults);
  });
});

async function countsOf(stage: Stage): Promise<unknown> {
  const { rows } = await stage.database.owner.query(
    `select (select count(*)::int from person) as people, (select count(*)::int from working_group) as groups,
            (select count(*)::int from invitation) as invitations`,
  );
  return rows[0];
}
