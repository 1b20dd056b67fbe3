import * as z from 'zod';
import { emailLimit, organisationKinds, personNameLimit, sectors, sizeLevel } from '@trialogue/people';
import { foundGroupCommand } from './governance.ts';
import { title } from './statement.ts';

const token = z.string().regex(/^[A-Za-z0-9_-]{43}$/);
const email = z.string().trim().min(3).max(emailLimit);

/** POST /api/instance/set-up/look {token} → 204, or the refusal that the wizard shows before anything is typed. */
export const setUpLookCommand = z.strictObject({ token });
export type SetUpLookCommand = z.infer<typeof setUpLookCommand>;

/**
 * POST /api/instance/set-up: the whole of it in one act, so that an instance is set up or is not. Sets the platform steward's sign-in
 * cookie. The stewards of the sectors choose their passwords themselves, by the links in the answer.
 */
export const setUpCommand = z.strictObject({
  token,
  instance: z.strictObject({ name: title(120), languages: z.array(z.string().min(2).max(8)).min(1).max(20) }),
  platformSteward: z.strictObject({
    name: title(personNameLimit),
    email,
    password: z.string().min(1).max(256),
    organisation: title(200),
  }),
  sectorStewards: z
    .array(
      z.strictObject({
        sector: z.enum(sectors),
        name: title(personNameLimit),
        email,
        organisation: z.strictObject({
          name: title(200),
          kind: z.enum(organisationKinds),
          sizeLevel: sizeLevel.nullable(),
          parastatalOwnership: title(200).nullable(),
        }),
      }),
    )
    .length(3),
  group: foundGroupCommand,
  language: z.string().min(2).max(8),
});
export type SetUpCommand = z.infer<typeof setUpCommand>;

export const setUpAnswer = z.strictObject({
  groupId: z.uuid(),
  invitations: z.array(
    z.strictObject({
      sector: z.enum(sectors),
      name: z.string(),
      email: z.string(),
      token: z.string(),
      expiresAt: z.iso.datetime(),
    }),
  ),
});
export type SetUpAnswer = z.infer<typeof setUpAnswer>;
