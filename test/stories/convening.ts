import type { Sector } from '@trialogue/people';
import type { Locator, Page } from 'playwright-core';
import { roomScreen } from './room-screen.ts';
import type { RoomScreen } from './room-screen.ts';
import { goOn, goodPassword, stepOf, stewards, typeGroup, typeInstance, typeSectors, typeSteward } from './ways-in.ts';

/** Nobody is in more than one of these lists: whoever gives a seat takes none. */
export const delegates = {
  business: { name: 'Makena Njoroge', email: 'makena@traders.example' },
  government: { name: 'Idris Salim', email: 'idris@ministry.example' },
  'civil-society': { name: 'Nyawira Achieng', email: 'nyawira@elders.example' },
} as const;

type Member = Pick<(typeof delegates)[Sector], 'name' | 'email'>;

/** One delegate of each sector is enough for this group; gives the link of each sector's steward. */
export async function setUpSmallGroup(page: Page, link: URL): Promise<Record<Sector, string>> {
  await page.goto(link.pathname + link.hash);
  const parts = { instance: typeInstance, steward: typeSteward, sectors: typeSectors, group: typeSmallGroup };
  for (const [step, type] of Object.entries(parts)) {
    await stepOf(page, step).waitFor();
    await type(page);
    await goOn(page);
  }
  await stepOf(page, 'review').waitFor();
  await page.getByRole('button', { name: 'Set up this place' }).click();
  await stepOf(page, 'done').waitFor();
  const linkOf = (sector: Sector): Promise<string> =>
    page.locator(`.entry-link[data-standing="${sector}"] input`).inputValue();
  return {
    business: await linkOf('business'),
    government: await linkOf('government'),
    'civil-society': await linkOf('civil-society'),
  };
}

async function typeSmallGroup(page: Page): Promise<void> {
  await typeGroup(page);
  await page.getByLabel('Delegates that each sector should have').fill('1');
}

async function openLink(page: Page, link: string): Promise<void> {
  const { pathname, hash } = new URL(link);
  await page.goto(pathname + hash);
  await stepOf(page, 'invited').waitFor();
}

async function enterAs(page: Page, email: string): Promise<void> {
  await page.locator('input[name="email"]').fill(email);
  await page.locator('input[name="password"]').fill(goodPassword);
  await goOn(page);
  await page.locator('.shell').waitFor();
}

/** A link without a seat asks for an account only. */
export async function enterAsSteward(page: Page, link: string, sector: Sector): Promise<void> {
  await openLink(page, link);
  await page.locator('.entry-act button').click();
  await enterAs(page, stewards[sector].email);
}

/** Rule of the room, charter, declaration, password. */
export async function acceptSeat(page: Page, link: string, member: Member): Promise<void> {
  await openLink(page, link);
  await page.locator('.entry-rule').getByText('Non-attribution').waitFor();
  await page.locator('.entry-act button').click();
  await stepOf(page, 'charter').waitFor();
  await page.getByRole('button', { name: 'I consent to version 1' }).click();
  await stepOf(page, 'interests').waitFor();
  await page.locator('.entry-choice input').click();
  await goOn(page);
  await stepOf(page, 'account').waitFor();
  await enterAs(page, member.email);
}

/** On the page of a group that is being founded: registers somebody, gives the seat, and makes the link to hand over. */
export async function bringIn(page: Page, organisation: string, { name, email }: Member): Promise<string> {
  await page.locator('#own-sector').getByRole('button', { name: 'Bring in somebody new' }).click();
  const sheet = page.locator('dialog[open]');
  await sheet.getByRole('button', { name: organisation }).click();
  await sheet.getByLabel('Name').fill(name);
  await sheet.getByLabel('E-mail address').fill(email);
  await sheet.getByRole('button', { name: 'Register' }).click();
  await sheet.getByLabel('Decision authority').selectOption('decides');
  await sheet.getByRole('button', { name: 'Give this seat' }).click();
  await sheet.getByText(`${name} has the seat`).waitFor();
  await sheet.getByRole('button', { name: 'Make the link' }).click();
  await sheet.locator('.qr-code').waitFor();
  const link = await sheet.locator('.link-shown input').inputValue();
  await sheet.getByRole('button', { name: 'Close' }).click();
  return link;
}

export function sectorColumn(page: Page, word: string): Locator {
  return page.locator('.founding-sector').filter({ has: page.locator('h3', { hasText: word }) });
}

/** From Today into the only room that there is. */
export async function enterPlenary(page: Page): Promise<RoomScreen> {
  await page.goto('/');
  await page.locator('.shell-content a[href^="/rooms/"]').click();
  const room = roomScreen(page);
  await room.field.waitFor();
  return room;
}
