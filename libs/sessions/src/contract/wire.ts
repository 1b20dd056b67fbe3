import { remedies } from '@trialogue/kernel';
import { sectors, standings } from '@trialogue/people';
import * as z from 'zod';
import { handRoles } from '../rules/speaker.ts';
import type { FloorRules } from '../rules/plan.ts';
import type { SessionAct } from '../rules/session-act.ts';
import type { SessionEvent } from '../rules/session-event.ts';
import { itemStatuses, sessionStatuses, type SessionSnapshot } from '../rules/session.ts';
import { sessionAct } from './acts.ts';
import { ref, seq, sessionEvent } from './events.ts';
import { floorRules, moment } from './plan.ts';
import { sessionSnapshot } from './state.ts';

/** Who stands behind the marks of events, as the asker may know it: nobody once the names of the session's period have ended. */
export const knownPerson = z.strictObject({ ref, name: z.string(), sector: z.enum(standings) });
export type KnownPerson = z.infer<typeof knownPerson>;

/** The asker's own part. `ref` is null where he has not been there yet. `recusedFrom`: items out of whose queue his recusals keep him. */
export const ownPart = z.strictObject({
  ref: ref.nullable(),
  role: z.enum(handRoles),
  sector: z.enum(standings),
  recusedFrom: z.array(z.uuid()),
});
export type OwnPart = z.infer<typeof ownPart>;

/** GET /api/groups/:groupId/sessions, newest start first. */
export const sessionSummary = z.strictObject({
  id: z.uuid(),
  roomId: z.uuid(),
  roomName: z.string(),
  title: z.string(),
  startsAt: moment,
  endsAt: moment,
  zone: z.string(),
  meetingLink: z.string().nullable(),
  status: z.enum(sessionStatuses),
});
export type SessionSummary = z.infer<typeof sessionSummary>;
export const sessionSummaries = z.strictObject({ items: z.array(sessionSummary) });
export type SessionSummaries = z.infer<typeof sessionSummaries>;

/** Socket `session:watch`, and GET /api/sessions/:sessionId. `now` is the server's clock, to which every timer is set. */
export const sessionWatch = z.strictObject({ sessionId: z.uuid() });
export const sessionView = z.strictObject({
  sessionId: z.uuid(),
  groupId: z.uuid(),
  roomId: z.uuid(),
  roomName: z.string(),
  /** As the floor is kept: by one item under the stricter rule all of it is. */
  rule: z.enum(['on-record', 'non-attribution']),
  /** Of the database: under another one numbers begin anew, and a copy is dropped. */
  epoch: z.uuid(),
  now: moment,
  rules: floorRules,
  snapshot: sessionSnapshot,
  people: z.array(knownPerson),
  own: ownPart,
});
export type SessionView = Omit<z.infer<typeof sessionView>, 'rules' | 'snapshot'> & {
  readonly rules: FloorRules;
  readonly snapshot: SessionSnapshot;
};

/** Socket `session:act`. `seen`: the number of the state on which it was decided. */
export const sessionCommand = z.strictObject({
  sessionId: z.uuid(),
  clientId: z.uuidv4(),
  seen: seq,
  act: sessionAct,
});
export type SessionCommand = Omit<z.infer<typeof sessionCommand>, 'act'> & { readonly act: SessionAct };

