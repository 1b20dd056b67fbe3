import { isPlainText } from '@trialogue/kernel';
import * as z from 'zod';
import { actionStates, actionSteps } from '../rules/action.ts';

export const actionLimit = 500;

/**
 * POST /api/groups/:groupId/actions → {id}: noted by a rapporteur or a facilitator, and nobody's until a delegate takes it. `sessionId`: the
 * session in which it came up.
 */
export const actionToNote = z.strictObject({
  clientId: z.uuidv4(),
  sessionId: z.uuid().nullable().default(null),
  text: z.string().trim().min(1).max(actionLimit).refine(isPlainText),
  due: z.iso.date().nullable().default(null),
});
export type ActionToNote = z.infer<typeof actionToNote>;
export const notedAction = z.strictObject({ id: z.uuid() });

/** POST /api/actions/:actionId/step: by his own word. `as`, for 'take': for himself, or for his organisation. 204. */
export const actionStep = z.strictObject({
  step: z.enum(actionSteps),
  as: z.enum(['seat', 'organisation']).default('seat'),
});
export type ActionStepAsked = z.infer<typeof actionStep>;

export const action = z.strictObject({
  id: z.uuid(),
  groupId: z.uuid(),
  sessionId: z.uuid().nullable(),
  text: z.string(),
  due: z.iso.date().nullable(),
  state: z.enum(actionStates),
  /** By the name that he or his organisation took it under. */
  owner: z.strictObject({ kind: z.enum(['seat', 'organisation']), name: z.string() }).nullable(),
  doneOn: z.iso.date().nullable(),
  /** What the asker may do with it. */
  may: z.array(z.enum(actionSteps)),
});
export type Action = z.infer<typeof action>;

/** GET /api/groups/:groupId/actions → open ones first, by their due day. */
export const actions = z.strictObject({ items: z.array(action), mayNote: z.boolean(), today: z.iso.date() });
export type Actions = z.infer<typeof actions>;
