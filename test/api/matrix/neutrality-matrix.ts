import { ofTheGroup, row } from './row.ts';
import type { Answer, Exceptions, Row } from './row.ts';

const others = (answer: Answer): Exceptions => ({
  observer: answer,
  guest: answer,
  facilitator: answer,
  'unconfirmed facilitator': answer,
  rapporteur: answer,
});
const forDelegates = (exceptions: Exceptions = {}): Row =>
  ofTheGroup({
    'delegate without consent': 'charter-consent-needed',
    'delegate without declaration': 'declaration-needed',
    ...others('delegates-hold-to-account'),
    ...exceptions,
  });
/** For the stewards whom a concern went to; to everybody else there is none. */
const forSteward = row(
  { signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'not-found' },
  { 'sector steward': 'yes' },
);
const suspended = { 'suspended delegate': 'seat-is-suspended' };
/** Of his own delegation the first, of another the second: some sector is below the minimum. */
const below = { delegate: 'own-delegation-recalls', 'delegate outside the room': 'below-minimum' };

/** In the order of what happens. A suspended delegate still holds neutrals to account. */
export const neutralityMatrix: Readonly<Record<string, Row>> = {
  'GET /api/groups/:groupId/neutrality': ofTheGroup({ guest: 'not-found' }),
  'GET /api/groups/:groupId/call-requests': ofTheGroup({ guest: 'not-found' }),
  // The first does; on the same cause nobody does after him.
  'POST /api/groups/:groupId/challenges': forDelegates({
    'delegate outside the room': 'one-challenge-per-cause',
    'suspended delegate': 'one-challenge-per-cause',
  }),
  // It was made by business, for which it does not exist.
  'POST /api/challenges/:challengeId/second': forDelegates({
    delegate: 'not-found',
    'suspended delegate': 'challenge-is-seconded',
    ...others('not-found'),
  }),
  'POST /api/groups/:groupId/concerns': ofTheGroup({ guest: 'not-found' }),
  'GET /api/concerns': forSteward,
  'POST /api/concerns/:concernId/answer': forSteward,
  'POST /api/groups/:groupId/removals': forDelegates({ ...below, ...suspended }),
  'POST /api/groups/:groupId/call-requests': forDelegates(suspended),
  'POST /api/call-requests/:requestId/backing': forDelegates({ ...suspended, guest: 'not-found' }),
  'POST /api/call-requests/:requestId/open': forDelegates({
    ...{ delegate: 'request-is-young', 'delegate outside the room': 'request-is-young', guest: 'not-found' },
    ...{ ...suspended, facilitator: 'below-minimum', 'unconfirmed facilitator': 'confirmation-needed' },
  }),
};
