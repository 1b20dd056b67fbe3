import type { ReleasedAuthor } from '@trialogue/attribution';
import type { Outcome, Position, SectorSounding } from '@trialogue/consent';
import type { Sector } from '@trialogue/people';
import type { SessionEvent } from '@trialogue/sessions';
import type { LineKey, LineParams, MinutesLine, OwnLine } from './line.ts';

/** A call as everybody sees it after its close; `outcome` null while it is open. */
export interface HeldCall {
  readonly id: string;
  readonly title: string;
  readonly sha256: string;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly outcome: Outcome | null;
  readonly positions: readonly { readonly sector: Sector; readonly position: Position }[] | null;
  readonly reservations: readonly string[];
  readonly objections: readonly string[];
}

/** `sectors` null while it is open, and where too few have answered for anything to be shown. */
export interface HeldSounding {
  readonly id: string;
  readonly question: string;
  readonly openedAt: number;
  readonly closedAt: number | null;
  readonly sectors: readonly SectorSounding[] | null;
}

export interface RegisteredRelease {
  readonly number: number;
  readonly text: string;
  readonly author: ReleasedAuthor;
}

/** `owner`: as it is shown to members; null where nobody has taken it. */
export interface NotedAction {
  readonly id: string;
  readonly text: string;
  readonly owner: string | null;
  readonly due: string | null;
  readonly notedAt: number;
}

export interface Happened {
  readonly events: readonly SessionEvent[];
  readonly calls: readonly HeldCall[];
  readonly soundings: readonly HeldSounding[];
  /** Of the days of the session; the register tells no time, so they stand at its end. */
  readonly releases: readonly RegisteredRelease[];
  readonly actions: readonly NotedAction[];
}

interface Timed extends MinutesLine {
  readonly at: number;
}

/**
 * What happened, as lines: nothing that happened is left out, and nothing stands here that no source bears. Undone events are gone, but
 * for the reasons that they were given. No line names who spoke.
 */
export function linesOf(happened: Happened): readonly MinutesLine[] {
  const timed = [
    ...eventLines(happened.events),
    ...happened.calls.flatMap(callLines),
    ...happened.soundings.flatMap(soundingLines),
    ...happened.actions.map(actionLine),
  ];
  return [...timed.sort((one, other) => one.at - other.at), ...happened.releases.map(releaseLine)].map(
    ({ id, source, key, params }) => ({ id, source, key, params }),
  );
}

/** With the rapporteur's own lines where he put them, each marked as his. */
export function withOwnLines(lines: readonly MinutesLine[], own: readonly OwnLine[]): readonly MinutesLine[] {
  const known = new Set([...lines.map(({ id }) => id), ...own.map(({ id }) => ownId(id))]);
  const behind = new Map<string | null, OwnLine[]>();
  for (const one of own) {
    const place = one.after === null || known.has(one.after) ? one.after : 'the end';
    behind.set(place, [...(behind.get(place) ?? []), one]);
  }
  const placed: MinutesLine[] = [];
  const seen = new Set<string>();
  const put = (place: string | null): void => {
    for (const one of behind.get(place) ?? []) {
      if (seen.has(one.id)) continue;
      seen.add(one.id);
      placed.push(ownLine(one));
      put(ownId(one.id));
    }
  };
  put(null);
  for (const line of lines) {
    placed.push(line);
    put(line.id);
  }
  put('the end');
  // Lines that stand behind each other in a ring have no place of their own.
  return [...placed, ...own.filter(({ id }) => !seen.has(id)).map(ownLine)];
}

export function ownId(id: string): string {
  return `own:${id}`;
}

function ownLine({ id, text }: OwnLine): MinutesLine {
  return { id: ownId(id), source: { kind: 'rapporteur', id }, key: 'own', params: { text } };
}

function eventLines(events: readonly SessionEvent[]): Timed[] {
  const undone = new Set(events.flatMap((event) => (event.kind === 'undone' ? [event.undoes] : [])));
  const titles = titlesIn(events);
  return events.filter(({ seq }) => !undone.has(seq)).flatMap((event) => linesOfEvent(event, titles));
}

