import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { overflowOn, smallTargetsOn, violationsOn } from './accessibility.ts';
import type { Visitor, VisitorWishes } from './browser.ts';
import { screens, signInScreen } from './screens.ts';
import type { Places } from './screens.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { noFaults } from './watch.ts';

const person = 'Amara Denholt';

const directions = [
  ['left to right', { language: 'en' }],
  ['right to left', { language: 'ar' }],
] as const satisfies readonly (readonly [string, VisitorWishes])[];

const phones = [
  ['English', { language: 'en', width: 360, height: 740 }],
  ['French', { language: 'fr', width: 360, height: 740 }],
  ['Arabic', { language: 'ar', width: 360, height: 740 }],
] as const satisfies readonly (readonly [string, VisitorWishes])[];

describe('every screen is accessible', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ demo: true });
  });
  afterAll(() => stage.close());

  const comeIn = async (visitor: Visitor): Promise<Places> => {
    await visitor.page.getByRole('button', { name: person }).click();
    await visitor.page.locator('.shell').waitFor();
    return findPlaces(visitor.page);
  };

  /** Goes through all screens and gives what `look` finds on each, under the screen's name. */
  const walk = async (wishes: VisitorWishes, look: (page: Page) => Promise<string[]>): Promise<readonly string[]> => {
    const visitor = await stage.visit(wishes);
    const { page } = visitor;
    const found: string[] = [];
    const note = async (name: string): Promise<void> => {
      await page.evaluate(() => document.fonts.ready.then(() => undefined));
      for (const line of await look(page)) found.push(`${name}: ${line}`);
    };
    await signInScreen.open(page, { groupId: '', roomId: '' });
    await note(signInScreen.name);
    const places = await comeIn(visitor);
    for (const screen of screens) {
      await screen.open(page, places);
      await note(screen.name);
    }
    expect(visitor.faults()).toEqual(noFaults);
    await visitor.context.close();
    return found;
  };

  it.each(directions)('axe finds nothing on any screen, light or dark, %s', async (_, wishes) => {
    expect(await walk(wishes, violationsInBothSchemes)).toEqual([]);
  });

  it.each(phones)(
    'at 360 pixels nothing reaches over the side and no target is too small, in %s',
    async (_, wishes) => {
      const found = await walk(wishes, async (page) => [...(await overflowOn(page)), ...(await smallTargetsOn(page))]);
      expect(found).toEqual([]);
    },
  );

  it('each language names itself and its direction to the browser, on the sign-in page and within', async () => {
    for (const [language, direction] of [
      ['en', 'ltr'],
      ['fr', 'ltr'],
      ['ar', 'rtl'],
    ] as const) {
      const visitor = await stage.visit({ language });
      await signInScreen.open(visitor.page, { groupId: '', roomId: '' });
      expect(await visitor.page.evaluate(pageLanguage)).toEqual({ language, direction });
      await comeIn(visitor);
      expect(await visitor.page.evaluate(pageLanguage)).toEqual({ language, direction });
      await visitor.context.close();
    }
  });
});

async function violationsInBothSchemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
    for (const line of await violationsOn(page)) found.push(`${scheme}: ${line}`);
  }
  return found;
}

async function findPlaces(page: Page): Promise<Places> {
  const room = page.locator('.shell-content a[href^="/rooms/"]').first();
  const group = page.locator('.shell-content a[href^="/groups/"]').first();
  const idIn = async (link: typeof room): Promise<string> => (await link.getAttribute('href'))?.split('/').at(-1) ?? '';
  return { groupId: await idIn(group), roomId: await idIn(room) };
}

function pageLanguage(): { language: string; direction: string } {
  return { language: document.documentElement.lang, direction: document.documentElement.dir };
}
