import {
  acceptingRefusals,
  appointingRefusals,
  compositionRefusals,
  invitingRefusals,
  lendingRefusals,
  motionRefusals,
  seatRefusals,
  suspensionRefusals,
} from '@trialogue/groups';
import { callRefusals } from '@trialogue/consent';
import { neutralityRefusals } from '@trialogue/neutrality';
import {
  accountRefusals,
  electionRefusals,
  importRefusals,
  namingRefusals,
  passwordRefusals,
  registrationRefusals,
  setupRefusals,
  verificationRefusals,
} from '@trialogue/people';
import { actionRefusals, briefRefusals, minutesRefusals } from '@trialogue/minutes';
import { actingRefusals } from '@trialogue/rooms';
import { sessionRefusals as floorRefusals } from '@trialogue/sessions';
import { edgeRefusals } from './edge-refusals.ts';

const accessRefusals = ['sign-in-needed', 'not-found', 'not-of-this-duty', 'office-needed', 'not-due-yet'] as const;

const roomRefusals = [
  'room-is-closed',
  'charter-consent-needed',
  'declaration-needed',
  'confirmation-needed',
  'seat-is-suspended',
  'seat-is-lent',
  'group-not-active',
  'group-has-ended',
  'delegates-open-rooms',
  'own-caucus-only',
  'room-kind-not-offered',
  'delegates-invite',
  'room-takes-no-invitation',
  'caucus-of-one-sector',
  'room-comes-with-seat',
  'two-sectors-needed',
  'caucus-is-masked',
  'guest-is-named',
  'too-many-rooms',
  'presence-is-off',
  'no-author-in-masked-rooms',
] as const;

const exitRefusals = [
  'nothing-leaves-here',
  'release-not-needed',
  'release-is-decided',
  'nothing-to-write-down',
  'too-few-new-contributions',
  'text-names-people',
] as const;

const reportRefusals = [
  'no-keys-to-this-room',
  'glass-is-open',
  'glass-is-closed',
  'nothing-to-second',
  'other-sector-seconds',
  'report-is-closed',
] as const;

const sessionRefusals = ['facilitators-lead', 'another-session-is-open', 'link-is-dead'] as const;

const groupRefusals = [
  'charter-version-not-current',
  'charter-unchanged',
  'seat-not-ready',
  'motion-is-closed',
  'motion-of-another',
  'founder-amends',
  'delegates-propose',
] as const;

/** Every code that a decision of the policy can carry; each has words in every language of the app. */
export const refusalCodes = [
  ...new Set([
    ...accessRefusals,
    ...roomRefusals,
    ...actingRefusals,
    ...callRefusals,
    ...exitRefusals,
    ...minutesRefusals,
    ...actionRefusals,
    ...briefRefusals,
    ...reportRefusals,
    ...groupRefusals,
    ...sessionRefusals,
    ...registrationRefusals,
    ...verificationRefusals,
    ...accountRefusals,
    ...electionRefusals,
    ...importRefusals,
    ...setupRefusals,
    ...invitingRefusals,
    ...acceptingRefusals,
    ...lendingRefusals,
    ...motionRefusals,
    ...suspensionRefusals,
    ...namingRefusals,
    ...passwordRefusals,
    ...seatRefusals,
    ...appointingRefusals,
    ...compositionRefusals,
    ...neutralityRefusals,
    ...floorRefusals,
    ...edgeRefusals,
  ]),
] as const;
export type RefusalCode = (typeof refusalCodes)[number];
