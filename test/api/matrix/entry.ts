import * as z from 'zod';
import type { BuiltActor, Ids } from './actors.ts';

/** What an entry is asked with. `ids` may be others' than the stage's own. */
export interface Ask {
  readonly path?: string;
  /** With its question mark. */
  readonly query?: string;
  readonly payload?: unknown;
  /** Sign-in is the one act that is asked without a cookie. */
  readonly withoutCookie?: boolean;
}

export interface Entry {
  readonly ask: (ids: Ids, actor: BuiltActor) => Ask;
  /** An answer that holds a field beyond these is a leak. */
  readonly answer: z.ZodType;
}

/** The body of a 204. */
export const nothing = z.literal('');
