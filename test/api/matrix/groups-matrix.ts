import { anySignedIn, ofTheGroup, row } from './row.ts';
import type { Answer, Exceptions, Row } from './row.ts';

/** How far a group is concerns its members, guests apart (P5), and the sectors' stewards, who give its first seats. */
const towardsTheGroup = (exceptions: Exceptions = {}): Row =>
  ofTheGroup({ guest: 'not-found', 'sector steward': 'yes', ...exceptions });
/** What one seat's holder alone may do: for everybody else it does not exist. */
const forTheDelegate = row(
  { signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'not-found' },
  { delegate: 'yes' },
);
const neutrals = (answer: Answer): Exceptions => ({
  facilitator: answer,
  'unconfirmed facilitator': answer,
  rapporteur: answer,
});
const forFacilitators = row(
  { signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'facilitators-suspend' },
  { facilitator: 'yes' },
);

/** Founding and running a group. */
export const groupsMatrix: Readonly<Record<string, Row>> = {
  'POST /api/groups': anySignedIn,
  'GET /api/stewardship': row(
    { signedOut: 'sign-in-needed', outsiders: 'office-needed', members: 'office-needed' },
    { 'platform steward': 'yes', 'sector steward': 'yes' },
  ),

  'GET /api/groups/:groupId/founding': towardsTheGroup(),
  'GET /api/groups/:groupId/charter/versions': towardsTheGroup(),
  'POST /api/groups/:groupId/charter/versions': towardsTheGroup({
    'sector steward': 'delegates-propose',
    'delegate without consent': 'charter-consent-needed',
    'delegate without declaration': 'declaration-needed',
    'suspended delegate': 'seat-is-suspended',
    observer: 'delegates-propose',
    ...neutrals('delegates-propose'),
  }),

  'GET /api/groups/:groupId/candidates': towardsTheGroup({
    observer: 'not-own-delegation',
    ...neutrals('not-own-delegation'),
  }),
  'GET /api/groups/:groupId/motions': ofTheGroup({
    observer: 'not-own-delegation',
    guest: 'not-own-delegation',
    ...neutrals('not-own-delegation'),
  }),
  // To end the group: business has several, so that its delegate opens a motion; government has one who is active.
  'POST /api/groups/:groupId/motions': ofTheGroup({
    'sector steward': 'not-own-delegation',
    'delegate without consent': 'not-own-delegation',
    'delegate without declaration': 'not-own-delegation',
    'suspended delegate': 'not-own-delegation',
    observer: 'not-own-delegation',
    guest: 'not-own-delegation',
    ...neutrals('role-stays-neutral'),
  }),
  'POST /api/groups/:groupId/motions/:motionId/backing': forTheDelegate,
  'DELETE /api/groups/:groupId/motions/:motionId': forTheDelegate,

  // The seat of an observer of business, whose delegation would have to recall it.
  'DELETE /api/groups/:groupId/seats/:seatId': row(
    { signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'not-own-delegation' },
    { delegate: 'majority-needed', 'sector steward': 'not-own-delegation' },
  ),
  'POST /api/groups/:groupId/seats/:seatId/suspension': forFacilitators,
  'DELETE /api/groups/:groupId/seats/:seatId/suspension': forFacilitators,
  'GET /api/groups/:groupId/seats/:seatId/declarations': ofTheGroup({ guest: 'not-found' }),

  'GET /api/groups/:groupId/recusals': ofTheGroup({ guest: 'not-found' }),
  'POST /api/groups/:groupId/recusals': ofTheGroup({ observer: 'observers-read', guest: 'observers-read' }),
  'DELETE /api/groups/:groupId/recusals/:recusalId': forTheDelegate,
  'GET /api/groups/:groupId/archive': ofTheGroup({ guest: 'not-found' }),
};
