import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sectors, type Sector } from '@trialogue/people';
import type { Visitor, VisitorWishes } from './browser.ts';
import {
  acceptSeat,
  bringIn,
  delegates,
  enterAsSteward,
  enterPlenary,
  sectorColumn,
  setUpSmallGroup,
} from './convening.ts';
import type { RoomScreen } from './room-screen.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';
import { printedLink, stewards } from './ways-in.ts';

/** An instance without a demo has no list of its people; who has no seat is told that there is no such place. */
const refusals = [
  /status of 404 .*\/api\/demo\/personas$/,
  /status of 404 .*\/api\/(groups|rooms)\//,
  /RequestFailed: 404 not-found/,
];
const words = { business: 'Business', government: 'Government', 'civil-society': 'Civil society' } as const;
const group = 'Working Group on Calm Markets';
const phone = { width: 360, height: 740 };
const nowhere = 'There is no such place, or you have no seat in it';

/** Every step is made where a person would make it: nothing is written past the screens. */
describe('three sectors come together in a new instance', () => {
  let stage: Stage;
  let platform: Visitor;
  let groupId = '';
  let roomPath = '';
  let stewardLinks: Readonly<Record<Sector, string>>;
  const seatLinks = new Map<Sector, string>();
  const stewardsIn = new Map<Sector, Visitor>();
  const delegatesIn = new Map<Sector, Visitor>();
  const visitors: Visitor[] = [];

  const visit = async (wishes: VisitorWishes = {}): Promise<Visitor> => {
    const visitor = await stage.visit({ ...wishes, expected: refusals });
    visitors.push(visitor);
    return visitor;
  };
  beforeAll(async () => {
    stage = await openStage();
    platform = await visit();
  });
  afterAll(() => stage.close());

  it('the platform’s steward sets the place up, with a group that asks for one delegate of each sector', async () => {
    stewardLinks = await setUpSmallGroup(platform.page, printedLink(stage));
    expect(new Set(Object.values(stewardLinks)).size).toBe(3);
  });

  it('Today leads him to the group that he founded, where he finds no way to give a seat', async () => {
    const { page } = platform;
    await page.goto('/');
    const item = page.locator('.waiting-item', { hasText: group });
    await item.getByRole('link', { name: 'See what is missing' }).click();
    for (const sector of sectors) await sectorColumn(page, words[sector]).getByText('No delegate yet').waitFor();
    expect(await page.locator('.founding-sector').getByRole('button').count()).toBe(0);
    expect(await page.locator('#own-sector').count()).toBe(0);
    groupId = new URL(page.url()).pathname.split('/')[2] ?? '';
  });

  it('each sector’s steward comes in by his link, and Today leads him to the seats of his own sector alone', async () => {
    for (const sector of sectors) {
      const steward = await visit();
      const { page } = steward;
      stewardsIn.set(sector, steward);
      await enterAsSteward(page, stewardLinks[sector], sector);
      const item = page.locator('.waiting-item[data-kind="seats"]', { hasText: group });
      expect(await item.innerText({ timeout: 20_000 })).toContain('Your sector lacks 1 delegate here');
      await item.getByRole('link', { name: 'Give seats' }).click();
      await page.getByText(`${words[sector]} needs a delegate`).waitFor();
      expect(new URL(page.url()).pathname).toBe(`/groups/${groupId}/founding`);
      const acting = page.locator('.founding-sector').filter({ has: page.locator('button') });
      expect(await acting.count()).toBe(1);
      expect(await acting.locator('h3').innerText()).toContain(words[sector]);
    }
  });

  it('each registers one person, gives the seat and gets the link, without leaving the page', async () => {
    for (const sector of sectors) {
      const { page } = of(stewardsIn, sector);
      const link = await bringIn(page, stewards[sector].organisation, delegates[sector]);
      expect(link).toMatch(new RegExp(`^${stage.url}/invitation#[A-Za-z0-9_-]{43}$`));
      seatLinks.set(sector, link);
      const column = sectorColumn(page, words[sector]);
      await column.getByText(delegates[sector].name).waitFor();
      await column.getByText('Has no account yet').waitFor();
    }
    expect(new Set([...seatLinks.values(), ...Object.values(stewardLinks)]).size).toBe(6);
  });

  it('none finds a way to a seat of another sector: no button, no candidate, no organisation', async () => {
    const { page } = of(stewardsIn, 'business');
    await page.reload();
    for (const sector of ['government', 'civil-society'] as const) {
      const column = sectorColumn(page, words[sector]);
      await column.getByText(delegates[sector].name).waitFor();
      expect(await column.getByRole('button').count()).toBe(0);
    }
    const own = page.locator('#own-sector');
    const sheet = page.locator('dialog[open]');
    await own.getByRole('button', { name: 'Give a seat' }).click();
    await sheet.getByRole('radio', { name: /Otieno Odhiambo/ }).waitFor();
    await sheet.getByRole('searchbox').fill('mansour');
    await sheet.getByText('Nobody is found who could have this seat.').waitFor();
    await sheet.getByRole('button', { name: 'Close' }).click();
    await own.getByRole('button', { name: 'Bring in somebody new' }).click();
    await sheet.locator('.picker-choice').first().waitFor();
    expect(await sheet.locator('.picker-name').allInnerTexts()).toEqual([stewards.business.organisation]);
    await sheet.getByRole('button', { name: 'Close' }).click();
  });

  it('each delegate comes in by rule, charter, declaration and password; two consents do not make a group', async () => {
    for (const [sector, wishes] of [
      ['business', {}],
      ['government', phone],
    ] as const) {
      const delegate = await visit(wishes);
      delegatesIn.set(sector, delegate);
      await acceptSeat(delegate.page, of(seatLinks, sector), delegates[sector]);
      await delegate.page.goto(`/groups/${groupId}/founding`);
      await sectorColumn(delegate.page, words[sector]).getByText('A delegate has consented').waitFor();
      await delegate.page.locator('.page-header').getByText('Being founded').waitFor();
    }
  });

  it('with the last consent the group is active, and whoever gives it stands in the plenary', async () => {
    const last = await visit();
    delegatesIn.set('civil-society', last);
    await acceptSeat(last.page, of(seatLinks, 'civil-society'), delegates['civil-society']);
    await last.page.waitForURL('**/rooms/*');
    roomPath = new URL(last.page.url()).pathname;
    for (const { page } of [of(delegatesIn, 'business'), of(stewardsIn, 'government')]) {
      await page.goto(`/groups/${groupId}/founding`);
      await page.locator('.page-header').getByText('Active', { exact: true }).waitFor();
    }
  });

  it('the three converse in the plenary: each sees what each says, and of which sector it comes', async () => {
    const rooms = new Map<Sector, RoomScreen>();
    for (const sector of sectors) rooms.set(sector, await enterPlenary(of(delegatesIn, sector).page));
    for (const sector of sectors) {
      const text = saidBy(sector);
      await of(rooms, sector).say(text);
      await Promise.all([...rooms.values()].map((room) => room.sees(text)));
      for (const room of rooms.values()) {
        expect(new URL(room.page.url()).pathname).toBe(roomPath);
        expect(await room.message(text).locator('.author').first().innerText()).toContain(words[sector]);
      }
    }
  });

  it('no steward hears a word of it: neither the platform’s nor one of a sector that speaks there', async () => {
    for (const { page } of [platform, of(stewardsIn, 'business')]) {
      await page.goto('/rooms');
      await page.getByText('a seat in a group opens its rooms').first().waitFor();
      for (const path of [roomPath, `/groups/${groupId}/record`]) {
        await page.goto(path);
        await page.getByText(nowhere).waitFor();
        const shown = await page.content();
        for (const sector of sectors) expect(shown).not.toContain(saidBy(sector));
      }
    }
  });

  it('the record verifies in a member’s browser, and says of each seat who gave it, as a role and not as a name', async () => {
    const { page } = of(delegatesIn, 'government');
    await page.goto(`/groups/${groupId}`);
    await page.getByRole('link', { name: 'Record' }).click();
    await page.getByRole('button', { name: 'Verify in this browser' }).click();
    await page.getByText(/^\d+ entries, and the chain is intact$/).waitFor();
    for (const sector of sectors) {
      const given = page.locator('.entry', { hasText: `A seat as delegate was given: ${delegates[sector].name}.` });
      expect(await given.count()).toBe(1);
      const actor = await given.locator('.entry-actor').innerText();
      expect(actor).toContain('The steward of the sector');
      expect(actor).toContain(words[sector]);
    }
    const entries = await page.locator('.entries').innerText();
    expect(entries).toContain('The group became active under version 1 of the charter.');
    for (const { name } of Object.values(stewards)) expect(entries).not.toContain(name);
  });

  it('no page complained, broke a policy or asked anybody else', () => {
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });
});

function of<Found>(found: ReadonlyMap<Sector, Found>, sector: Sector): Found {
  const one = found.get(sector);
  if (one === undefined) throw new Error(`Nothing is there of ${sector}.`);
  return one;
}

function saidBy(sector: Sector): string {
  return `${delegates[sector].name} speaks for ${words[sector]}.`;
}
