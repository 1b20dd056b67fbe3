import type { BrowserContext } from 'playwright-core';

/** Words of one domain, as a language file has them. */
export type Words = { readonly [key: string]: string | Words };

const plain = 'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ';
const accented = Array.from('áƀçđéƒǧĥíĵķľɱñóƥɋŕšţúṽŵẋýžÁƁÇĐÉƑǦĤÍĴĶĽṀÑÓƤɊŔŠŢÚṼŴẊÝŽ');
const kept = /(\{\{[^}]*\}\}|<[^>]*>)/;
/** Other languages take up to 35 per cent more room than English; the brackets come on top. */
const growth = 0.38;

/** The same sentence for a reader of English, in a language that nobody has written by hand: `[Šéñđ éé]`. */
export function pseudo(sentence: string): string {
  const parts = sentence.split(kept);
  const length = parts.filter((part) => !kept.test(part)).join('').length;
  const body = parts.map((part) => (kept.test(part) ? part : accent(part))).join('');
  return `[${body}${padding(Math.ceil(length * growth))}]`;
}

export function pseudoWords(words: Words): Words {
  return Object.fromEntries(
    Object.entries(words).map(([key, value]) => [key, typeof value === 'string' ? pseudo(value) : pseudoWords(value)]),
  );
}

function accent(text: string): string {
  return Array.from(text)
    .map((letter) => accented[plain.indexOf(letter)] ?? letter)
    .join('');
}

/** Breakable like the sentence before it: a long word stands for a long word only where the English has one too. */
function padding(length: number): string {
  return length < 6
    ? 'é'.repeat(length)
    : ` ${'ééééé '
        .repeat(Math.ceil(length / 6))
        .slice(0, length - 1)
        .trimEnd()}`;
}

/** Gives every page of the context the pseudo-language in place of English. The product itself carries nothing of it. */
export async function speakPseudo(context: BrowserContext): Promise<void> {
  await context.addInitScript(bracketFormats);
  await context.route('**/assets/en-*.js', async (route) => {
    const original = await (await route.fetch()).text();
    const module: unknown = await import(`data:text/javascript,${encodeURIComponent(original)}`);
    const words = pseudoWords(wordsIn(module));
    await route.fulfill({ contentType: 'text/javascript', body: `export default ${JSON.stringify(words)};` });
  });
}

function wordsIn(module: unknown): Words {
  if (typeof module !== 'object' || module === null || !('default' in module)) throw new Error('No file of words');
  const { default: words } = module;
  if (!isWords(words)) throw new Error('The file of words holds something else');
  return words;
}

function isWords(value: unknown): value is Words {
  if (typeof value !== 'object' || value === null) return false;
  return Object.values(value).every((inner) => typeof inner === 'string' || isWords(inner));
}

/** Months, units and "and" come from the browser: they too are marked, so that what is left unmarked was written by hand. */
function bracketFormats(): void {
  const mark = (text: string): string => (/\p{L}/u.test(text) ? `[${text}]` : text);
  for (const { prototype } of [Intl.DateTimeFormat, Intl.NumberFormat]) {
    const bound = Object.getOwnPropertyDescriptor(prototype, 'format')?.get;
    Object.defineProperty(prototype, 'format', {
      configurable: true,
      get(this: unknown) {
        const format: unknown = bound?.call(this);
        return (value: unknown) => (typeof format === 'function' ? mark(String(format(value))) : '');
      },
    });
  }
  const join = Object.getOwnPropertyDescriptor(Intl.ListFormat.prototype, 'format')?.value as unknown;
  Object.defineProperty(Intl.ListFormat.prototype, 'format', {
    configurable: true,
    value(this: unknown, words: unknown) {
      return typeof join === 'function' ? mark(String(Reflect.apply(join, this, [words]))) : '';
    },
  });
}
