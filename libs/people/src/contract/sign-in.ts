import * as z from 'zod';
import { standings } from '../rules/standing.ts';

/** What POST /api/auth/sign-in takes. The limits keep a hash from being computed over megabytes. */
export const signInCommand = z.strictObject({
  email: z.string().min(3).max(254),
  password: z.string().min(1).max(256),
});
export type SignInCommand = z.infer<typeof signInCommand>;

export const member = z.strictObject({
  id: z.uuid(),
  name: z.string(),
  sector: z.enum(standings),
  organisation: z.string(),
});
export type Member = z.infer<typeof member>;

export const signInAnswer = z.strictObject({ member });
export type SignInAnswer = z.infer<typeof signInAnswer>;

/** One of the member's own sign-ins. `device` is a short description made from the browser's own, e.g. "Firefox, Android". */
export const ownSignIn = z.strictObject({
  id: z.uuid(),
  device: z.string(),
  createdAt: z.iso.datetime(),
  lastSeenAt: z.iso.datetime(),
  expiresAt: z.iso.datetime(),
  current: z.boolean(),
});
export type OwnSignIn = z.infer<typeof ownSignIn>;

/** GET /api/auth/sign-ins; newest first, at most 100. DELETE /api/auth/sign-ins/:signInId ends one. */
export const ownSignIns = z.strictObject({ items: z.array(ownSignIn) });
export type OwnSignIns = z.infer<typeof ownSignIns>;

/** GET /api/demo/personas (demo only). */
export const persona = z.strictObject({
  email: z.string(),
  name: z.string(),
  sector: z.enum(standings),
  organisation: z.string(),
  role: z.string(),
  seats: z.array(z.strictObject({ group: z.string(), role: z.string() })),
});
export type Persona = z.infer<typeof persona>;
export const personas = z.strictObject({ items: z.array(persona) });
export type Personas = z.infer<typeof personas>;

/** POST /api/demo/enter (demo only); answers as sign-in does. */
export const demoEnterCommand = z.strictObject({ email: z.string().min(3).max(254) });
export type DemoEnterCommand = z.infer<typeof demoEnterCommand>;
