import { allow, refuse, type Decision, type Params, type Remedy } from '@trialogue/kernel';

/**
 * What a member wrote and the server has not yet taken. An entry keeps its client id for ever, so that a retry finds the
 * first result; it leaves by an acknowledgement, or by a refusal that its author has seen.
 */
export const outboxLimit = 200;

export interface Wording {
  readonly clientId: string;
  readonly roomId: string;
  readonly body: string;
  readonly replyTo?: string;
  readonly topicId?: string;
}

export interface PostRefusal {
  readonly code: string;
  readonly rule?: string | undefined;
  readonly params?: Params | undefined;
  readonly remedy?: readonly Remedy[] | undefined;
}

export type OutboxState =
  | { readonly state: 'waiting'; readonly attempts: number; readonly notBefore: number }
  | { readonly state: 'sending'; readonly attempts: number }
  | { readonly state: 'sent'; readonly seq: number; readonly id: string }
  | { readonly state: 'refused'; readonly refusal: PostRefusal };

export type OutboxEntry = Wording & OutboxState;
/** Oldest first; per room this is the order of sending. */
export type Outbox = readonly OutboxEntry[];

export type PostOutcome =
  | { readonly ok: true; readonly seq: number; readonly id: string }
  | ({ readonly ok: false; readonly retry: boolean } & PostRefusal);

const shortestPause = 250;
const longestPause = 8_000;

/** Milliseconds until the next attempt; `chance` in [0, 1) spreads those who were cut off together. */
export function pauseAfter(attempts: number, chance: number): number {
  const doubled = shortestPause * 2 ** Math.min(attempts, 16);
  return Math.min(longestPause, Math.round(doubled * (1 + chance)));
}

export function mayBeWrittenDown(outbox: Outbox): Decision<'outbox-full'> {
  const held = outbox.filter((entry) => entry.state !== 'sent').length;
  if (held < outboxLimit) return allow;
  return refuse('outbox-full', 'limits', ['try-later'], { limit: outboxLimit });
}

/** The outbox with one more entry; the same one where it is full or knows the id already. */
export function writtenDown(outbox: Outbox, wording: Wording): Outbox {
  const isKnown = outbox.some((entry) => entry.clientId === wording.clientId);
  if (isKnown || !mayBeWrittenDown(outbox).allowed) return outbox;
  return [...outbox, { ...wording, state: 'waiting', attempts: 0, notBefore: 0 }];
}

/** The entry to send now in one room: its oldest open one, unless that one is under way or pausing. */
export function nextToSend(outbox: Outbox, roomId: string, now: number): OutboxEntry | null {
  const oldest = outbox.find((entry) => entry.roomId === roomId && isOpen(entry));
  if (oldest?.state !== 'waiting' || oldest.notBefore > now) return null;
  return oldest;
}

/** When a paused entry of this room is next due; null where nothing waits for a time. */
export function nextDue(outbox: Outbox, roomId: string): number | null {
  const oldest = outbox.find((entry) => entry.roomId === roomId && isOpen(entry));
  return oldest?.state === 'waiting' ? oldest.notBefore : null;
}

export function sending(outbox: Outbox, clientId: string): Outbox {
  return changed(outbox, clientId, (entry) =>
    entry.state === 'waiting' ? { ...wordingOf(entry), state: 'sending', attempts: entry.attempts } : entry,
  );
}

/** Takes the server's answer. One that arrives for a settled entry changes nothing. */
export function answered(outbox: Outbox, clientId: string, outcome: PostOutcome, now: number, chance: number): Outbox {
  if (!outcome.ok && outcome.retry) return unanswered(outbox, clientId, now, chance);
  return changed(outbox, clientId, (entry) => {
    if (!isOpen(entry)) return entry;
    if (outcome.ok) return { ...wordingOf(entry), state: 'sent', seq: outcome.seq, id: outcome.id };
    const { code, rule, params, remedy } = outcome;
    return { ...wordingOf(entry), state: 'refused', refusal: { code, rule, params, remedy } };
  });
}

/** No answer: the entry waits for its next attempt, with the same id, since it may have been taken all the same. */
export function unanswered(outbox: Outbox, clientId: string, now: number, chance: number): Outbox {
  return changed(outbox, clientId, (entry) => {
    if (entry.state !== 'sending') return entry;
    const notBefore = now + pauseAfter(entry.attempts, chance);
    return { ...wordingOf(entry), state: 'waiting', attempts: entry.attempts + 1, notBefore };
  });
}

/** After a reload or a new connection: whatever was under way is tried again at once. */
export function resumed(outbox: Outbox): Outbox {
  return outbox.map((entry) =>
    isOpen(entry) ? { ...wordingOf(entry), state: 'waiting', attempts: 0, notBefore: 0 } : entry,
  );
}

/** Its author has seen the refusal and gives the text up, or writes it anew under a new id. */
export function givenUp(outbox: Outbox, clientId: string): Outbox {
  return outbox.filter((entry) => entry.clientId !== clientId || entry.state !== 'refused');
}

/** The log shows it: the entry is no longer needed beside it. */
export function shown(outbox: Outbox, clientId: string): Outbox {
  return outbox.filter((entry) => entry.clientId !== clientId || entry.state !== 'sent');
}

function isOpen(entry: OutboxEntry): boolean {
  return entry.state === 'waiting' || entry.state === 'sending';
}

function changed(outbox: Outbox, clientId: string, change: (entry: OutboxEntry) => OutboxEntry): Outbox {
  return outbox.map((entry) => (entry.clientId === clientId ? change(entry) : entry));
}

function wordingOf({ clientId, roomId, body, replyTo, topicId }: OutboxEntry): Wording {
  return {
    clientId,
    roomId,
    body,
    ...(replyTo === undefined ? {} : { replyTo }),
    ...(topicId === undefined ? {} : { topicId }),
  };
}
