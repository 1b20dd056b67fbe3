import type { Page } from 'playwright-core';
import { languageNames } from '../../apps/web/src/app/languages.ts';

/** What is the same in every language: the product's name, and each language by its own name. */
const proper = ['Trialogue', ...Object.values(languageNames)];

/** People's own words and names, codes, keys, and the sectors' letters, which are signs beside a shape. */
const isolated = 'bdi, [dir="auto"], .markdown, code, kbd, svg, .mark-sign';

/**
 * Words that the page shows or says without having taken them from the language files. Outside of brackets stand only what people
 * wrote or are called (isolated by `bdi` or `dir="auto"`, or in an option by marks), codes and keys.
 */
export function unmarkedWordsOn(page: Page): Promise<string[]> {
  return page.evaluate(
    ({ names, content }) => {
      const innermost = /\[[^[\]]*\]/g;
      const unmarked = (text: string): string => {
        let rest = text.replaceAll(/\u2068[^\u2069]*\u2069/g, '');
        while (innermost.test(rest)) rest = rest.replace(innermost, '');
        return /\p{L}/u.test(rest) ? rest.trim() : '';
      };
      const isContent = (element: Element): boolean => element.closest(content) !== null;
      const found: string[] = [];
      const note = (element: Element, what: string, text: string): void => {
        if (names.includes(text.trim()) || unmarked(text) === '') return;
        found.push(`${element.tagName}.${element.className} ${what} “${unmarked(text)}”`);
      };
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || parent.closest('script, style, noscript') !== null || isContent(parent)) continue;
        note(parent, 'text', node.textContent ?? '');
      }
      const spoken = [
        'aria-label',
        'aria-description',
        'aria-roledescription',
        'aria-valuetext',
        'placeholder',
        'title',
        'alt',
      ];
      for (const element of document.body.querySelectorAll('*')) {
        if (isContent(element) && element.closest('svg') === null && !element.matches('[dir="auto"]')) continue;
        for (const name of spoken) note(element, name, element.getAttribute(name) ?? '');
      }
      return found;
    },
    { names: proper, content: isolated },
  );
}

/** Words that a button or a link cuts off or lets run over its edge. What people wrote may be shortened there. */
export function cutWordsOn(page: Page): Promise<string[]> {
  return page.evaluate((content) => {
    const pressed = document.querySelectorAll<HTMLElement>('button, a, summary, [role="button"], label');
    // A pixel is what is left of words that are for screen readers only.
    const isSeen = (part: HTMLElement): boolean => part.innerText?.trim() !== '' && part.clientWidth > 1;
    const isCut = (part: HTMLElement, edge: DOMRect): boolean => {
      const { overflowX, overflowY } = getComputedStyle(part);
      const isTooWide = overflowX !== 'visible' && part.scrollWidth > part.clientWidth + 1;
      const isTooHigh = overflowY !== 'visible' && part.scrollHeight > part.clientHeight + 1;
      const { left, right } = part.getBoundingClientRect();
      return isTooWide || isTooHigh || left < edge.left - 1 || right > edge.right + 1;
    };
    return [...pressed].flatMap((control) => {
      if (!control.checkVisibility({ visibilityProperty: true, opacityProperty: true })) return [];
      const parts = [control, ...control.querySelectorAll<HTMLElement>('*')].filter(
        (part) =>
          part.closest(`.hidden-visually, ${content}`) === null &&
          isSeen(part) &&
          getComputedStyle(part).display !== 'inline',
      );
      const cut = parts.filter((part) => isCut(part, control.getBoundingClientRect()));
      return cut.map((part) => `${part.tagName}.${part.className} is cut: “${part.innerText}”`);
    });
  }, isolated);
}
