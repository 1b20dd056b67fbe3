import type { Locator, Page } from 'playwright-core';
import { expect } from 'vitest';

export function wasRun(page: Page): Promise<boolean> {
  return page.evaluate(() => 'trialogueWasRun' in globalThis);
}

/** What stands among members' words and is not one of the few elements and attributes that may. */
export function strangeMarkup(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tags = /^(A|BDI|BLOCKQUOTE|BR|CODE|DEL|EM|H[3-6]|HR|LI|OL|P|PRE|S|STRONG|TABLE|TBODY|TD|TH|THEAD|TR|UL)$/;
    const attributes = new Set(['href', 'start', 'target', 'rel', 'dir']);
    return [...document.querySelectorAll('.markdown *')].flatMap((element) => {
      const strange = element.getAttributeNames().filter((name) => !attributes.has(name));
      const href = element.getAttribute('href');
      const isHarmless = href === null || /^(https?:|mailto:)/i.test(href);
      return tags.test(element.tagName) && strange.length === 0 && isHarmless ? [] : [element.outerHTML];
    });
  });
}

/** Elements that no page of the product has, wherever they stand: each would have come from what somebody wrote. */
export function foreignElements(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const written = ['iframe', 'object', 'embed', 'base', 'marquee', 'video', 'audio', 'math', 'template', 'image'];
    const carried = [
      'img[src="x"]',
      '[href^="javascript:" i]',
      '[src*="attacker.invalid"]',
      '[style*="attacker.invalid"]',
    ];
    const all = [...written, ...carried, '[action*="attacker.invalid"]', 'script:not([src])', '[popover]'].join(', ');
    // The product itself hears events by code and never by an attribute.
    const hears = (element: Element) => element.getAttributeNames().some((name) => name.startsWith('on'));
    const found = [...document.querySelectorAll('*')].filter((element) => element.matches(all) || hears(element));
    return found.map((element) => element.outerHTML);
  });
}

/** Of all that somebody wrote nothing has become more than words on this page. */
export async function holdsWords(page: Page): Promise<void> {
  expect(await wasRun(page)).toBe(false);
  expect(await strangeMarkup(page)).toEqual([]);
  expect(await foreignElements(page)).toEqual([]);
}

/** Spaces and line ends are laid out by the browser; every other character has to be there. */
export function plain(text: string): string {
  return text.replaceAll(/\s+/g, ' ').trim();
}

/** Texts as a reader sees them; the marks around a name that keep its direction are no part of it. */
export async function readAll(texts: Locator): Promise<string[]> {
  return (await texts.allInnerTexts()).map((text) => plain(text.replaceAll(/[\u2068\u2069]/g, '')));
}
