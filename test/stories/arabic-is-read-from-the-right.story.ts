import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { overflowOn, violationsInBothSchemes } from './accessibility.ts';
import type { VisitorWishes } from './browser.ts';
import { orderOn, structureOn, turnedRoundOn, unisolatedOn } from './mirrored.ts';
import { settle } from './arriving.ts';
import { openStage } from './stage.ts';
import type { Stage } from './stage.ts';
import { comeIn, leave, walkScreens } from './walk.ts';

const sizes = [
  ['phone', { width: 360, height: 740 }],
  ['desk', { width: 1280, height: 800 }],
] as const satisfies readonly (readonly [string, VisitorWishes])[];

/** A walk through all screens, on a machine that does something else too. */
const patience = 480_000;

describe('Arabic is read from the right', { timeout: patience }, () => {
  let stage: Stage;
  let walked: Promise<Walked>;
  beforeAll(async () => {
    stage = await openStage({ demo: true });
    walked = walk(stage);
    // Each test says itself what it has waited for; until then a fault of the walk belongs to nobody.
    walked.catch(() => undefined);
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

  it('axe finds nothing on any screen, light or dark, right to left', async () => {
    expect((await walked).violations).toEqual([]);
  });

  // After a change that is meant: vitest --update writes the files anew, and their difference shows what has moved.
  it.each(sizes)(
    'On a %s every screen stands as it was written down, and nothing in it is turned the wrong way',
    async (size) => {
      const { faults, written } = (await walked)[size];
      expect(faults).toEqual([]);
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

interface Standing {
  readonly faults: string[];
  readonly written: string[];
}

interface Walked {
  readonly violations: string[];
  readonly phone: Standing;
  readonly desk: Standing;
}

/** One walk in Arabic for all that is asked of its screens: at a desk they are opened, and then made as narrow as a phone. */
async function walk(stage: Stage): Promise<Walked> {
  const walked: Walked = {
    violations: [],
    phone: { faults: [], written: [] },
    desk: { faults: [], written: [] },
  };
  const look = async (page: Page, name: string): Promise<void> => {
    for (const line of await violationsInBothSchemes(page)) walked.violations.push(`${name}: ${line}`);
    for (const [size, { width, height }] of sizes.toReversed()) {
      await page.setViewportSize({ width, height });
      await settle(page);
      const faults = [...(await overflowOn(page)), ...(await unisolatedOn(page)), ...(await turnedRoundOn(page))];
      for (const fault of faults) walked[size].faults.push(`${name}: ${fault}`);
      walked[size].written.push(`# ${name}`, ...(await orderOn(page)), ...(await structureOn(page)), '');
    }
    const [, [, desk]] = sizes;
    await page.setViewportSize(desk);
  };
  await walkScreens(stage, { wishes: { language: 'ar' }, look });
  return walked;
}
