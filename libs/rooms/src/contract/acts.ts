import { reactions } from '@trialogue/attribution';
import * as z from 'zod';
import { moveLimit } from '../rules/acting.ts';

const item = z.uuid();
const topicId = z.uuid();

/** What a member can do in a room besides posting. Limits of texts are rules, so that a refusal can name them. */
export const act = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('open-topic'), name: z.string() }),
  z.strictObject({ kind: z.literal('rename-topic'), topicId, name: z.string() }),
  z.strictObject({ kind: z.literal('resolve-topic'), topicId }),
  z.strictObject({ kind: z.literal('reopen-topic'), topicId }),
  /** Messages into a topic, or with null out of any. */
  z.strictObject({ kind: z.literal('move'), items: z.array(item).min(1).max(moveLimit), topicId: topicId.nullable() }),
  z.strictObject({ kind: z.literal('edit'), item, body: z.string() }),
  z.strictObject({ kind: z.literal('withdraw'), item }),
  z.strictObject({ kind: z.literal('react'), item, reaction: z.enum(reactions), on: z.boolean() }),
  z.strictObject({ kind: z.literal('pin'), item, on: z.boolean() }),
  z.strictObject({ kind: z.literal('raise-rule') }),
]);
export type Act = z.infer<typeof act>;
export type ActOf<Kind extends Act['kind']> = Extract<Act, { kind: Kind }>;
