import { partsOfText, writtenMention, type Mention } from '@trialogue/rooms';

/** Whom a mention means, in the reader's words; null where the seat is not known (any more). */
export type NameOfMention = (mention: Mention) => string | null;
/** What the author chose, by the words that stand in his text for it, e.g. '@Amara Denholt'. */
export type ChosenMentions = ReadonlyMap<string, Mention>;

/** A stored text as its author edits it: names instead of ids. A seat that nobody knows stays as it is written. */
export function asEdited(
  body: string,
  nameOf: NameOfMention,
): { readonly text: string; readonly chosen: ChosenMentions } {
  const chosen = new Map<string, Mention>();
  const parts = partsOfText(body).map((part) => {
    if ('text' in part) return part.text;
    const name = nameOf(part.mention);
    if (name === null) return writtenMention(part.mention);
    // Of two with the same name the second keeps its id: one word cannot mean both.
    const known = chosen.get(`@${name}`);
    if (known !== undefined && writtenMention(known) !== writtenMention(part.mention))
      return writtenMention(part.mention);
    chosen.set(`@${name}`, part.mention);
    return `@${name}`;
  });
  return { text: parts.join(''), chosen };
}

/** The text as it is stored: each chosen name that still stands in it becomes its mention, the longest names first. */
export function asWritten(text: string, chosen: ChosenMentions): string {
  const names = [...chosen.keys()]
    .filter((name) => name.length > 1)
    .toSorted((one, other) => other.length - one.length);
  if (names.length === 0) return text;
  const anyName = new RegExp(
    names.map((name) => name.replaceAll(/[.*+?^${}()|[\]\\/]/g, String.raw`\$&`)).join('|'),
    'g',
  );
  return text.replaceAll(anyName, (name) => {
    const mention = chosen.get(name);
    return mention === undefined ? name : writtenMention(mention);
  });
}

/** The seats that a text would name. */
export function namedSeats(text: string, chosen: ChosenMentions): readonly string[] {
  const seats = partsOfText(asWritten(text, chosen)).flatMap((part) =>
    'mention' in part && part.mention.to === 'seat' ? [part.mention.seatId] : [],
  );
  return [...new Set(seats)];
}

/** What is being typed after an @ at the end of `before`, the text before the caret; null where nobody is being mentioned. */
export function begunMention(before: string): string | null {
  const begun = /(?:^|[\s([{"'«“؟،])@(?<words>[^\n@{}]{0,40})$/u.exec(before);
  const words = begun?.groups?.['words'];
  if (words === undefined || /^\s/.test(words) || words.split(' ').length > 4) return null;
  return words;
}

/** The words of a name that begin with what was typed, in any order of the name's parts. */
export function isMeant(name: string, typed: string): boolean {
  const plain = (text: string) => text.normalize('NFD').replaceAll(/\p{M}/gu, '').toLocaleLowerCase();
  const wanted = plain(typed.trim());
  const known = plain(name);
  return known.startsWith(wanted) || known.split(/[\s-]+/).some((word) => word.startsWith(wanted));
}
