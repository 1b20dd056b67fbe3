import type { Line, Recording, Seen } from './recording.ts';

/** What can be wrong in a recording; each name says which promise was broken. */
export const violationKinds = [
  'acked-but-not-stored',
  'acked-with-another-number',
  'never-answered',
  'stored-twice',
  'stored-but-never-sent',
  'number-missing',
  'number-twice',
  'id-twice',
  'skipped-by-a-client',
  'missing-at-a-client',
  'shown-twice',
  'shown-in-another-order',
  'shown-but-not-stored',
  'later-message-numbered-lower',
  'history-differs',
] as const;
export type ViolationKind = (typeof violationKinds)[number];

export interface Violation {
  readonly kind: ViolationKind;
  readonly room: string;
  /** The client, the mark or the number in question. */
  readonly on: string;
}

export interface Verdict {
  readonly sent: number;
  readonly acked: number;
  readonly refused: number;
  readonly stored: number;
  readonly viewed: number;
  readonly faults: number;
  readonly violations: readonly Violation[];
}

export function check(recording: Recording): Verdict {
  const rooms = gather(recording);
  const violations = [...rooms].flatMap(([room, facts]) => checkRoom(room, facts));
  const count = (what: Line['what']): number => recording.filter((line) => line.what === what).length;
  const all = [...rooms.values()];
  return {
    sent: count('sent'),
    acked: count('acked'),
    refused: count('refused'),
    stored: sum(all.map((facts) => facts.stored.length)),
    viewed: sum(all.flatMap((facts) => [...facts.views.values()].map((view) => view.length))),
    faults: count('fault'),
    violations,
  };
}

/** How often each kind was found; kinds that were not found are left out. */
export function countByKind(violations: readonly Violation[]): Partial<Record<ViolationKind, number>> {
  const counts: Partial<Record<ViolationKind, number>> = {};
  for (const { kind } of violations) counts[kind] = (counts[kind] ?? 0) + 1;
  return counts;
}

interface RoomFacts {
  /** Sends and acknowledgements in the order in which they happened. */
  readonly talk: Extract<Line, { what: 'sent' | 'acked' | 'refused' }>[];
  readonly views: Map<string, Seen[]>;
  readonly histories: { readonly client: string; readonly items: readonly Seen[] }[];
  readonly stored: Seen[];
}

function gather(recording: Recording): Map<string, RoomFacts> {
  const rooms = new Map<string, RoomFacts>();
  for (const line of recording) {
    if (line.what === 'fault') continue;
    const facts = rooms.get(line.room) ?? { talk: [], views: new Map(), histories: [], stored: [] };
    rooms.set(line.room, facts);
    take(facts, line);
  }
  return rooms;
}

function take(facts: RoomFacts, line: Exclude<Line, { what: 'fault' }>): void {
  switch (line.what) {
    case 'sent':
    case 'acked':
    case 'refused':
      facts.talk.push(line);
      return;
    case 'viewed':
      for (const item of line.items) viewOf(facts, line.client).push(item);
      return;
    case 'dropped':
      facts.views.set(line.client, []);
      return;
    case 'history':
      facts.histories.push(line);
      return;
    case 'stored':
      for (const item of line.items) facts.stored.push(item);
  }
}

function viewOf(facts: RoomFacts, client: string): Seen[] {
  const view = facts.views.get(client) ?? [];
  facts.views.set(client, view);
  return view;
}

function checkRoom(room: string, facts: RoomFacts): Violation[] {
  const found = [...checkStore(facts), ...checkAnswers(facts), ...checkRealTime(facts)];
  for (const [client, view] of facts.views) found.push(...checkView(facts.stored, view, client));
  for (const { client, items } of facts.histories) {
    if (!areEqual(items, facts.stored)) found.push({ kind: 'history-differs', on: client });
  }
  return found.map((violation) => ({ ...violation, room }));
}

type Found = Omit<Violation, 'room'>;

