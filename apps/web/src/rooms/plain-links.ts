/** Where a text names an address, as the Markdown parser asks for it. */
export interface FoundLink {
  readonly schema: string;
  readonly index: number;
  readonly lastIndex: number;
  readonly raw: string;
  readonly text: string;
  readonly url: string;
}

const address = String.raw`(?:https?:\/\/|www\.)[^\s<>"'\u0060“”«»]+|[\w.+-]+@[\w-]+(?:\.[\w-]+)+`;
/** Nothing of a word stands before it. */
const anywhere = new RegExp(String.raw`(?<![\p{L}\p{N}_/@.])(?:${address})`, 'giu');
const atStart = new RegExp(String.raw`^https?:\/\/[^\s<>"'\u0060“”«»]+`, 'iu');
const closing = /[.,;:!?*_~'"…،؛؟»”\]}|]$/u;

/** A sentence goes on after an address: its full stop, and a bracket that was opened before it, are none of the address. */
function withoutEnd(found: string): string {
  for (let text = found; ;) {
    const opens = text.split('(').length;
    const closes = text.split(')').length;
    const isSpare = closing.test(text) || (text.endsWith(')') && closes > opens);
    if (!isSpare) return text;
    text = text.slice(0, -1);
  }
}

const somethingAfterwards = /^(?:https?:\/\/|www\.)[\p{L}\p{N}]|@/iu;

function linkAt(found: string, index: number): FoundLink | null {
  const text = withoutEnd(found);
  if (!somethingAfterwards.test(text)) return null;
  const schema =
    /^https?:/i.exec(text)?.[0].toLowerCase() ?? (text.includes('@') && !/^www\./i.test(text) ? 'mailto:' : '');
  const url = schema === 'mailto:' ? `mailto:${text}` : schema === '' ? `http://${text}` : text;
  return { schema, index, lastIndex: index + text.length, raw: text, text, url };
}

/**
 * Addresses with `https://`, `www.` or an `@` become links; a bare `example.org` stays text, since as many sentences have lost their
 * space there. The build puts this module in the place of a library (lean-markdown.ts).
 */
export class LinkifyIt {
  test(text: string): boolean {
    return this.match(text) !== null;
  }

  match(text: string): FoundLink[] | null {
    const links = [...text.matchAll(anywhere)].flatMap((found) => linkAt(found[0], found.index) ?? []);
    return links.length === 0 ? null : links;
  }

  matchAtStart(text: string): FoundLink | null {
    const found = atStart.exec(text);
    return found === null ? null : linkAt(found[0], 0);
  }
}
