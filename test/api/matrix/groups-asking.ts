import { randomUUID } from 'node:crypto';
import {
  candidates,
  charterVersions,
  declarationVersions,
  founding,
  groupArchive,
  motionAnswer,
  motions,
  proposedVersion,
  recusals,
  stewardship,
} from '@trialogue/groups';
import { madeId } from '@trialogue/people';
import { nothing } from './entry.ts';
import type { Entry } from './entry.ts';

const group = {
  name: 'A new group',
  purpose: 'To talk before it is too late.',
  kind: 'standing',
  phase: 'upstream',
  region: 'Testland',
  minimumDelegates: 2,
  k: 3,
  charter: 'We listen before we answer.',
  plenaryName: 'Plenary',
  plenaryRule: 'non-attribution',
};

/** How the ways of founding and running a group are asked. */
export const groupsEntries: Readonly<Record<string, Entry>> = {
  'POST /api/groups': { ask: () => ({ payload: group }), answer: madeId },
  'GET /api/stewardship': { ask: () => ({}), answer: stewardship },
  'GET /api/groups/:groupId/founding': { ask: () => ({}), answer: founding },
  'GET /api/groups/:groupId/charter/versions': { ask: () => ({}), answer: charterVersions },
  'POST /api/groups/:groupId/charter/versions': {
    ask: () => ({ payload: { body: `A text of its own, ${randomUUID()}` } }),
    answer: proposedVersion,
  },
  'GET /api/groups/:groupId/motions': { ask: () => ({}), answer: motions },
  'POST /api/groups/:groupId/motions': { ask: () => ({ payload: { kind: 'end-group' } }), answer: motionAnswer },
  'POST /api/groups/:groupId/motions/:motionId/backing': {
    ask: () => ({ payload: { backs: false } }),
    answer: motionAnswer,
  },
  'DELETE /api/groups/:groupId/motions/:motionId': { ask: () => ({}), answer: nothing },
  'GET /api/groups/:groupId/candidates': { ask: () => ({ query: '?role=delegate' }), answer: candidates },
  'DELETE /api/groups/:groupId/seats/:seatId': { ask: () => ({}), answer: nothing },
  'POST /api/groups/:groupId/seats/:seatId/suspension': {
    ask: () => ({ payload: { hours: 1, reason: 'Shouting at another member.' } }),
    answer: nothing,
  },
  'DELETE /api/groups/:groupId/seats/:seatId/suspension': { ask: () => ({}), answer: nothing },
  'GET /api/groups/:groupId/seats/:seatId/declarations': { ask: () => ({}), answer: declarationVersions },
  'GET /api/groups/:groupId/recusals': { ask: () => ({}), answer: recusals },
  'POST /api/groups/:groupId/recusals': { ask: () => ({ payload: { subject: 'The port' } }), answer: madeId },
  'DELETE /api/groups/:groupId/recusals/:recusalId': { ask: () => ({}), answer: nothing },
  'GET /api/groups/:groupId/archive': { ask: () => ({}), answer: groupArchive },
};