function linesOfEvent(event: SessionEvent, titles: ReadonlyMap<string, string>): Timed[] {
  const line = (key: LineKey, params: LineParams, part = ''): Timed => ({
    ...{ id: `event:${event.seq}${part}`, source: { kind: 'event', seq: event.seq }, key, params, at: event.at },
  });
  return [...courseLines(event, titles, line), ...overrideLines(event, line)];
}

type ToLine = (key: LineKey, params: LineParams, part?: string) => Timed;

function courseLines(event: SessionEvent, titles: ReadonlyMap<string, string>, line: ToLine): Timed[] {
  switch (event.kind) {
    case 'opened':
      return [line('opened', {})];
    case 'closed':
      return [line('closed', {})];
    case 'item-started':
      return [line('item-started', { title: titles.get(event.item) ?? '' })];
    case 'item-removed':
      return [line('item-removed', { title: titles.get(event.item) ?? '' })];
    case 'decision-marked':
      return [line('decision', { text: event.text })];
    case 'handed-over':
      return [line('handed-over', { because: event.because })];
    default:
      return [];
  }
}

/** What the chair did out of course stands in the minutes with its reason, also where he took it back. */
function overrideLines(event: SessionEvent, line: ToLine): Timed[] {
  if (!('reason' in event) || event.reason === null) return [];
  if (event.kind === 'undone') return [line('override-undone', { act: event.what, reason: event.reason }, ':why')];
  return [line('override', { act: event.kind, reason: event.reason }, ':why')];
}

function titlesIn(events: readonly SessionEvent[]): ReadonlyMap<string, string> {
  const titles = new Map<string, string>();
  for (const event of events) {
    if (event.kind === 'planned') for (const { id, title } of event.plan.items) titles.set(id, title);
    if (event.kind === 'item-added' || event.kind === 'item-edited') titles.set(event.item.id, event.item.title);
  }
  return titles;
}

function callLines(call: HeldCall): Timed[] {
  const at = call.closedAt ?? call.openedAt;
  const line = (part: string, key: LineKey, params: LineParams): Timed => ({
    ...{ id: `call:${call.id}${part}`, source: { kind: 'call', id: call.id }, key, params, at },
  });
  const { title, sha256, outcome } = call;
  if (outcome === null) return [line('', 'call-open', { title })];
  return [
    line('', 'call-closed', { title, outcome, sha256 }),
    ...(call.positions ?? []).map(({ sector, position }) => line(`:${sector}`, 'call-position', { sector, position })),
    ...call.reservations.map((text, place) => line(`:reservation-${place}`, 'call-reservation', { text })),
    ...call.objections.map((text, place) => line(`:objection-${place}`, 'call-objection', { text })),
  ];
}

function soundingLines({ id, question, openedAt, closedAt, sectors }: HeldSounding): Timed[] {
  const at = closedAt ?? openedAt;
  const line = (part: string, key: LineKey, params: LineParams): Timed => ({
    ...{ id: `sounding:${id}${part}`, source: { kind: 'sounding', id }, key, params, at },
  });
  if (closedAt === null) return [line('', 'sounding-open', { question })];
  if (sectors === null) return [line('', 'sounding-withheld', { question })];
  const cells = sectors.flatMap(({ sector, cells: shown }) =>
    shown.map(({ options, count }, place) =>
      line(`:${sector}-${place}`, 'sounding-answers', { sector, options: options.join(' '), count }),
    ),
  );
  return [line('', 'sounding-held', { question }), ...cells];
}

function actionLine({ id, text, owner, due, notedAt }: NotedAction): Timed {
  const params = { text, ...(owner === null ? {} : { owner }), ...(due === null ? {} : { due }) };
  return { id: `action:${id}`, source: { kind: 'action', id }, key: 'action', params, at: notedAt };
}

function releaseLine({ number, text, author }: RegisteredRelease): MinutesLine {
  const by = {
    ...('name' in author ? { name: author.name } : {}),
    ...('sector' in author ? { sector: author.sector } : {}),
  };
  return {
    id: `release:${number}`,
    source: { kind: 'release', number },
    key: 'release',
    params: { number, text, ...by },
  };
}
