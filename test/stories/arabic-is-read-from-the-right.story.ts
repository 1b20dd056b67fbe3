import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { overflowOn } from './accessibility.ts';
import type { VisitorWishes } from './browser.ts';
import { orderOn, structureOn, turnedRoundOn, unisolatedOn } from './mirrored.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { comeIn, leave, walkScreens } from './walk.ts';

const sizes = [
  ['phone', { width: 360, height: 740 }],
  ['desk', { width: 1280, height: 800 }],
] as const satisfies readonly (readonly [string, VisitorWishes])[];

/** A walk through all screens, on a machine that does something else too. */
const patience = 300_000;

describe('Arabic is read from the right', { timeout: patience }, () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage({ demo: true });
  });
  afterAll(() => stage.close());

  it('A name that nothing isolates is found, and so is a code that is turned round.', async () => {
    const { context, page } = await stage.visit();
    await page.setContent(`<!doctype html><html dir="rtl"><body>
      <p>قالت Amara شيئًا.</p><p>قالت <bdi>Amara</bdi> و\u2068Bao\u2069 شيئًا (N4).</p>
      <code>turned</code><code dir="ltr">straight</code></body></html>`);
    expect(await unisolatedOn(page)).toEqual(['P. “Amara” in “قالت Amara شيئًا.”', 'CODE. “turned” in “turned”']);
    expect(await turnedRoundOn(page)).toEqual(['CODE. “turned” runs from the right']);
    await context.close();
  });

  // After a change that is meant: vitest --update writes the files anew, and their difference shows what has moved.
  it.each(sizes)(
    'On a %s every screen stands as it was written down, and nothing in it is turned the wrong way',
    async (size, wishes) => {
      const found: string[] = [];
      const written: string[] = [];
      const look = async (page: Page, name: string): Promise<void> => {
        const faults = [...(await overflowOn(page)), ...(await unisolatedOn(page)), ...(await turnedRoundOn(page))];
        for (const fault of faults) found.push(`${name}: ${fault}`);
        written.push(`# ${name}`, ...(await orderOn(page)), ...(await structureOn(page)), '');
      };
      await walkScreens(stage, { wishes: { language: 'ar', ...wishes }, look });
      expect(found).toEqual([]);
      await expect(written.join('\n')).toMatchFileSnapshot(`right-to-left/${size}.txt`);
    },
  );

  it.each(sizes)(
    'On a %s a reader of Arabic meets the parts of a page in the same order as a reader of English',
    async (_, wishes) => {
      const met: string[][] = [];
      const sides: number[] = [];
      for (const language of ['en', 'ar'] as const) {
        const visitor = await stage.visit({ language, ...wishes });
        await visitor.page.goto('/');
        const { roomId } = await comeIn(visitor);
        await visitor.page.goto(`/rooms/${roomId}`);
        await visitor.page.locator('.message').first().waitFor();
        met.push(await orderOn(visitor.page));
        const box = await visitor.page.locator('.product').boundingBox();
        sides.push((box?.x ?? 0) + (box?.width ?? 0) / 2);
        await leave(visitor);
      }
      const [english, arabic] = met;
      expect(arabic).toEqual(english);
      const [left = 0, right = 0] = sides;
      expect(left).toBeLessThan(wishes.width / 2);
      expect(right).toBeGreaterThan(wishes.width / 2);
    },
  );
});
