import type { Page } from 'playwright-core';

export function wasRun(page: Page): Promise<boolean> {
  return page.evaluate(() => 'trialogueWasRun' in globalThis);
}

/** What stands among members' words and is not one of the few elements and attributes that may. */
export function strangeMarkup(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const tags = /^(A|BLOCKQUOTE|BR|CODE|DEL|EM|H[3-6]|HR|LI|OL|P|PRE|S|STRONG|TABLE|TBODY|TD|TH|THEAD|TR|UL)$/;
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
    const carried = ['onerror', 'onload', 'onfocus', 'ontoggle', 'onstart', 'onbegin'].map((name) => `[${name}]`);
    const all = [...written, ...carried, 'img[src="x"]', '[href^="javascript:" i]', '[src*="attacker.invalid"]'];
    return [...document.querySelectorAll(all.join(', '))].map((element) => element.outerHTML);
  });
}
