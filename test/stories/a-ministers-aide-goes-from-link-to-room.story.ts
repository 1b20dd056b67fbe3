import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { until } from '../harness/room-socket.ts';
import type { Visitor } from './browser.ts';
import { roomScreen } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';
import { aideAddress, goOn, goodPassword, prepareLink, stepOf } from './ways-in.ts';

const refusals = [/status of 404 .*\/api\/demo\/personas$/, /status of 4\d\d .*\/api\/invitations\//, /ERR_INTERNET/];
const most = 5;

describe('a minister’s aide goes from link to room', () => {
  let stage: Stage;
  let phone: Visitor;
  let token = '';
  let roomId = '';
  let taps = 0;
  let began = 0;
  const asked: string[] = [];
  beforeAll(async () => {
    stage = await openStage();
    ({ token, roomId } = await prepareLink(stage));
    phone = await stage.visit({ expected: refusals, width: 360, height: 740 });
    await phone.context.exposeBinding('noteTap', () => void (taps += 1));
    await phone.context.addInitScript(countTaps);
    phone.context.on('request', (request) => asked.push(`${request.url()} ${request.headers()['referer'] ?? ''}`));
  });
  afterAll(() => stage.close());

  it('the first screen shows sector, group, role and the rule of the room, without scrolling', async () => {
    const { page } = phone;
    began = Date.now();
    await page.goto(`/invitation#${token}`);
    await stepOf(page, 'invited').waitFor();
    const edge = (await page.locator('.entry-act').boundingBox())?.y ?? 0;
    for (const words of [
      'Talks on Calm Borders',
      'Government',
      'Delegate',
      'Non-attribution',
      'You may not tell who said it',
    ]) {
      const box = await page.getByText(words).first().boundingBox();
      expect(box, words).not.toBe(null);
      expect((box?.y ?? 0) + (box?.height ?? 0), words).toBeLessThanOrEqual(edge);
    }
    expect(page.url()).toBe(`${stage.url}/invitation`);
  });

  it('one tap leads to the charter, which is consented to by its version, and not before its text is there', async () => {
    const { page } = phone;
    await page.getByRole('button', { name: 'Continue' }).click();
    await page.getByRole('button', { name: 'I consent to version 1' }).waitFor();
    expect(await page.locator('.entry-charter .markdown').innerText()).not.toBe('');
    await page.getByRole('button', { name: 'I consent to version 1' }).click();
    await stepOf(page, 'interests').waitFor();
  });

  it('the employer stands there already, and “none” is one tap', async () => {
    const { page } = phone;
    expect(await page.getByLabel('Employer').inputValue()).toBe('Ministry of Lakes');
    await page.locator('.entry-choice input').click();
    await page.getByRole('button', { name: 'Declare' }).click();
    await stepOf(page, 'account').waitFor();
  });

  it('loading the page again, as a phone does that was put away, keeps the step and all but the password', async () => {
    const { page } = phone;
    await page.locator('input[name="email"]').fill('someone.else@ministry.example');
    await page.reload();
    await stepOf(page, 'account').waitFor();
    expect(await page.locator('input[name="email"]').inputValue()).toBe('someone.else@ministry.example');
    expect(await page.locator('input[name="password"]').inputValue()).toBe('');
  });

  it('another address is refused in words under its field, a lost network above the button; nothing typed is lost', async () => {
    const { page } = phone;
    const before = taps;
    await page.locator('input[name="password"]').fill(goodPassword);
    await goOn(page);
    await page.getByText('The invitation went to another address.').waitFor();
    expect(await page.locator('input[name="email"]').getAttribute('aria-invalid')).toBe('true');
    await page.locator('input[name="email"]').fill(aideAddress);
    await phone.context.setOffline(true);
    await goOn(page);
    await page.getByText('The server could not be reached.').waitFor();
    await phone.context.setOffline(false);
    expect(await page.locator('input[name="email"]').inputValue()).toBe(aideAddress);
    expect(await page.locator('input[name="password"]').inputValue()).toBe(goodPassword);
    // These two were the story's own detours.
    taps = before;
  });

  it('he is in the room with five taps, within a minute, and can speak there', async () => {
    const { page } = phone;
    await page.getByRole('button', { name: 'Enter' }).click();
    const room = roomScreen(page);
    await room.field.waitFor();
    expect(page.url()).toBe(`${stage.url}/rooms/${roomId}`);
    await until('the last tap was counted', () => Promise.resolve(taps === most));
    expect(Date.now() - began).toBeLessThan(60_000);
    await room.say('Selam, for the ministry: we are here.');
    await room.sees('Selam, for the ministry: we are here.');
  });

  it('going back leads to Today, not to a way in that is used up', async () => {
    const { page } = phone;
    await page.goBack();
    await page.locator('.shell').waitFor();
    await until('Today is shown', () => Promise.resolve(page.url() === `${stage.url}/`));
  });

  it('the secret is in no address that was asked for, and stays on no device', async () => {
    expect(asked.length).toBeGreaterThan(10);
    expect(asked.filter((line) => line.includes(token))).toEqual([]);
    const stored = await phone.page.evaluate(() =>
      JSON.stringify([Object.entries(sessionStorage), Object.entries(localStorage)]),
    );
    expect(stored).not.toContain(token);
    expect(stored).not.toContain(goodPassword);
  });

  it('on a device where somebody is signed in the link says so, and offers to sign out', async () => {
    const { page } = phone;
    await page.goto(`/invitation#${token}`);
    await page.getByRole('heading', { name: /You are signed in as .*Selam Bekele/ }).waitFor();
    await page.getByRole('button', { name: 'Sign out and open the invitation' }).click();
    await told(page, 'This invitation was used already.');
    await page.getByRole('button', { name: 'To sign in' }).click();
    await page.locator('.sign-in input[name="email"]').fill(aideAddress);
    await page.locator('.sign-in input[name="password"]').fill(goodPassword);
    await page.locator('.sign-in button[type="submit"]').click();
    await page.locator('.shell').waitFor();
  });

  it('a link that is cut, unknown, run out or withdrawn says which, and what to do', async () => {
    const stranger = await stage.visit({ expected: refusals });
    const { page } = stranger;
    await page.goto(`/invitation#${token.slice(0, 30)}`);
    await page.getByRole('heading', { name: 'This link is not whole' }).waitFor();
    await page.goto('/invitation');
    await page.getByRole('heading', { name: 'Open the link that you were sent' }).waitFor();
    await page.goto(`/invitation#${'A'.repeat(43)}`);
    await told(page, 'This link leads to no invitation.');
    const late = await prepareLink(stage, 'late@ministry.example');
    await stage.database.owner.query(`update invitation set expires_at = now() where email = 'late@ministry.example'`);
    await page.goto(`/invitation#${late.token}`);
    await told(page, 'This invitation has expired.');
    expect(await page.locator('.banner').innerText()).toContain('ask whoever invited you for a new link');
    expect(stranger.faults()).toEqual(noFaults);
    await stranger.context.close();
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    expect(phone.faults()).toEqual(noFaults);
  });
});

async function told(page: Page, words: string): Promise<void> {
  await page.getByRole('heading', { name: 'This invitation cannot be used' }).waitFor();
  await page.getByRole('alert').getByText(words).waitFor();
}

function countTaps(): void {
  window.addEventListener(
    'pointerdown',
    () => {
      const note: unknown = Reflect.get(window, 'noteTap');
      if (typeof note === 'function') note();
    },
    { capture: true },
  );
}
