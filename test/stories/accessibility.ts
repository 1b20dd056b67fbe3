import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';
import * as z from 'zod';

const axeSource = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
/** The rules whose findings may differ between the two schemes: nothing else of a page does. */
const colours = ['color-contrast', 'link-in-text-block'];
const everything = { type: 'tag', values: tags };
const findings = z.array(z.string());

/**
 * What axe finds against WCAG 2.2 A and AA and its own best practice, one line for each element. A text in exactly the colour of
 * its ground is a finding too: axe would leave it to a person to decide.
 */
async function violationsOn(page: Page, runOnly = everything): Promise<string[]> {
  // Over the debugger's wire: the page's own policy, which stays enforced, would not let a script be added.
  const isThere = await page.evaluate(() => 'axe' in globalThis);
  if (!isThere) await page.evaluate(`${axeSource};undefined`);
  const found: unknown = await page.evaluate(`axe
    .run(document, { runOnly: ${JSON.stringify(runOnly)}, resultTypes: ['violations', 'incomplete'] })
    .then(({ violations, incomplete }) => {
      const lines = (rule) => rule.nodes.map((node) => rule.id + ' ' + node.target.join(' ') + ': ' + node.failureSummary);
      const isInvisible = ({ any }) => any.some(({ data }) => data?.messageKey === 'equalRatio');
      const invisible = incomplete.map((rule) => ({ ...rule, nodes: rule.nodes.filter(isInvisible) }));
      return [...violations, ...invisible].flatMap(lines);
    })`);
  return findings.parse(found);
}

/** The same, in dark colours; and then in light ones what colours decide. */
export async function violationsInBothSchemes(page: Page): Promise<string[]> {
  const found: string[] = [];
  for (const scheme of ['dark', 'light'] as const) {
    await page.emulateMedia({ colorScheme: scheme });
    await page.locator(`html[data-mantine-color-scheme="${scheme}"]`).waitFor();
    const asked = scheme === 'dark' ? everything : { type: 'rule', values: colours };
    for (const line of await violationsOn(page, asked)) found.push(`${scheme}: ${line}`);
  }
  return found;
}

/** What reaches beyond the sides of the screen, so that a reader would have to scroll sideways. */
export function overflowOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const { clientWidth, scrollWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page is ${scrollWidth} wide on ${clientWidth}`] : [];
    const scrolled = [...document.querySelectorAll('body *')].filter((element) => {
      const { overflowX } = getComputedStyle(element);
      const isMeant = element.closest('pre, table, textarea, input, select, .hidden-visually, .tabs') !== null;
      return !isMeant && /auto|scroll/.test(overflowX) && element.scrollWidth > element.clientWidth + 1;
    });
    return [...wide, ...scrolled.map((element) => `${element.tagName}.${element.className} scrolls sideways`)];
  });
}

/** What is smaller to the finger than it may be: 44 pixels in the bars, 24 elsewhere; a link within a sentence is exempt. */
export function smallTargetsOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const bars = '.bottom-bar, .top-bar, .room-head';
    const targets = document.querySelectorAll<HTMLElement>(
      'a, button, input, select, textarea, summary, [role="button"]',
    );
    return [...targets].flatMap((element) => {
      // A box whose label is pressed with it counts as the label does.
      const pressed = element instanceof HTMLInputElement ? (element.closest('label') ?? element) : element;
      const { width, height } = pressed.getBoundingClientRect();
      const isShown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true }) && width > 1;
      const isInSentence = element.tagName === 'A' && getComputedStyle(element).display === 'inline';
      if (!isShown || isInSentence || element.closest('.skip-link') !== null) return [];
      const least = element.closest(bars) === null ? 24 : 44;
      // Half a pixel is lost to rounding.
      if (width + 0.5 >= least && height + 0.5 >= least) return [];
      return [`${element.tagName}.${element.className} “${element.innerText}” is ${width} by ${height}, not ${least}`];
    });
  });
}
