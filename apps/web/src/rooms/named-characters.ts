import createPurifier from 'dompurify';

const purifier = createPurifier(window);
const known = new Map<string, string>();

/** In front of a space's name the browser needs something that stands in the page, or it passes the space over. */
const before = '.';

function readByBrowser(name: string): string {
  // As a node and not as markup: what is read is its text alone, and the purifier's own policy lets the browser read it.
  return (purifier.sanitize(`${before}${name}`, { RETURN_DOM: true }).textContent ?? '').slice(before.length);
}

/**
 * What `&eacute;` or `&NotEqualTilde;` stands for; the name itself where it stands for nothing. Every browser has the list of
 * the 2,125 names, which as a library weighs a quarter of the Markdown parser: the build puts this module in its place (lean-markdown.ts).
 */
export function decodeHTMLStrict(name: string): string {
  const found = known.get(name);
  if (found !== undefined) return found;
  const read = readByBrowser(name);
  // Some old names hold without their semicolon, too: of `&notit;` the browser reads `&not` and leaves the rest.
  const isWhole = read !== name && (!read.endsWith(';') || name === '&semi;');
  if (!isWhole) return name;
  known.set(name, read);
  return read;
}
