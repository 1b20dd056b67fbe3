import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { violationsOn } from './accessibility.ts';
import type { VisitorWishes } from './browser.ts';
import { signInScreen } from './screens.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { comeIn, findOnScreens, leave } from './walk.ts';

const directions = [
  ['left to right', { language: 'en' }],
  ['right to left', { language: 'ar' }],
] as const satisfies readonly (readonly [string, VisitorWishes])[];

/** A walk through all screens, on a machine that does something else too. */
const patience = 300_000;

describe('every screen is accessible', { timeout: patience }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ demo: true });
  });
  afterAll(() => stage.close());

  it.each(directions)('axe finds nothing on any screen, light or dark, %s', async (_, wishes) => {
    expect(await findOnScreens(stage, { wishes, find: violationsInBothSchemes })).toEqual([]);
  });

  it('each language names itself and its direction to the browser, on the sign-in page and within', async () => {
    for (const [language, direction] of [
      ['en', 'ltr'],
      ['fr', 'ltr'],
      ['es', 'ltr'],
      ['ar', 'rtl'],
      ['sw', 'ltr'],
    ] as const) {
      const visitor = await stage.visit({ language });
      await signInScreen.open(visitor.page, { groupId: '', roomId: '' });
      expect(await visitor.page.evaluate(pageLanguage)).toEqual({ language, direction });
      await comeIn(visitor);
      expect(await visitor.page.evaluate(pageLanguage)).toEqual({ language, direction });
      await leave(visitor);
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

function pageLanguage(): { language: string; direction: string } {
  return { language: document.documentElement.lang, direction: document.documentElement.dir };
}
