import { callsMatrix } from './calls-matrix.ts';
import { exitsMatrix } from './exits-matrix.ts';
import { groupsMatrix } from './groups-matrix.ts';
import { invitationsMatrix } from './invitations-matrix.ts';
import { neutralityMatrix } from './neutrality-matrix.ts';
import { peopleMatrix } from './people-matrix.ts';
import { reportsMatrix } from './reports-matrix.ts';
import { roomsMatrix } from './rooms-matrix.ts';
import { anyone, anySignedIn, inTheRoom, nobody, ofTheGroup, row } from './row.ts';
import type { Row } from './row.ts';
import { sessionsMatrix } from './sessions-matrix.ts';
import { speaking } from './speaking.ts';

/**
 * What every way into the server answers to everybody. A route or an event that has no row here fails the test.
 * The rows are asked from top to bottom: those that change what others would see stand last.
 */
export const matrix: Readonly<Record<string, Row>> = {
  'GET /api/health/live': anyone,
  'GET /api/health/ready': anyone,
  'GET /api/openapi.json': anyone,
  // Outside a demo, as here, its ways do not exist.
  'GET /api/demo/personas': nobody,
  'POST /api/demo/enter': nobody,

  'GET /api/me': anySignedIn,
  'GET /api/groups': anySignedIn,
  'GET /api/auth/sign-ins': anySignedIn,

  'GET /api/groups/:groupId': ofTheGroup(),
  'GET /api/groups/:groupId/rooms': ofTheGroup(),
  // They tell of everybody in the group, and a guest sees only those who are named in his invitation (P5).
  'GET /api/groups/:groupId/declarations': ofTheGroup({ guest: 'not-found' }),
  'GET /api/groups/:groupId/ledger': ofTheGroup({ guest: 'not-found' }),
  'GET /api/groups/:groupId/ledger/heads': ofTheGroup({ guest: 'not-found' }),
  'GET /api/groups/:groupId/ledger/file': ofTheGroup({ guest: 'not-found' }),

  'GET /api/rooms/:roomId/log': inTheRoom(),
  'GET /api/rooms/:roomId/audience': inTheRoom(),
  'room:join': inTheRoom(),
  'room:sync': inTheRoom(),
  'POST /api/rooms/:roomId/messages': inTheRoom(speaking),
  'room:post': inTheRoom(speaking),
  // To leave is to hear less: it is nothing to refuse, and tells nobody whether the room exists.
  'room:leave': anySignedIn,

  // One's own, which an observer has as well.
  'GET /api/rooms/:roomId/drafts': inTheRoom(),
  'PUT /api/rooms/:roomId/draft': inTheRoom(),
  'GET /api/search': anySignedIn,
  'GET /api/notices': anySignedIn,
  'POST /api/notices/seen': anySignedIn,
  'room:typing': inTheRoom(speaking),
  'room:presence': inTheRoom(speaking),

  ...roomsMatrix,
  ...reportsMatrix,
  ...callsMatrix,
  ...exitsMatrix,
  ...sessionsMatrix,
  ...neutralityMatrix,
  ...groupsMatrix,
  ...invitationsMatrix,
  'POST /api/groups/:groupId/declaration': ofTheGroup(),
  'POST /api/groups/:groupId/charter/consent': ofTheGroup(),

  ...peopleMatrix,

  'DELETE /api/auth/sign-ins/:signInId': anySignedIn,
  'DELETE /api/auth/sign-ins': anySignedIn,
  'POST /api/auth/sign-out': anySignedIn,
  'POST /api/auth/sign-in': row(
    { signedOut: 'yes', outsiders: 'yes', members: 'yes' },
    { anonymous: 'wrong-credentials', 'deactivated person': 'wrong-credentials' },
  ),
};
