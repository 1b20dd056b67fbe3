import type { Locator, Page } from 'playwright-core';
import { buildGroup } from '../builders/build-group.ts';
import { buildInvitee, buildOfferedSeat } from '../builders/build-invitation.ts';
import { buildOrganisation } from '../builders/build-organisation.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import { buildSteward, invite } from '../api/invitations/invitees.ts';
import type { Stage } from './stage.ts';

/** The link that the server of an empty instance printed. */
export function printedLink({ node }: Stage): URL {
  const link = /^set-up (\S+)$/m.exec(node.words())?.[1];
  if (link === undefined) throw new Error(`The server printed no link: ${node.words()}`);
  return new URL(link);
}

export const goodPassword = 'four quiet words together';

export const stewards = {
  business: { name: 'Otieno Odhiambo', email: 'otieno@traders.example', organisation: 'Association of Traders' },
  government: { name: 'Hala Mansour', email: 'hala@ministry.example', organisation: 'Ministry of the Interior' },
  'civil-society': { name: 'Grace Adeyemi', email: 'grace@elders.example', organisation: 'Council of Elders' },
} as const;

export function stepOf(page: Page, step: string): Locator {
  return page.locator(`.entry-step[data-step="${step}"]`);
}

/** Presses what leads on from a page of a form. */
export async function goOn(page: Page): Promise<void> {
  await page.locator('.entry-form button[type="submit"]').click();
}

export async function typeInstance(page: Page): Promise<void> {
  await stepOf(page, 'instance').locator('input').first().fill('Nile Basin Dialogue');
}

export async function typeSteward(page: Page): Promise<void> {
  const step = stepOf(page, 'steward');
  await step.locator('input[name="name"]').fill('Wanjiru Kamau');
  await step.locator('input[name="organization"]').fill('Secretariat of the Dialogue');
  await step.locator('input[name="email"]').fill('wanjiru@secretariat.example');
  await step.locator('input[name="password"]').fill(goodPassword);
}

export async function typeSectors(page: Page): Promise<void> {
  for (const [sector, { name, email, organisation }] of Object.entries(stewards)) {
    const part = page.locator(`.entry-sector[data-standing="${sector}"] input`);
    await part.nth(0).fill(name);
    await part.nth(1).fill(email);
    await part.nth(2).fill(organisation);
  }
}

export async function typeGroup(page: Page): Promise<void> {
  const step = stepOf(page, 'group');
  const lines = step.locator('input:not([type="radio"])');
  await lines.nth(0).fill('Working Group on Calm Markets');
  await step.locator('textarea').first().fill('Keep traders and their customers safe when prices rise.');
  await lines.nth(1).fill('Upper Oranda');
}

/** The pages of the set-up, each filled in before it is left; ends on the last one, before anything is sent. */
export async function walkSetUp(
  page: Page,
  link: URL,
  look: (step: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.goto(link.pathname + link.hash);
  const pages = [
    ['instance', typeInstance],
    ['steward', typeSteward],
    ['sectors', typeSectors],
    ['group', typeGroup],
  ] as const;
  for (const [step, type] of pages) {
    await stepOf(page, step).waitFor();
    await goOn(page);
    await page.locator('[aria-invalid="true"]').first().waitFor();
    await look(`${step}, with nothing typed`);
    await type(page);
    await look(step);
    await goOn(page);
  }
  await stepOf(page, 'review').waitFor();
  await look('review');
}

/** The pages behind an invitation to a seat; ends on the last one, before anything is sent. */
export async function walkInvitation(
  page: Page,
  path: string,
  look: (step: string) => Promise<void> = () => Promise.resolve(),
): Promise<void> {
  await page.goto(path);
  await stepOf(page, 'invited').waitFor();
  await look('invited');
  await page.locator('.entry-act button').click();
  await stepOf(page, 'charter').waitFor();
  await look('charter');
  await page.locator('.entry-act button').click();
  await stepOf(page, 'interests').waitFor();
  await goOn(page);
  await look('interests, with nothing typed');
  await page.locator('.entry-choice input').click();
  await look('interests');
  await goOn(page);
  await stepOf(page, 'account').waitFor();
  await goOn(page);
  await look('account, with nothing typed');
}

export const aideAddress = 'selam.bekele@ministry.example';

/** A seat of the government in an active group, given to an aide who has no account, and the link that its steward makes. */
export async function prepareLink(
  stage: Stage,
  email: string = aideAddress,
): Promise<{ token: string; roomId: string }> {
  const store = stage.database.owner;
  const steward = await buildSteward(store, 'government', { standing: 'government' });
  const group = await buildGroup(store, { name: 'Talks on Calm Borders' });
  const members = [await buildSeat(store, { groupId: group.id, sector: 'business' })];
  const room = await buildRoom(store, { groupId: group.id, rule: 'non-attribution', members });
  const ministry = await buildOrganisation(store, { standing: 'government', name: 'Ministry of Lakes' });
  const invitee = await buildInvitee(store, {
    name: 'Selam Bekele',
    email,
    standing: 'government',
    organisationId: ministry.id,
  });
  const seat = await buildOfferedSeat(store, { groupId: group.id, person: invitee, sector: 'government' });
  const offer = { steward, invitee, seat, groupId: group.id, groupName: group.name, roomId: room.id };
  return { token: (await invite(stage.url, offer)).token, roomId: room.id };
}
