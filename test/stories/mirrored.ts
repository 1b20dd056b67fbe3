import { globSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Page } from 'playwright-core';
import { languageNames } from '../../apps/web/src/app/languages.ts';

const latinWord = /\p{Script=Latin}[\p{Script=Latin}\p{N}+.-]*/gu;

/** Rule numbers, keys, codes and the product's name, which the translator has set into the Arabic sentences himself. */
function latinWordsOfArabic(): string[] {
  const root = resolve(import.meta.dirname, '../../apps/web/src');
  const texts = globSync('*/locales/ar.json', { cwd: root }).map((file) => readFileSync(resolve(root, file), 'utf8'));
  // The keys are in Latin letters too, and so are the places that names are put into.
  const sentences = texts.map((text) => text.replace(/"[^"]*":|\{\{[^}]*\}\}/g, ''));
  return sentences.flatMap((text) => text.match(latinWord) ?? []);
}

/** Words in Latin letters that stand unisolated in a page written from the right: their full stops and brackets change sides. */
export function unisolatedOn(page: Page): Promise<string[]> {
  const known = ['Trialogue', ...Object.values(languageNames), ...latinWordsOfArabic()];
  return page.evaluate(
    ({ words, pattern }) => {
      const isolates = /\u2068[^\u2068\u2069]*\u2069/g;
      const unread = 'script, style, noscript, bdi, [dir], .markdown, .mark-sign, kbd, svg';
      const found: string[] = [];
      const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
        const parent = node.parentElement;
        if (parent === null || parent.closest(unread) !== document.documentElement) continue;
        const text = (node.textContent ?? '').replace(isolates, '');
        const strange = (text.match(new RegExp(pattern, 'gu')) ?? []).filter((word) => !words.includes(word));
        if (strange.length > 0) found.push(`${parent.tagName}.${parent.className} “${strange.join(' ')}” in “${text}”`);
      }
      return found;
    },
    { words: known, pattern: latinWord.source },
  );
}

/** What never turns round: codes, keys, times that run, and what is typed as an address or a number. */
export function turnedRoundOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const fixed = 'code, kbd, pre, [role="timer"], input[type="email"], input[type="url"], input[type="tel"]';
    return [...document.querySelectorAll<HTMLElement>(fixed)]
      .filter((element) => getComputedStyle(element).direction !== 'ltr')
      .map((element) => `${element.tagName}.${element.className} “${element.innerText}” runs from the right`);
  });
}

/** What stands in the bars and beside each other, in the order in which a reader of this page's language meets it. */
export function orderOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const isFromTheRight = getComputedStyle(document.documentElement).direction === 'rtl';
    const width = document.documentElement.clientWidth;
    const distance = (element: Element): number => {
      const { left, right } = element.getBoundingClientRect();
      // Parts above each other differ by fractions of a pixel, and keep the order of the page.
      return Math.round(isFromTheRight ? width - right : left);
    };
    const nameOf = (element: Element): string => {
      const name = [...element.classList].find((one) => !/^(?:m_|mantine-)/.test(one));
      return name === undefined ? element.tagName.toLowerCase() : `.${name}`;
    };
    const rows = document.querySelectorAll('.shell, .top-bar, .bottom-bar, .room-head, .page-header, .composer');
    return [...rows].flatMap((row) => {
      const shown = [...row.children].filter((child) => child.getClientRects().length > 0);
      const inOrder = shown.toSorted((one, other) => distance(one) - distance(other));
      return shown.length === 0 ? [] : [`${nameOf(row)}: ${inOrder.map(nameOf).join(' | ')}`];
    });
  });
}

/** Landmarks and headings as they follow each other, each with the direction in which it is written: no words, no pixels. */
export function structureOn(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const landmarks = 'header, nav, main, aside, footer, section, form, dialog[open], h1, h2, h3, h4, details';
    const shown = [...document.body.querySelectorAll(landmarks)].filter(
      // What people wrote, and how much of it there is, is the demonstration's matter. What lies in closed details has boxes at times.
      (element) =>
        element.getClientRects().length > 0 && element.checkVisibility() && element.closest('.markdown') === null,
    );
    const depth = (element: Element): number => {
      const above = element.parentElement?.closest(landmarks) ?? null;
      return above === null ? 0 : depth(above) + 1;
    };
    const lines = shown.map((element) => {
      const name = [...element.classList].find((one) => !/^(?:m_|mantine-)/.test(one));
      const { direction } = getComputedStyle(element);
      return `${'  '.repeat(depth(element))}${element.tagName.toLowerCase()}${name === undefined ? '' : `.${name}`} ${direction}`;
    });
    return lines.filter((line, place) => line !== lines[place - 1]);
  });
}
