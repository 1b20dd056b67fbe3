import { createHash } from 'node:crypto';
import { domainToASCII } from 'node:url';

/** A text or an id that must not be where it is not allowed, in whatever dress. */
export interface Needle {
  readonly bytes: string;
  readonly as: string;
}

const shortest = 7;
const uuid = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

/** Every form in which a text may be written; one character of each is one byte, in lower case. */
export function needlesOf(text: string): Needle[] {
  const plain = Buffer.from(text);
  const forms: [string, string][] = [
    ...ofBytes('', plain),
    ['utf-16le', latin(Buffer.from(text, 'utf16le'))],
    ['utf-16be', latin(Buffer.from(text, 'utf16le').swap16())],
    ['json', JSON.stringify(text).slice(1, -1)],
    [
      'escaped json',
      Array.from(text)
        .map((one) => (one > '~' ? `\\u${hexOf(one).padStart(4, '0')}` : one))
        .join(''),
    ],
    ['url', encodeURIComponent(text)],
    ['url of a form', new URLSearchParams({ a: text }).toString().slice(2)],
    ['url, all of it', `%${plain.toString('hex').match(/../g)?.join('%') ?? ''}`],
    ['html, few', entities(text, (one) => one > '~' || '<>&"\''.includes(one), 10)],
    ['html, few, hex', entities(text, (one) => one > '~' || '<>&"\''.includes(one), 16)],
    ['html', entities(text, () => true, 10)],
    ['html, hex', entities(text, () => true, 16)],
    ['punycode', domainToASCII(text.replaceAll(/[^\p{L}\p{N}]/gu, ''))],
    ['reversed', latin(Buffer.from(Array.from(text).toReversed().join('')))],
    ['without marks', text.normalize('NFD').replaceAll(/\p{Mark}/gu, '')],
    ['decomposed', latin(Buffer.from(text.normalize('NFD')))],
    ...[text, text.toLowerCase(), text.trim().toLowerCase()].flatMap((one) => digests(Buffer.from(one))),
    ...(uuid.test(text) ? ofId(text) : []),
  ];
  const unique = new Map(forms.map(([as, form]) => [form.toLowerCase(), as] as const).toReversed());
  return [...unique].flatMap(([bytes, as]) => (bytes.length < shortest ? [] : [{ bytes, as }]));
}

/** Ids are stored and signed as their sixteen bytes, too. */
function ofId(id: string): [string, string][] {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex');
  return [...ofBytes('bytes, ', bytes), ...digests(bytes)];
}

function ofBytes(name: string, bytes: Buffer): [string, string][] {
  return [
    [`${name}as it is`, latin(bytes)],
    [`${name}hex`, bytes.toString('hex')],
    ...[0, 1, 2].flatMap((offset): [string, string][] => {
      const whole = Buffer.concat([Buffer.alloc(offset), bytes])
        .toString('base64')
        .replace(/=+$/, '');
      // The first and the last character share their bits with what stands beside.
      const inner = whole.slice(Math.ceil((offset * 8) / 6), Math.floor(((offset + bytes.length) * 8) / 6));
      return [
        [`${name}base64 at ${offset}`, inner],
        [`${name}base64url at ${offset}`, inner.replaceAll('+', '-').replaceAll('/', '_')],
      ];
    }),
  ];
}

function digests(bytes: Buffer): [string, string][] {
  return ['md5', 'sha1', 'sha256'].flatMap((name): [string, string][] => {
    const digest = createHash(name).update(bytes).digest();
    return [
      [name, digest.toString('hex')],
      [`${name}, bytes`, latin(digest)],
      [`${name}, base64`, digest.toString('base64').replace(/=+$/, '').slice(0, -1)],
      [`${name}, base64url`, digest.toString('base64url').slice(0, -1)],
    ];
  });
}

export function latin(bytes: Buffer): string {
  return bytes.toString('latin1');
}

function entities(text: string, isWritten: (one: string) => boolean, base: 10 | 16): string {
  const written = (one: string) => (base === 10 ? `&#${one.codePointAt(0)};` : `&#x${hexOf(one)};`);
  return Array.from(text)
    .map((one) => (isWritten(one) ? written(one) : one))
    .join('');
}

function hexOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16);
}

export interface Found<Canary> {
  readonly canary: Canary;
  readonly as: string;
}

/** Looks for all of them at once: by their first characters at every place. */
export class Finder<Canary extends { readonly texts: readonly string[] }> {
  private readonly byStart = new Map<string, { readonly bytes: string; readonly as: string; readonly of: Canary }[]>();

  constructor(canaries: readonly Canary[]) {
    for (const of of canaries) {
      for (const needle of of.texts.flatMap(needlesOf)) {
        const start = needle.bytes.slice(0, shortest);
        const known = this.byStart.get(start);
        if (known) known.push({ ...needle, of });
        else this.byStart.set(start, [{ ...needle, of }]);
      }
    }
  }

  find(bytes: Buffer): Found<Canary>[] {
    const hay = latin(bytes).toLowerCase();
    const found = new Map<Canary, string>();
    for (let place = 0; place + shortest <= hay.length; place++) {
      for (const needle of this.byStart.get(hay.slice(place, place + shortest)) ?? []) {
        if (!found.has(needle.of) && hay.startsWith(needle.bytes, place)) found.set(needle.of, needle.as);
      }
    }
    return [...found].map(([canary, as]) => ({ canary, as }));
  }
}
