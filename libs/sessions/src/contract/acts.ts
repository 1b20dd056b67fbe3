import { sectors } from '@trialogue/people';
import * as z from 'zod';
import { linkKinds, requestKinds } from '../rules/session-event.ts';
import type { SessionAct } from '../rules/session-act.ts';
import { seq } from './events.ts';
import { agendaItem, planHead, seconds } from './plan.ts';

const text = z.string().max(20_000);
const item = z.uuid();
const before = item.nullable();
const reason = text;
const act = <Kind extends string, Shape extends z.core.$ZodLooseShape>(kind: Kind, shape: Shape) =>
  z.strictObject({ kind: z.literal(kind), ...shape });

export const sessionAct = z.discriminatedUnion('kind', [
  act('edit-plan', { head: planHead }),
  act('cancel', { reason }),
  act('open', {}),
  act('start-item', { item, reason: reason.nullable() }),
  act('end-item', { reason: reason.nullable() }),
  act('add-item', { item: agendaItem, before }),
  act('move-item', { item, before }),
  act('edit-item', { item: agendaItem }),
  act('remove-item', { item, reason: reason.nullable() }),
  act('pause', {}),
  act('resume', {}),
  act('close', { reason: reason.nullable() }),
  act('open-queue', {}),
  act('close-queue', {}),
  act('join', {}),
  act('leave', {}),
  act('ask', { ask: z.enum(requestKinds) }),
  act('ask-for-guest', { guest: z.uuid(), ask: z.enum(requestKinds) }),
  act('withdraw', { request: z.uuid() }),
  act('skip-request', { request: z.uuid(), reason }),
  act('call-next', {}),
  act('call-speaker', { speaker: z.uuid(), how: z.enum(['override', 'right-of-reply']), reason }),
  act('extend-turn', { seconds, reason }),
  act('warn-speaker', {}),
  act('end-turn', {}),
  act('call-out-of-order', { reason }),
  act('set-budget', { sector: z.enum(sectors), seconds: seconds.nullable() }),
  act('add-guest', { name: text, sector: z.enum(sectors) }),
  act('guest-leaves', { guest: z.uuid() }),
  act('hand-over', { to: z.uuid() }),
  act('take-lock', {}),
  act('leave-lock', {}),
  act('mark-decision', { text }),
  act('link', { what: z.enum(linkKinds), id: z.uuid() }),
  act('undo', { undoes: seq }),
]) satisfies z.ZodType<SessionAct>;
