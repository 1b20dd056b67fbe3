import { ofTheGroup } from './row.ts';
import type { Exceptions, Row } from './row.ts';

const neutrals: Exceptions = {
  facilitator: 'role-stays-neutral',
  'unconfirmed facilitator': 'role-stays-neutral',
  rapporteur: 'role-stays-neutral',
};
const ofMembers = ofTheGroup({ guest: 'not-found' });
/** Who was a delegate at the opening; a suspended one still answers (N5). */
const ofElectors = (exceptions: Exceptions = {}): Row =>
  ofTheGroup({
    'delegate without consent': 'no-elector-of-call',
    'delegate without declaration': 'no-elector-of-call',
    observer: 'observers-read',
    guest: 'not-found',
    ...neutrals,
    ...exceptions,
  });
const ofFacilitators = (facilitator: string, guest: string): Row => {
  const others = 'facilitators-open-calls';
  return ofTheGroup({
    delegate: others,
    'delegate outside the room': others,
    'delegate without consent': others,
    'delegate without declaration': others,
    'suspended delegate': others,
    observer: others,
    guest,
    facilitator,
    'unconfirmed facilitator': 'confirmation-needed',
    rapporteur: others,
  });
};
const guest = 'facilitators-open-calls';

/** In the order of what happens with one call. Some sector is below the minimum: a sounding is held, nothing binding is opened (N4). */
export const callsMatrix: Readonly<Record<string, Row>> = {
  'GET /api/groups/:groupId/calls': ofMembers,
  'GET /api/calls/:callId': ofMembers,
  'POST /api/groups/:groupId/calls': ofFacilitators('below-minimum', guest),
  'PUT /api/calls/:callId/answer': ofElectors(),
  'DELETE /api/calls/:callId/answer': ofElectors(),
  'POST /api/calls/:callId/recusal': ofElectors(),
  'POST /api/calls/:callId/close': ofFacilitators('not-everybody-answered', 'not-found'),
  'POST /api/calls/:callId/reopen': ofFacilitators('below-minimum', 'not-found'),
  'GET /api/groups/:groupId/absences': ofMembers,
  'PUT /api/groups/:groupId/absences': ofTheGroup({
    'delegate without consent': 'charter-consent-needed',
    'delegate without declaration': 'declaration-needed',
    'suspended delegate': 'seat-is-suspended',
    observer: 'delegations-agree',
    guest: 'delegations-agree',
    facilitator: 'delegations-agree',
    'unconfirmed facilitator': 'delegations-agree',
    rapporteur: 'delegations-agree',
  }),
  'GET /api/groups/:groupId/soundings': ofMembers,
  'GET /api/soundings/:soundingId': ofMembers,
  'POST /api/groups/:groupId/soundings': ofFacilitators('yes', guest),
  'POST /api/soundings/:soundingId/answer': ofElectors(),
  'POST /api/soundings/:soundingId/close': ofFacilitators('yes', 'not-found'),
  'GET /api/groups/:groupId/silences': ofMembers,
  'GET /api/silences/:silenceId': ofMembers,
  'POST /api/groups/:groupId/silences': ofFacilitators('below-minimum', guest),
  'PUT /api/silences/:silenceId/read': ofElectors(),
  // The first who breaks it ends it for all.
  'PUT /api/silences/:silenceId/break': ofElectors({
    'delegate outside the room': 'silence-is-over',
    'suspended delegate': 'silence-is-over',
  }),
};
