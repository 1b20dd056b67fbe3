import * as z from 'zod';
import { sectors } from '@trialogue/people';
import type { AgendaItem, FloorRules, PlanHead, SessionPlan } from '../rules/plan.ts';
import { shareBases, strategies } from '../rules/plan.ts';

/** Far beyond what a rule allows, so that the rule can say by how much something is too long. */
const text = z.string().max(20_000);
export const moment = z.int().min(0).max(8_640_000_000_000_000);
export const seconds = z.int().min(0).max(86_400);

const paper = z.union([
  z.strictObject({ label: text, url: text }),
  z.strictObject({ label: text, libraryId: z.uuid() }),
]);

export const agendaItem = z.strictObject({
  id: z.uuid(),
  title: text,
  goal: text,
  papers: z.array(paper).max(1_000),
  minutes: z.int(),
  rule: z.enum(['on-record', 'non-attribution']).nullable(),
}) satisfies z.ZodType<AgendaItem>;

export const planHead = z.strictObject({
  title: text,
  startsAt: moment,
  endsAt: moment,
  zone: z.string().max(100),
  meetingLink: text.nullable(),
  turnSeconds: z.int(),
}) satisfies z.ZodType<PlanHead>;

export const sessionPlan = z.strictObject({
  head: planHead,
  items: z.array(agendaItem).max(2_000),
}) satisfies z.ZodType<SessionPlan>;

export const floorRules = z.strictObject({
  strategy: z.enum(strategies),
  basis: z.enum(shareBases),
}) satisfies z.ZodType<FloorRules>;

export const sector = z.enum(sectors);

/** POST /api/rooms/:roomId/sessions → {id}. Sent again with the same client id, it gets the session of the first time. */
export const sessionToPlan = z.strictObject({ clientId: z.uuidv4(), plan: sessionPlan });
export type SessionToPlan = Omit<z.infer<typeof sessionToPlan>, 'plan'> & { readonly plan: SessionPlan };
export const plannedSession = z.strictObject({ id: z.uuid() });
