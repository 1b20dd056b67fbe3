import * as z from 'zod';
import { requestKinds, linkKinds, turnWays } from '../rules/session-event.ts';
import { itemStatuses, sessionStatuses, type SessionSnapshot, type SessionState } from '../rules/session.ts';
import { calledBecause, counts, hand, present, ref, seq, sessionEvent, speaker } from './events.ts';
import { agendaItem, floorRules, moment, planHead, seconds } from './plan.ts';

const itemId = z.uuid().nullable();
/** Milliseconds on the session's own clock, which stands during pauses. */
const onClock = z.number().min(0);
const request = z.strictObject({
  id: z.uuid(),
  at: moment,
  speaker,
  ask: z.enum(requestKinds),
  turn: seq.nullable(),
});
const turn = z.strictObject({
  seq,
  item: itemId,
  speaker,
  ask: z.enum(requestKinds).nullable(),
  how: z.enum(turnWays),
  because: calledBecause.nullable(),
  reason: z.string().nullable(),
  began: onClock,
  limitMs: z.number().min(0),
  warned: z.boolean(),
  request: request.nullable(),
});
const noted = { seq, item: itemId };
const budget = seconds.nullable();

export const sessionState = z.strictObject({
  seq,
  at: moment,
  status: z.enum(sessionStatuses),
  head: planHead,
  items: z.array(agendaItem.extend({ status: z.enum(itemStatuses), ranMs: onClock, startedAt: onClock.nullable() })),
  current: itemId,
  openedAt: moment.nullable(),
  closedAt: moment.nullable(),
  clock: z.strictObject({ ranMs: onClock, since: moment.nullable() }),
  rules: floorRules,
  seats: counts,
  queueOpen: z.boolean(),
  queue: z.array(request),
  turn: turn.nullable(),
  turns: z.array(turn.extend({ ended: onClock, endedAt: moment, endedBy: hand })),
  waits: counts,
  budgets: z.strictObject({ business: budget, 'civil-society': budget, government: budget }),
  present: z.array(present),
  guests: z.array(speaker),
  chair: ref.nullable(),
  lock: z.strictObject({ ref, until: moment }).nullable(),
  pointsOfOrder: z.array(z.strictObject({ item: itemId, ref, request: z.uuid() })),
  overrides: z.array(
    z.strictObject({ seq, at: moment, by: hand, what: z.string(), reason: z.string(), undone: z.boolean() }),
  ),
  decisions: z.array(z.strictObject({ ...noted, text: z.string() })),
  links: z.array(z.strictObject({ ...noted, what: z.enum(linkKinds), id: z.uuid() })),
  moved: seq,
}) satisfies z.ZodType<SessionState>;

export const sessionSnapshot = z.strictObject({
  settled: sessionState,
  recent: z.array(sessionEvent),
}) satisfies z.ZodType<SessionSnapshot>;
