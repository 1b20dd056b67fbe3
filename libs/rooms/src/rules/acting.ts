import { allow, characterCount, type Decision, isPlainName, refuse } from '@trialogue/kernel';
import type { RoomRule } from './room.ts';
import { visible } from './saying.ts';

/** Limits of a room. */
export const topicNameLimit = 80;
export const topicLimit = 1_000;
export const pinLimit = 50;
export const moveLimit = 100;
/** Minutes in which an author may edit; his earlier words stay readable beside the new ones. */
export const editMinutes = 15;

export const actingRefusals = [
  'name-empty',
  'name-too-long',
  'name-has-controls',
  'not-your-message',
  'edit-time-over',
  'no-longer-editable',
  'names-have-ended',
  'message-is-withdrawn',
  'message-unknown',
  'topic-unknown',
  'topic-name-taken',
  'too-many-topics',
  'too-many-pins',
  'delegates-raise',
  'rule-is-raised',
  'lowering-needs-every-sector',
] as const;
export type ActingRefusal = (typeof actingRefusals)[number];

/** The name of a topic or room: 1 to `limit` characters, something to see, one line, none that turns the reading direction. */
export function mayBeNamed(written: string, limit = topicNameLimit): Decision<ActingRefusal> {
  const name = written.trim();
  if (!visible.test(name)) return refuse('name-empty', 'limits', ['write-text']);
  const length = characterCount(name);
  if (length > limit) return refuse('name-too-long', 'limits', ['shorten-text'], { length, limit });
  if (!isPlainName(name)) return refuse('name-has-controls', 'limits', ['remove-characters']);
  return allow;
}

/** A message as its own author's acts on it are judged. */
export interface OwnMessage {
  /** Null where it cannot be known any more: the period's map has ended. */
  readonly own: boolean | null;
  readonly withdrawn: boolean;
  /** When it was posted, in milliseconds since the epoch. */
  readonly postedAt: number;
}

export function mayEditMessage(message: OwnMessage, now: number): Decision<ActingRefusal> {
  const own = mayWithdrawMessage(message);
  if (!own.allowed) return own;
  if (now < message.postedAt + editMinutes * 60_000) return allow;
  return refuse('edit-time-over', 'rooms', ['withdraw-or-write-anew'], { minutes: editMinutes });
}

/** Section 2: once the map has ended there is no author who could edit or withdraw. */
export function mayWithdrawMessage({ own, withdrawn }: OwnMessage): Decision<ActingRefusal> {
  if (own === null) return refuse('names-have-ended', 'rooms', []);
  if (!own) return refuse('not-your-message', 'rooms', ['choose-another-message']);
  return withdrawn ? refuse('message-is-withdrawn', 'rooms', []) : allow;
}

/** Section 2: a delegate raises a room that is on the record, from the current item on. */
export function mayRaiseRule(rule: RoomRule, isDelegate: boolean): Decision<ActingRefusal> {
  if (!isDelegate) return refuse('delegates-raise', 'rooms', ['ask-a-delegate']);
  return rule === 'on-record' ? allow : refuse('rule-is-raised', 'rooms', []);
}

export interface Lowering {
  readonly rule: RoomRule;
  /** The sectors of the group that consented to it by a call of the kind 'every sector', on this room. */
  readonly consenting: readonly string[];
  readonly sectors: readonly string[];
}

/**
 * Section 2: lowering takes every sector, and never applies to what was said before: each item keeps the rule under which it was said.
 * *Confidential* is a kind of room and nothing that could be lowered.
 */
export function mayLowerRule({ rule, consenting, sectors }: Lowering): Decision<ActingRefusal> {
  if (rule !== 'non-attribution') return refuse('rule-is-raised', 'rooms', []);
  const missing = sectors.filter((sector) => !consenting.includes(sector));
  if (sectors.length > 0 && missing.length === 0) return allow;
  return refuse('lowering-needs-every-sector', 'rooms', ['ask-every-sector'], { missing: missing.length });
}
