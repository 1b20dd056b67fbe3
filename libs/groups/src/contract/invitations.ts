import * as z from 'zod';
import { emailLimit, member, offices, sectors, standings } from '@trialogue/people';
import { invitationStates } from '../rules/inviting.ts';
import { decisionAuthorities, seatRoles } from '../rules/seat.ts';
import { statement } from './statement.ts';

/** The secret of a link, which stands behind the # and so in no log: 256 random bits in base64url. */
const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);

/** POST /api/invitations: for a registered person, to a seat that was given to him or to an account alone. */
export const inviteCommand = z.strictObject({ personId: z.uuid(), seatId: z.uuid().nullable() });
export type InviteCommand = z.infer<typeof inviteCommand>;

/** The token is in this answer and nowhere else; POST /api/invitations/:invitationId/renewal makes a new one. The page adds its own origin: /invitation#token */
export const madeInvitation = z.strictObject({ id: z.uuid(), token, expiresAt: z.iso.datetime() });
export type MadeInvitation = z.infer<typeof madeInvitation>;

/** GET /api/invitations?after=: those that the reader keeps, newest first, 50 at a time. POST /api/invitations/:invitationId/withdrawal → 204 */
export const invitation = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  email: z.string(),
  standing: z.enum(standings),
  organisation: z.string(),
  group: z.string().nullable(),
  role: z.enum(seatRoles).nullable(),
  invitedAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  state: z.enum(invitationStates),
});
export type Invitation = z.infer<typeof invitation>;
export const invitationsQuery = z.strictObject({ after: z.string().min(1).max(300).optional() });
export type InvitationsQuery = z.infer<typeof invitationsQuery>;
export const invitations = z.strictObject({ items: z.array(invitation), next: z.string().nullable() });
export type Invitations = z.infer<typeof invitations>;

/** POST /api/invitations/look: what the link leads to. Uses nothing up, and is no GET, since mail scanners open links. */
export const lookCommand = z.strictObject({ token });
export type LookCommand = z.infer<typeof lookCommand>;
export const invitationLook = z.strictObject({
  instance: z.string().nullable(),
  name: z.string(),
  /** The address, shortened so that it reminds and does not tell: 'a…@ministry.example'. */
  addressHint: z.string(),
  standing: z.enum(standings),
  organisation: z.string(),
  /** That of a steward, which the invited has already. */
  office: z.enum(offices).nullable(),
  expiresAt: z.iso.datetime(),
  seat: z
    .strictObject({
      groupId: z.uuid(),
      group: z.string(),
      purpose: z.string(),
      role: z.enum(seatRoles),
      sector: z.enum(sectors).nullable(),
      decisionAuthority: z.enum(decisionAuthorities).nullable(),
      guestUntil: z.iso.datetime().nullable(),
      rooms: z.array(z.string()),
      /** Of the room that the link leads to. */
      rule: z.enum(['non-attribution', 'on-record', 'confidential']),
      charter: z.strictObject({ version: z.int().min(1), body: z.string(), sha256: z.string() }),
    })
    .nullable(),
});
export type InvitationLook = z.infer<typeof invitationLook>;

/** POST /api/invitations/accept: account, consent and declaration in one act; sets the sign-in cookie. */
export const acceptCommand = z.strictObject({
  token,
  email: z.string().min(3).max(emailLimit),
  password: z.string().min(1).max(256),
  language: z.string().min(2).max(8),
  /** Both are needed where the link leads to a seat, and null where it does not. */
  charterVersion: z.int().min(1).max(100_000).nullable(),
  declaration: z
    .strictObject({ employer: statement(500), funders: statement(2000), stakes: statement(2000) })
    .nullable(),
});
export type AcceptCommand = z.infer<typeof acceptCommand>;
/** `roomId`: where to go; null where the seat is not active yet (a neutral awaits confirmation) or there is none. */
export const acceptAnswer = z.strictObject({
  member,
  groupId: z.uuid().nullable(),
  roomId: z.uuid().nullable(),
});
export type AcceptAnswer = z.infer<typeof acceptAnswer>;
