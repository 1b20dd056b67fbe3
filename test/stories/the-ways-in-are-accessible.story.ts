import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserContext, Page } from 'playwright-core';
import { overflowOn, smallTargetsOn, violationsInBothSchemes } from './accessibility.ts';
import type { VisitorWishes } from './browser.ts';
import { speakPseudo } from './pseudo-words.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { cutWordsOn, unmarkedWordsOn } from './unmarked-words.ts';
import { noFaults } from './watch.ts';
import { prepareLink, printedLink, stepOf, walkInvitation, walkSetUp } from './ways-in.ts';

type Find = (page: Page) => Promise<readonly string[]>;
type Way = (page: Page, look: (step: string) => Promise<void>) => Promise<void>;

const phone = { width: 360, height: 740 } as const;
const expected = [/status of 404 .*\/api\/demo\/personas$/, /status of 403 .*\/api\/invitations\/look$/];

const findNarrow: Find = async (page) => [...(await overflowOn(page)), ...(await smallTargetsOn(page))];
interface Look {
  readonly says: string;
  readonly wishes: VisitorWishes;
  readonly find: Find;
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

const looks: readonly Look[] = [
  {
    says: 'axe finds nothing, light or dark, left to right',
    wishes: { language: 'en' },
    find: violationsInBothSchemes,
  },
  {
    says: 'axe finds nothing, light or dark, right to left, and at 360 pixels nothing is too wide or too small',
    wishes: { language: 'ar', ...phone },
    find: async (page) => [...(await violationsInBothSchemes(page)), ...(await findNarrow(page))],
  },
  {
    // In words longer than those of any of the five languages: what fits here fits in all of them.
    says: 'no word is written by hand, none is cut off, and at 360 pixels nothing is too wide or too small',
    wishes: { language: 'en', ...phone },
    find: async (page) => [...(await unmarkedWordsOn(page)), ...(await cutWordsOn(page)), ...(await findNarrow(page))],
    prepare: speakPseudo,
  },
];

describe('the ways in are accessible', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  /** What is found on each page of a way in, under its name. */
  const findOn = async (way: Way, { wishes, find, prepare }: Omit<Look, 'says'>): Promise<readonly string[]> => {
    const visitor = await stage.visit({ ...wishes, expected });
    await prepare?.(visitor.context);
    const found: string[] = [];
    await way(visitor.page, async (step) => {
      await visitor.page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const line of await find(visitor.page)) found.push(`${step}: ${line}`);
    });
    expect(visitor.faults()).toEqual(noFaults);
    await visitor.context.close();
    return found;
  };

  const setUp: Way = (page, look) => walkSetUp(page, printedLink(stage), look);

  it.each(looks)('on the pages of a set-up $says', async (look) => {
    expect(await findOn(setUp, look)).toEqual([]);
  });

  it('on the page with the three links axe finds nothing, and at 360 pixels nothing is too wide', async () => {
    const finish: Way = async (page, look) => {
      await setUp(page, () => Promise.resolve());
      await stepOf(page, 'review').locator('button').last().click();
      await stepOf(page, 'done').waitFor();
      await look('done');
      await page.setViewportSize(phone);
      await look('done, on a phone');
    };
    const find: Find = async (page) => [...(await violationsInBothSchemes(page)), ...(await findNarrow(page))];
    expect(await findOn(finish, { wishes: {}, find })).toEqual([]);
  });

  it.each(looks)('on the pages of an invitation $says', async (wanted) => {
    const { token } = await prepareLink(stage, `${crypto.randomUUID()}@ministry.example`);
    const invitation: Way = async (page, look) => {
      await walkInvitation(page, `/invitation#${token}`, look);
      await page.goto('/setup');
      await page.locator('.entry-end').waitFor();
      await look('a set-up that is closed');
      await page.goto(`/invitation#${'A'.repeat(43)}`);
      await page.locator('.entry-end .banner').waitFor();
      await look('an invitation that is none');
    };
    expect(await findOn(invitation, wanted)).toEqual([]);
  });
});
