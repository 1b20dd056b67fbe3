import { attribution } from './shown-as.ts';
import type { AttributionRule, Audience, Author, Exit, ExitAuthor, ShownAuthor } from './shown-as.ts';

/** An item of a room's log as it lies in the store. Further columns may exist: none leaves before a shape below names it. */
export interface StoredItem {
  readonly seq: number;
  readonly kind: 'posted';
  readonly id: string;
  /** ISO 8601 in UTC, ending in Z. */
  readonly at: string;
  readonly rule: AttributionRule;
  readonly periodId: string | null;
  readonly speakerRef: string | null;
  readonly seatId: string | null;
  readonly body: string;
  readonly topicId: string | null;
  readonly replyTo: string | null;
}

/** For the members' own clients. */
export interface InsideItem {
  readonly seq: number;
  readonly kind: 'posted';
  readonly id: string;
  /** Whole seconds, UTC. */
  readonly at: string;
  readonly author: ShownAuthor;
  readonly body: string;
  readonly topicId?: string;
  readonly replyTo?: string;
}

/** What was said, as it may stand elsewhere: no number, no id and no time of day, since a member's own copy has all three. */
export interface Passage {
  readonly kind: 'posted';
  readonly day: string;
  readonly author: ExitAuthor;
  readonly body: string;
}

/** That something was said. */
export interface Announcement {
  readonly kind: 'posted';
  readonly day: string;
  readonly author: ExitAuthor;
}

/** For logs and metrics, which have no use for an author, not even on the record. */
export interface Trace {
  readonly kind: 'posted';
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
 * the asker may have it: that is asked first.
 */
export function project<A extends Audience>(item: StoredItem, audience: A, author: Author): Projections[A] {
  return projections[audience](item, author);
}

const projections: { readonly [A in Audience]: (item: StoredItem, author: Author) => Projections[A] } = {
  inside: insideItem,
  record: (item, author) => passage(item, author, 'record'),
  search: (item, author) => passage(item, author, 'search'),
  notification: announcement,
  quote: (item, author) => passage(item, author, 'quote'),
  api: (item, author) => passage(item, author, 'api'),
  log: trace,
};

function insideItem(item: StoredItem, author: Author): InsideItem {
  return {
    seq: item.seq,
    kind: item.kind,
    id: item.id,
    at: wholeSecond(item.at),
    author: attribution(item.rule, author, 'inside'),
    body: item.body,
    ...(item.topicId === null ? {} : { topicId: item.topicId }),
    ...(item.replyTo === null ? {} : { replyTo: item.replyTo }),
  };
}

function passage(item: StoredItem, author: Author, exit: Exit): Passage | null {
  const shown = attribution(item.rule, author, exit);
  return shown === null ? null : { kind: item.kind, day: day(item.at), author: shown, body: item.body };
}

function announcement(item: StoredItem, author: Author): Announcement | null {
  const shown = attribution(item.rule, author, 'notification');
  return shown === null ? null : { kind: item.kind, day: day(item.at), author: shown };
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
