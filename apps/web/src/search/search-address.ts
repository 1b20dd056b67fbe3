/** What the address of a search holds. It names places and days, so that a search can be kept and sent to a colleague. */
export interface SearchAddress {
  readonly q?: string;
  readonly group?: string;
  readonly room?: string;
  readonly topic?: string;
  readonly from?: string;
  readonly to?: string;
  readonly author?: string;
  readonly language?: SearchLanguage;
}

const languages = ['en', 'fr', 'es', 'ar', 'sw'] as const;
export type SearchLanguage = (typeof languages)[number];

/** The api takes no longer text, and no other language. */
export const soughtLimit = 200;
export const searchLanguages: readonly SearchLanguage[] = languages;

const id = /^[\da-f]{8}(?:-[\da-f]{4}){3}-[\da-f]{12}$/;
const day = /^\d{4}-\d{2}-\d{2}$/;

function fitting(value: unknown, pattern: RegExp): string | undefined {
  return typeof value === 'string' && pattern.test(value) ? value : undefined;
}

function textIn(value: unknown): string | undefined {
  // A router reads an address whose text is a number, or a truth value, as such.
  if (typeof value !== 'string' && typeof value !== 'number' && typeof value !== 'boolean') return undefined;
  const text = String(value).slice(0, soughtLimit);
  return text.trim() === '' ? undefined : text;
}

/** Without what is not said: an address has no empty places. */
export function compact(address: {
  readonly [Key in keyof SearchAddress]: SearchAddress[Key] | undefined;
}): SearchAddress {
  const { q, group, room, topic, from, to, author, language } = address;
  return {
    ...(q === undefined ? {} : { q }),
    ...(group === undefined ? {} : { group }),
    ...(room === undefined ? {} : { room }),
    ...(topic === undefined ? {} : { topic }),
    ...(from === undefined ? {} : { from }),
    ...(to === undefined ? {} : { to }),
    ...(author === undefined ? {} : { author }),
    ...(language === undefined ? {} : { language }),
  };
}

/** Whoever wrote the address: what cannot be asked is left out. A topic and an author are of one room. */
export function readSearchAddress(search: Readonly<Record<string, unknown>>): SearchAddress {
  const room = fitting(search['room'], id);
  return compact({
    q: textIn(search['q']),
    group: fitting(search['group'], id),
    room,
    topic: room === undefined ? undefined : fitting(search['topic'], id),
    from: fitting(search['from'], day),
    to: fitting(search['to'], day),
    author: room === undefined ? undefined : fitting(search['author'], id),
    language: languages.find((language) => language === search['language']),
  });
}

/** A change of the room leaves behind what belonged to the one before. */
export function withChange(
  address: SearchAddress,
  change: { readonly [Key in keyof SearchAddress]?: SearchAddress[Key] | undefined },
): SearchAddress {
  const changed = { ...address, ...change };
  const isOtherGroup = 'group' in change && change.group !== address.group;
  const room = isOtherGroup ? undefined : changed.room;
  const isSameRoom = room !== undefined && room === address.room;
  return compact({
    ...changed,
    room,
    topic: isSameRoom ? changed.topic : undefined,
    author: isSameRoom ? changed.author : undefined,
  });
}

/** How many filters narrow the search. */
export function filterCount({ group, room, topic, from, to, author }: SearchAddress): number {
  return [group, room, topic, from, to, author].filter((one) => one !== undefined).length;
}
