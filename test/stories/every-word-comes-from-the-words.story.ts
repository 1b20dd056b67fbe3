import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { overflowOn, smallTargetsOn } from './accessibility.ts';
import { pseudo, speakPseudo } from './pseudo-words.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { cutWordsOn, unmarkedWordsOn } from './unmarked-words.ts';
import { findOnScreens } from './walk.ts';

/** A walk through all screens, on a machine that does something else too. */
const patience = 300_000;

describe('every word comes from the language files', { timeout: patience }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ demo: true });
  });
  afterAll(() => stage.close());

  it('The pseudo-language keeps places and marks, is more than a third longer and stands in brackets.', () => {
    expect(pseudo('Send')).toBe('[Šéñđéé]');
    expect(pseudo('Visible to {{count}} <b>members</b>')).toMatch(
      /^\[Ṽíšíƀľé ţó \{\{count\}\} <b>ɱéɱƀéŕš<\/b> é+ é+\]$/,
    );
    const sentence = 'A delegation gives out its own seats. Ask yours, or the steward of your sector.';
    expect(pseudo(sentence).length / sentence.length).toBeGreaterThan(1.35);
  });

  it('A word that was written by hand, shown or spoken, is found, and so is one that is cut off.', async () => {
    const { context, page } = await stage.visit();
    await page.setContent(`<main><p>[Ŵóŕđš [inner] éé] 12 · <bdi>Amara</bdi></p><p>By hand</p><img alt="Spoken" />
      <button style="inline-size: 3rem; overflow: hidden; white-space: nowrap">[Ŕéƥľý ţó évéŕýóñé]</button></main>`);
    expect(await unmarkedWordsOn(page)).toEqual(['P. text “By hand”', 'IMG. alt “Spoken”']);
    expect(await cutWordsOn(page)).toEqual(['BUTTON. is cut: “[Ŕéƥľý ţó évéŕýóñé]”']);
    await context.close();
  });

  // In words longer than those of any of the five languages: what fits here fits in all of them.
  it('On a phone no screen shows or says a word that is not in them, none is cut off and no target is too small', async () => {
    const wishes = { language: 'en', width: 360, height: 740 } as const;
    const find = async (page: Page) => [...(await faultsOn(page)), ...(await smallTargetsOn(page))];
    expect(await findOnScreens(stage, { wishes, prepare: speakPseudo, find })).toEqual([]);
  });

  it('Nor does what stands beside a page on a desk only', async () => {
    const { context, page } = await stage.visit({ language: 'en' });
    await speakPseudo(context);
    await page.goto('/');
    await page.locator('.persona').first().click();
    // Another address before the answer would leave the visitor outside.
    await page.locator('.shell').waitFor();
    for (const path of ['/', '/groups', '/people']) {
      await page.goto(path);
      await page.locator('.shell-content h1').waitFor();
      await page.locator('.skeleton').first().waitFor({ state: 'detached' });
      expect(await faultsOn(page)).toEqual([]);
    }
    await context.close();
  });
});

async function faultsOn(page: Page): Promise<string[]> {
  return [...(await unmarkedWordsOn(page)), ...(await cutWordsOn(page)), ...(await overflowOn(page))];
}
