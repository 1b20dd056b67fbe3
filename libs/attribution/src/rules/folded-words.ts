/** Words of a text as they compare, and where each stands in the text as it was written: [from, to) in UTF-16 units. */
export interface FoldedWords {
  readonly words: readonly string[];
  readonly from: readonly number[];
  readonly to: readonly number[];
}

const letterOrDigit = /[\p{L}\p{N}]/u;
const mark = /\p{M}/u;
/** Zero-width and direction signs, soft hyphens, tatweel: written inside a word they do not part it. */
const invisible = /[\p{Cf}\p{Default_Ignorable_Code_Point}\u{640}]/u;

/** Letters that are no base letter with a mark, and still are written for each other. */
const alike: Readonly<Record<string, string>> = {
  ß: 'ss',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ı: 'i',
  æ: 'ae',
  œ: 'oe',
  ς: 'σ',
  ٱ: 'ا',
  ى: 'ي',
  ی: 'ي',
  ک: 'ك',
  ة: 'ه',
};

/** How one code point compares: '' for what leaves no trace, null for what parts words. */
const known = new Map<string, string | null>();

function foldedPoint(point: string): string | null {
  const before = known.get(point);
  if (before !== undefined) return before;
  const folded = fold(point);
  // The alphabets in use; a text in all of Unicode must not fill the memory.
  if (known.size < 20_000) known.set(point, folded);
  return folded;
}

function fold(point: string): string | null {
  if (invisible.test(point) || mark.test(point)) return '';
  let folded = '';
  for (const part of point.normalize('NFKD').toLowerCase().normalize('NFKD')) {
    if (mark.test(part) || invisible.test(part)) continue;
    if (!letterOrDigit.test(part)) return null;
    folded += alike[part] ?? digit(part);
  }
  return folded === '' ? null : folded;
}

/** Arabic-Indic and Persian digits as the others. */
function digit(part: string): string {
  const code = part.charCodeAt(0);
  if (code >= 0x660 && code <= 0x669) return String(code - 0x660);
  if (code >= 0x6f0 && code <= 0x6f9) return String(code - 0x6f0);
  return part;
}

/**
 * One word after the other, without case, accents, compatibility forms and what cannot be seen; everything else that is no letter
 * and no digit parts words, however much of it there is. A name in capitals, in bold, over two lines or with a sign hidden inside
 * is thereby the same name.
 */
export function foldedWords(text: string): FoldedWords {
  const words: string[] = [];
  const from: number[] = [];
  const to: number[] = [];
  let word = '';
  let start = 0;
  let end = 0;
  const finish = () => {
    if (word === '') return;
    words.push(word);
    from.push(start);
    to.push(end);
    word = '';
  };
  for (let at = 0; at < text.length;) {
    const code = text.charCodeAt(at);
    const point = code < 128 ? asciiPoint(code) : null;
    const written = point === null ? String.fromCodePoint(text.codePointAt(at) ?? code) : '';
    const folded = point ?? foldedPoint(written);
    const next = at + Math.max(1, written.length);
    if (folded === null || folded === ' ') finish();
    else {
      if (word === '' && folded !== '') start = at;
      word += folded;
      if (folded !== '' || mark.test(written)) end = next;
    }
    at = next;
  }
  finish();
  return { words, from, to };
}

const ascii = Array.from({ length: 128 }, (_, code) => {
  const written = String.fromCharCode(code);
  return /[0-9a-z]/i.test(written) ? written.toLowerCase() : ' ';
});

/** ' ' parts words. */
function asciiPoint(code: number): string {
  return ascii[code] ?? ' ';
}
