import { seatRoles } from '@trialogue/groups';
import { sectors, standings } from '@trialogue/people';
import * as z from 'zod';
import { placeCodes, withinCodes } from '../rules/place-reason.ts';
import { linkKinds, requestKinds, turnWays, type SessionEvent } from '../rules/session-event.ts';
import { handRoles } from '../rules/speaker.ts';
import { agendaItem, floorRules, moment, planHead, seconds, sector, sessionPlan } from './plan.ts';

export const seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
export const ref = z.uuid();
export const speaker = z.strictObject({ ref, sector });
export const hand = z.strictObject({
  role: z.enum(handRoles),
  ref: ref.nullable(),
  sector: z.enum(standings).nullable(),
});
export const present = z.strictObject({ ref, sector: z.enum(standings), role: z.enum([...seatRoles, 'guest']) });
const count = z.int().min(0);
export const counts = z.strictObject({ business: count, 'civil-society': count, government: count });
const reason = z.string();
const item = z.uuid();
const before = item.nullable();

const numbers = z.record(z.string(), z.number());
export const calledBecause = z.strictObject({
  place: z.strictObject({ code: z.enum(placeCodes), sector, params: numbers }),
  within: z.strictObject({ code: z.enum(withinCodes) }).nullable(),
});

const event = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ seq, at: moment, by: hand, kind: z.literal(kind), ...shape });

export const sessionEvent = z.discriminatedUnion('kind', [
  event('planned', { plan: sessionPlan }),
  event('plan-edited', { head: planHead }),
  event('cancelled', { reason }),
  event('opened', { rules: floorRules, seats: counts }),
  event('item-started', { item, dropped: z.array(z.uuid()), reason: reason.nullable() }),
  event('item-ended', { item, reason: reason.nullable() }),
  event('item-added', { item: agendaItem, before }),
  event('item-moved', { item, before }),
  event('item-edited', { item: agendaItem }),
  event('item-removed', { item, reason: reason.nullable() }),
  event('paused', {}),
  event('resumed', {}),
  event('closed', { reason: reason.nullable() }),
  event('queue-opened', {}),
  event('queue-closed', {}),
  event('requested', { request: z.uuid(), speaker, ask: z.enum(requestKinds), turn: seq.nullable() }),
  event('request-withdrawn', { request: z.uuid(), because: z.enum(['asked', 'not-entitled']) }),
  event('request-skipped', { request: z.uuid(), reason }),
  event('turn-began', {
    speaker,
    request: z.uuid().nullable(),
    how: z.enum(turnWays),
    because: calledBecause.nullable(),
    reason: reason.nullable(),
    seconds,
  }),
  event('turn-extended', { seconds, reason }),
  event('turn-warned', {}),
  event('turn-ended', {}),
  event('called-out-of-order', { reason }),
  event('budget-set', { sector: z.enum(sectors), seconds: seconds.nullable() }),
  event('joined', { present }),
  event('left', { ref }),
  event('guest-added', { guest: speaker }),
  event('handed-over', { to: ref, because: z.enum(['given', 'powers-suspended']) }),
  event('lock-taken', { until: moment }),
  event('lock-left', {}),
  event('decision-marked', { text: z.string() }),
  event('linked', { what: z.enum(linkKinds), id: z.uuid() }),
  event('undone', { undoes: seq, what: z.string(), reason: reason.nullable() }),
]) satisfies z.ZodType<SessionEvent>;
