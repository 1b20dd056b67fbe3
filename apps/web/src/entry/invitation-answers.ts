import * as z from 'zod';
import { readKept } from './kept.ts';

/** What somebody has typed and agreed to on the way in, without the password. */
export const invitationAnswers = z.object({
  token: z.string(),
  consentedTo: z.int().nullable(),
  employer: z.string().nullable(),
  funders: z.string(),
  stakes: z.string(),
  nothing: z.boolean(),
  email: z.string(),
});
export type InvitationAnswers = z.infer<typeof invitationAnswers>;

/** `employer`: null until it is changed, so that the organisation stands there. */
export function noAnswers(token: string): InvitationAnswers {
  return { token, consentedTo: null, employer: null, funders: '', stakes: '', nothing: false, email: '' };
}

export function readAnswers(): InvitationAnswers | null {
  const read = invitationAnswers.safeParse(readKept('invitation'));
  return read.success ? read.data : null;
}
