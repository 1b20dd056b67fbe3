import { appointingRefusals, compositionRefusals, seatRefusals } from '@trialogue/groups';
import { separationRefusals } from '@trialogue/neutrality';
import { namingRefusals, passwordRefusals, registrationRefusals, verificationRefusals } from '@trialogue/people';
import { edgeRefusals } from './edge-refusals.ts';

const accessRefusals = ['sign-in-needed', 'not-found', 'not-of-this-duty', 'office-needed'] as const;

const roomRefusals = [
  'room-is-closed',
  'charter-consent-needed',
  'declaration-needed',
  'confirmation-needed',
  'seat-is-suspended',
  'group-not-active',
  'group-has-ended',
  'delegates-open-rooms',
  'own-caucus-only',
  'room-kind-not-offered',
] as const;

const groupRefusals = ['charter-version-not-current', 'seat-not-ready'] as const;

/** Every code that a decision of the policy can carry; each has words in every language of the app. */
export const refusalCodes = [
  ...new Set([
    ...accessRefusals,
    ...roomRefusals,
    ...groupRefusals,
    ...registrationRefusals,
    ...verificationRefusals,
    ...namingRefusals,
    ...passwordRefusals,
    ...seatRefusals,
    ...appointingRefusals,
    ...compositionRefusals,
    ...separationRefusals,
    ...edgeRefusals,
  ]),
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
