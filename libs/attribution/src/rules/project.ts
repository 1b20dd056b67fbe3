import { withoutMentions } from './mentions.ts';
import { attribution } from './shown-as.ts';
import type { Audience, Author, Exit, ExitAuthor } from './shown-as.ts';
import { releasedAuthor, shownInside, type InsideItem } from './shown-inside.ts';
import type { StoredItem } from './stored-item.ts';

/**
 * What was said, as it may stand elsewhere: no number, no id and no time of day, since a member's own copy has all three, and
 * nobody addressed by name.
 */
export interface Passage {
  readonly kind: 'posted' | 'released';
  readonly day: string;
  readonly author: ExitAuthor;
  readonly body: string;
}

/** That something was said. */
export interface Announcement {
  readonly kind: 'posted' | 'released';
  readonly day: string;
  readonly author: ExitAuthor;
}

/** For logs and metrics, which have no use for an author, not even on the record. */
export interface Trace {
  readonly kind: StoredItem['kind'];
  readonly day: string;
}

export interface Projections {
  inside: InsideItem;
  record: Passage | null;
  search: Passage | null;
  notification: Announcement | null;
  quote: Passage | null;
  api: Passage | null;
  log: Trace | null;
}

/**
 * The one door through which a contribution leaves the server, for every audience. It builds a new object field by field, so
 * that what no shape names cannot be serialised; null where nothing may leave. It decides how something is shown, not whether
 * the asker may have it: that is asked first. Acts on messages (a reaction, a move, an edit by itself) leave by no exit: an exit
 * gets messages as they now read, so `body` is then the latest text.
 */
export function project<A extends Audience>(item: StoredItem, audience: A, author: Author): Projections[A] {
  return projections[audience](item, author);
}

const projections: { readonly [A in Audience]: (item: StoredItem, author: Author) => Projections[A] } = {
  inside: (item, author) => shownInside(item, wholeSecond(item.at), author),
  record: (item, author) => passage(item, author, 'record'),
  search: (item, author) => passage(item, author, 'search'),
  notification: announcement,
  quote: (item, author) => passage(item, author, 'quote'),
  api: (item, author) => passage(item, author, 'api'),
  log: trace,
};

function passage(item: StoredItem, author: Author, exit: Exclude<Exit, 'log'>): Passage | null {
  const shown = shownAtExit(item, author, exit);
  if (shown === null || item.body === null) return null;
  return { kind: shown.kind, day: day(item.at), author: shown.author, body: withoutMentions(item.body) };
}

function announcement(item: StoredItem, author: Author): Announcement | null {
  const shown = shownAtExit(item, author, 'notification');
  return shown === null ? null : { kind: shown.kind, day: day(item.at), author: shown.author };
}

/** A released passage is attributed as its author allowed, whatever the rule of the room that it came to. */
function shownAtExit(
  item: StoredItem,
  author: Author,
  exit: Exclude<Exit, 'log'>,
): { readonly kind: 'posted' | 'released'; readonly author: ExitAuthor } | null {
  if (item.kind === 'released') {
    const released = item.detail?.shown;
    const mayLeave = item.rule !== 'confidential' && released !== undefined;
    return mayLeave ? { kind: 'released', author: releasedAuthor(released) } : null;
  }
  if (item.kind !== 'posted') return null;
  const shown = attribution(item.rule, author, exit);
  return shown === null ? null : { kind: 'posted', author: shown };
}

function trace(item: StoredItem, author: Author): Trace | null {
  return attribution(item.rule, author, 'log') === null ? null : { kind: item.kind, day: day(item.at) };
}

const instant = /^(\d{4}-\d{2}-\d{2})(T\d{2}:\d{2}:\d{2})(?:\.\d+)?Z$/;

function wholeSecond(at: string): string {
  const parts = partsOf(at);
  return `${parts.day}${parts.time}Z`;
}

function day(at: string): string {
  return partsOf(at).day;
}

/** Another zone's time would be cut to another day, so anything but UTC is a fault of the caller. */
function partsOf(at: string): { readonly day: string; readonly time: string } {
  const [, date, time] = instant.exec(at) ?? [];
  if (date === undefined || time === undefined)
    throw new RangeError('an item is dated in UTC, as 2026-11-23T09:30:05Z');
  return { day: date, time };
}
