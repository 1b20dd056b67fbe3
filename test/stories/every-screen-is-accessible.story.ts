import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { violationsInBothSchemes } from './accessibility.ts';
import { signInScreen } from './screens.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { comeIn, findOnScreens, leave } from './walk.ts';

/** A walk through all screens, on a machine that does something else too. */
const patience = 480_000;

describe('every screen is accessible', { timeout: patience }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ demo: true });
  });
  afterAll(() => stage.close());

  // From right to left: arabic-is-read-from-the-right.story.ts, which goes through all screens in Arabic for this, too.
  it('axe finds nothing on any screen, light or dark, left to right', async () => {
    const wishes = { language: 'en' } as const;
    expect(await findOnScreens(stage, { wishes, isLoading: true, find: violationsInBothSchemes })).toEqual([]);
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
      await signInScreen.open(visitor.page, { groupId: '', roomId: '', caucusId: '', sessionId: '' });
      expect(await visitor.page.evaluate(pageLanguage)).toEqual({ language, direction });
      await comeIn(visitor);
      expect(await visitor.page.evaluate(pageLanguage)).toEqual({ language, direction });
      await leave(visitor);
    }
  });
});

function pageLanguage(): { language: string; direction: string } {
  return { language: document.documentElement.lang, direction: document.documentElement.dir };
}
