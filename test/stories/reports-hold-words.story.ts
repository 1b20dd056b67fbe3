import { reports, type AbuseReport } from '@trialogue/rooms';
import { sectors, type Sector } from '@trialogue/people';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { first, type Member, memberOf, second } from '../api/exits/exit-stage.ts';
import { buildGroup } from '../builders/build-group.ts';
import { buildOrganisation } from '../builders/build-organisation.ts';
import { buildPerson } from '../builders/build-person.ts';
import { buildRoom } from '../builders/build-room.ts';
import { buildSeat } from '../builders/build-seat.ts';
import { buildSteward } from '../builders/build-steward.ts';
import { ask, openSignIn } from '../harness/open-sign-in.ts';
import type { HttpAnswer } from '../harness/signed-in.ts';
import type { Visitor } from './browser.ts';
import { holdsWords, plain, readAll } from './harmless.ts';
import { markup, payloads, portions } from './payloads.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

interface Steward {
  readonly page: Page;
  request(method: string, path: string, body?: unknown): Promise<HttpAnswer>;
}

const all = payloads.join('\n');
const hostile = '<img src=x onerror=globalThis.trialogueWasRun=1>';
/** As many as one person may report in a day. */
const reportsOfOne = 5;
const limits = { reason: 2_000, closing: 500 } as const;
const closings = portions(limits.closing);
const reasons = portions(limits.reason);

/** The longest of the fields comes round as often as the shortest one needs. */
function reasonOf(place: number): string {
  return reasons[place % reasons.length] ?? '';
}