const ok = z.literal(true);
/** As rooms answer: with `retry` the same act may be sent again under the same client id. */
const refusal = z.strictObject({
  ok: z.literal(false),
  code: z.string(),
  retry: z.boolean(),
  rule: z.string().optional(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  remedy: z.array(z.enum(remedies)).optional(),
});
export const sessionWatched = z.union([z.strictObject({ ok, view: sessionView }), refusal]);
export type SessionWatched = { readonly ok: true; readonly view: SessionView } | z.infer<typeof refusal>;
/** `seq`: of the event that the act became. The event itself comes to everybody in the same way. */
export const sessionActed = z.union([z.strictObject({ ok, seq, now: moment }), refusal]);
export type SessionActed = z.infer<typeof sessionActed>;
export const sessionLeft = z.union([z.strictObject({ ok }), refusal]);

/** An event of a kind that a later version brought: a reader keeps its number, and asks for a snapshot. */
const laterEvent = z
  .object({ seq, at: moment, kind: z.string() })
  .refine(({ kind }) => !knownKinds.has(kind))
  .transform(({ seq: number, at }) => ({ seq: number, at, kind: 'later' as const }));
const knownKinds: ReadonlySet<string> = new Set(
  sessionEvent.options.flatMap((option) => [...option.shape.kind.values]),
);
export const readSessionEvent = z.union([sessionEvent, laterEvent]);

/** Socket to those who watch, `session:events`; GET /api/sessions/:sessionId/events?after=&limit= fills a gap. */
export const sessionEvents = z.strictObject({
  sessionId: z.uuid(),
  epoch: z.uuid(),
  now: moment,
  events: z.array(sessionEvent),
  people: z.array(knownPerson),
});
export type SessionEvents = Omit<z.infer<typeof sessionEvents>, 'events'> & {
  readonly events: readonly SessionEvent[];
};
export const readSessionEvents = sessionEvents.extend({ events: z.array(readSessionEvent) });
export const eventsQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(500).default(500),
});

/**
 * POST /api/sessions/:sessionId/projector: a link to a view that is read-only; DELETE revokes it. POST /api/projector: no sign-in,
 * and the secret in a body, so that no log of a server between keeps it.
 */
export const projectorLink = z.strictObject({ path: z.string(), until: moment });
/** What a wall in the room shows. Under non-attribution whoever speaks is a participant: the link needs no sign-in. */
export const projectorLook = z.strictObject({ token: z.string().regex(/^[A-Za-z0-9_-]{43}$/) });
export const projectorView = z.strictObject({
  now: moment,
  title: z.string(),
  status: z.enum(sessionStatuses),
  elapsedMs: z.number(),
  agenda: z.array(z.strictObject({ title: z.string(), minutes: z.int(), status: z.enum(itemStatuses) })),
  item: z.strictObject({ title: z.string(), goal: z.string(), elapsedMs: z.number(), boxMs: z.number() }).nullable(),
  turn: z
    .strictObject({
      speaker: z.union([
        z.strictObject({ name: z.string(), sector: z.enum(sectors) }),
        z.strictObject({ label: z.literal('participant') }),
      ]),
      elapsedMs: z.number(),
      limitMs: z.number(),
    })
    .nullable(),
  waiting: z.int(),
  /** In the order in which they will be called. */
  queue: z.array(z.strictObject({ sector: z.enum(sectors) })),
  shares: z.array(z.strictObject({ sector: z.enum(sectors), percent: z.number(), expected: z.number() })),
});
export type ProjectorView = z.infer<typeof projectorView>;

/** POST /api/calendar-feed: a private address for one's own calendar; the former one ends with it. DELETE ends it. */
export const calendarFeed = z.strictObject({ path: z.string() });

/** What the server says by itself to whoever lost the session's room. */
export const sessionLost = z.strictObject({ sessionId: z.uuid(), code: z.string() });
export type SessionLost = z.infer<typeof sessionLost>;

/** The two sides of the socket. */
export interface SessionClientEvents {
  'session:watch': (command: z.infer<typeof sessionWatch>, answer: (answer: SessionWatched) => void) => void;
  'session:unwatch': (
    command: z.infer<typeof sessionWatch>,
    answer: (answer: z.infer<typeof sessionLeft>) => void,
  ) => void;
  'session:act': (command: SessionCommand, answer: (answer: SessionActed) => void) => void;
}
export interface SessionServerEvents {
  'session:events': (event: SessionEvents) => void;
  'session:lost': (event: SessionLost) => void;
}
