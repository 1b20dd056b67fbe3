export interface Excerpt {
  readonly excerpt: string;
  readonly found: [number, number][];
}

/** Characters that no message holds (its text is refused with them). */
export const marks = { begin: '\u0002', end: '\u0003' } as const;

/** A message as one reads it, without the marks of Markdown. */
export function plainText(body: string): string {
  return body
    .replaceAll(/[\u0002\u0003]/g, '')
    .replaceAll(/\[([^\]\n]{1,200})\]\([^)\s]{1,500}\)/g, '$1')
    .replaceAll(/[*_~`#>|]+/g, ' ')
    .replaceAll(/\s+/g, ' ')
    .trim();
}

/** The marks become spans of the text without them. */
export function excerptOf(marked: string): Excerpt {
  const found: [number, number][] = [];
  let excerpt = '';
  let begin: number | null = null;
  for (const character of marked) {
    if (character === marks.begin) begin = excerpt.length;
    else if (character !== marks.end) excerpt += character;
    else if (begin !== null) {
      found.push([begin, excerpt.length]);
      begin = null;
    }
  }
  return { excerpt, found };
}