function checkStore({ stored, talk }: RoomFacts): Found[] {
  const sent = new Set(talk.filter((line) => line.what === 'sent').map((line) => line.mark));
  const numbers = new Set(stored.map(([seq]) => seq));
  const found: Found[] = [];
  const highest = Math.max(0, ...numbers);
  for (let seq = 1; seq <= highest; seq += 1) {
    if (!numbers.has(seq)) found.push({ kind: 'number-missing', on: String(seq) });
  }
  for (const seq of repeated(stored.map((item) => item[0]))) found.push({ kind: 'number-twice', on: String(seq) });
  for (const id of repeated(stored.map((item) => item[1]))) found.push({ kind: 'id-twice', on: id });
  for (const mark of repeated(stored.map((item) => item[2]))) found.push({ kind: 'stored-twice', on: mark });
  for (const [, , mark] of stored) if (!sent.has(mark)) found.push({ kind: 'stored-but-never-sent', on: mark });
  return found;
}

function checkAnswers({ stored, talk }: RoomFacts): Found[] {
  const atSeq = new Map(stored.map((item) => [item[0], item]));
  const marks = new Set(stored.map((item) => item[2]));
  const answered = new Set<string>();
  const found: Found[] = [];
  for (const line of talk) {
    if (line.what === 'sent') continue;
    answered.add(line.mark);
    if (line.what === 'refused') continue;
    const item = atSeq.get(line.seq);
    if (!marks.has(line.mark)) found.push({ kind: 'acked-but-not-stored', on: line.mark });
    else if (item?.[1] !== line.id || item[2] !== line.mark)
      found.push({ kind: 'acked-with-another-number', on: line.mark });
  }
  for (const line of talk) {
    if (line.what === 'sent' && !answered.has(line.mark)) found.push({ kind: 'never-answered', on: line.mark });
  }
  return found;
}

/** If one message was acknowledged before another was first sent, then it has the lower number. */
function checkRealTime({ stored, talk }: RoomFacts): Found[] {
  const seqOf = new Map(stored.map(([seq, , mark]) => [mark, seq]));
  const found: Found[] = [];
  let highestAcked = 0;
  for (const line of talk) {
    const seq = seqOf.get(line.mark);
    if (seq === undefined) continue;
    if (line.what === 'acked') highestAcked = Math.max(highestAcked, seq);
    if (line.what === 'sent' && seq < highestAcked) found.push({ kind: 'later-message-numbered-lower', on: line.mark });
  }
  return found;
}

function checkView(stored: readonly Seen[], view: readonly Seen[], client: string): Found[] {
  if (areEqual(view, stored)) return [];
  const storedIds = new Set(stored.map((item) => item[1]));
  const shownIds = new Set(view.map((item) => item[1]));
  const found: Found[] = [];
  const add = (kind: ViolationKind): void => {
    found.push({ kind, on: client });
  };
  const lastShown = stored.findLastIndex((item) => shownIds.has(item[1]));
  for (const [place, item] of stored.entries()) {
    if (!shownIds.has(item[1])) add(place < lastShown ? 'skipped-by-a-client' : 'missing-at-a-client');
  }
  for (const id of shownIds) if (!storedIds.has(id)) add('shown-but-not-stored');
  for (const _ of repeated(view.map((item) => item[1]))) add('shown-twice');
  const common = stored.filter((item) => shownIds.has(item[1]));
  const shown = firsts(view).filter((item) => storedIds.has(item[1]));
  if (!areEqual(common, shown)) add('shown-in-another-order');
  return found;
}

function firsts(view: readonly Seen[]): Seen[] {
  const known = new Set<string>();
  return view.filter(([, id]) => !known.has(id) && known.add(id));
}

function repeated<T>(values: readonly T[]): Set<T> {
  const once = new Set<T>();
  const twice = new Set<T>();
  for (const value of values) (once.has(value) ? twice : once).add(value);
  return twice;
}

function areEqual(left: readonly Seen[], right: readonly Seen[]): boolean {
  if (left.length !== right.length) return false;
  return left.every((item, place) => item.every((part, index) => part === right[place]?.[index]));
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