describe('reports hold words', () => {
  let stage: Stage;
  let groupId = '';
  let roomId = '';
  let author: Member;
  let reporters: Member[];
  const visitors: Visitor[] = [];
  const stewards = new Map<Sector, Steward>();
  const glasses = new Map<string, string>();
  const closed = new Map<string, string>();
  beforeAll(async () => {
    stage = await openStage();
    const store = stage.database.owner;
    ({ id: groupId } = await buildGroup(store, { name: `Group ${hostile}` }));
    const { id: organisationId } = await buildOrganisation(store, { name: `Works ${hostile}` });
    const own = await buildSeat(store, {
      groupId,
      person: await buildPerson(store, { name: `Eve ${hostile}`, organisationId }),
    });
    const others = [];
    while (others.length * reportsOfOne < closings.length) {
      others.push(await buildSeat(store, { groupId, sector: 'government' }));
    }
    ({ id: roomId } = await buildRoom(store, { groupId, rule: 'non-attribution', members: [own, ...others] }));
    author = await memberOf(store, stage.url, own);
    reporters = await Promise.all(others.map((seat) => memberOf(store, stage.url, seat)));
    for (const sector of sectors) stewards.set(sector, await enterOffice(sector));
  });
  afterAll(() => stage.close());

  async function enterOffice(sector: Sector): Promise<Steward> {
    const store = stage.database.owner;
    const { cookie } = await openSignIn(store, (await buildSteward(store, sector)).id);
    const visitor = await stage.visit({ cookie });
    visitors.push(visitor);
    return {
      page: visitor.page,
      request: (method, path, body) => ask(stage.url, { cookie }, method, `/api/reports${path}`, body),
    };
  }

  function stewardOf(sector: Sector): Steward {
    const found = stewards.get(sector);
    if (!found) throw new Error(`nobody has the office of ${sector}`);
    return found;
  }

  /** Every report once, with the two stewards in the order in which they have it. */
  async function allReports(): Promise<(AbuseReport & { readonly one: Steward; readonly two: Steward })[]> {
    const lists = await Promise.all(
      [...stewards.values()].map(async ({ request }) => reports.parse((await request('GET', '')).body).items),
    );
    const each = new Map(lists.flat().map((report) => [report.id, report]));
    return [...each.values()].map((report) => ({
      ...report,
      one: stewardOf(first(report.sectors)),
      two: stewardOf(second(report.sectors)),
    }));
  }

  async function readReports({ page }: Steward): Promise<string[]> {
    await page.goto('/steward/reports');
    await page.locator('.report, .shell-content .state').first().waitFor();
    await holdsWords(page);
    return readAll(page.locator('.report .said, .report .reported'));
  }

  it('what is reported, and why, is read by both stewards as it was typed', async () => {
    for (const [place] of closings.entries()) {
      const itemId = await author.say(roomId, all);
      const reporter = reporters[Math.floor(place / reportsOfOne)];
      const made = await reporter?.request('POST', `/api/rooms/${roomId}/reports`, { itemId, reason: reasonOf(place) });
      expect(made?.status).toBe(204);
    }
    const expected = await allReports();
    expect(expected).toHaveLength(closings.length);
    for (const steward of stewards.values()) {
      const own = expected.filter(({ one, two }) => one === steward || two === steward);
      const shown = own.flatMap(({ reason }) => [plain(all), plain(reason)]);
      expect((await readReports(steward)).sort()).toEqual(shown.sort());
    }
    expect(new Set(expected.map(({ reason }) => reason))).toEqual(new Set(reasons));
  });

  it('what is longer than its field is refused whole, and nothing of it is kept', async () => {
    const before = await allReports();
    const { id, one } = first(before);
    const itemId = await author.say(roomId, 'A plain word.');
    const long = `${'x'.repeat(limits.reason)}${first(markup)}`;
    const answers = [
      await first(reporters).request('POST', `/api/rooms/${roomId}/reports`, { itemId, reason: long }),
      await one.request('POST', `/${id}/glass`, { grounds: 'abuse', reason: long }),
      await one.request('POST', `/${id}/close`, { words: `${first(markup)}${long}` }),
    ];
    expect(answers.map(({ status }) => status)).toEqual([400, 400, 400]);
    for (const { body } of answers) expect(JSON.stringify(body)).not.toContain('script');
    expect((await allReports()).map(({ glass, closing }) => [glass, closing])).toEqual(before.map(() => [null, null]));
  });

  it('why an author has to be known is read by the second steward as the first one typed it', async () => {
    for (const [place, { id, one }] of (await allReports()).slice(0, reasons.length).entries()) {
      const glass = { grounds: place % 2 === 0 ? 'abuse' : 'law', reason: reasonOf(place) };
      expect((await one.request('POST', `/${id}/glass`, glass)).status).toBe(204);
      glasses.set(id, glass.reason);
    }
    let read = 0;
    for (const steward of stewards.values()) {
      const asked = (await allReports()).filter(({ id, two }) => two === steward && glasses.has(id));
      await readReports(steward);
      const ways = steward.page.locator('.report-asked button');
      expect(await ways.count()).toBe(asked.length);
      const shown: string[] = [];
      for (const way of await ways.all()) {
        await way.click();
        shown.push(...(await readAll(steward.page.locator('dialog[open] .glass-facts .said'))));
        expect(await readAll(steward.page.locator('dialog[open] .reported'))).toEqual([plain(all)]);
        await holdsWords(steward.page);
        await steward.page.keyboard.press('Escape');
        await steward.page.locator('dialog[open]').waitFor({ state: 'detached' });
      }
      expect(shown.sort()).toEqual(asked.map(({ glass }) => plain(glass?.reason ?? '')).sort());
      read += shown.length;
    }
    expect(read).toBe(reasons.length);
  });

  it('whoever is disclosed has a name and an organisation of words', async () => {
    const asked = (await allReports()).filter(({ id }) => glasses.has(id));
    const { two } = first(asked);
    await readReports(two);
    await two.page.locator('.report-asked button').first().click();
    await two.page.locator('dialog[open] .acts button').first().click();
    await two.page.locator('.disclosed button').first().click();
    const shown = two.page.locator('.disclosed-author');
    await shown.waitFor();
    expect(await readAll(shown.locator('bdi'))).toEqual([`Eve ${hostile}`, `Works ${hostile}`]);
    await holdsWords(two.page);
  });

  it('members are told of it in the product’s own words alone, in the room and in the record', async () => {
    const reader = await stage.enter(first(reporters).seat);
    visitors.push(reader);
    const { page } = reader;
    await page.goto(`/rooms/${roomId}`);
    await page.locator('.act-line').waitFor();
    expect(await page.locator('.act-line').innerText()).not.toContain('<');
    await holdsWords(page);
    await page.goto(`/groups/${groupId}/record`);
    await page.locator('.entry').first().waitFor();
    await holdsWords(page);
    expect(
      await page
        .locator('.entry')
        .allInnerTexts()
        .then((texts) => texts.join('\n')),
    ).not.toContain('alert(1)');
  });

  it('how a report was closed is read by the other steward as it was typed', async () => {
    for (const [place, { id, one }] of (await allReports()).entries()) {
      const words = closings[place] ?? '';
      expect((await one.request('POST', `/${id}/close`, { words })).status).toBe(204);
      closed.set(id, words);
    }
    for (const steward of stewards.values()) {
      const own = (await allReports()).filter(({ one, two }) => one === steward || two === steward);
      const shown = own.flatMap(({ id, reason }) => [plain(all), plain(reason), plain(closed.get(id) ?? '')]);
      expect((await readReports(steward)).sort()).toEqual(shown.sort());
    }
    for (const payload of payloads) expect([...closed.values()].join('\n')).toContain(payload);
  });

  it('the policy had nothing to stop, no dialog opened, and no foreign host was asked', () => {
    expect(visitors.length).toBeGreaterThan(sectors.length);
    for (const visitor of visitors) expect(visitor.faults()).toEqual(noFaults);
  });
});
