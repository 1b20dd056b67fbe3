import { anySignedIn, inTheRoom, ofTheGroup, row } from './row.ts';
import type { Row } from './row.ts';
import { speaking } from './speaking.ts';

/** Conversation beyond posts, and rooms that delegates open. */
const noDelegate = (code: string) => ({
  observer: code,
  guest: code,
  facilitator: code,
  'unconfirmed facilitator': code,
  rapporteur: code,
});
const waiting = {
  'delegate without consent': 'charter-consent-needed',
  'delegate without declaration': 'declaration-needed',
  'suspended delegate': 'seat-is-suspended',
};
const outsideTheRoom = { 'delegate outside the room': 'not-found' };

export const roomsMatrix: Readonly<Record<string, Row>> = {
  'GET /api/rooms/unread': anySignedIn,
  'GET /api/rooms/:roomId/topics': inTheRoom(),
  'GET /api/rooms/:roomId/pins': inTheRoom(),
  'GET /api/rooms/:roomId/items/:itemId': inTheRoom(),
  // Whoever reads keeps his place, whether he may speak or not.
  'PUT /api/rooms/:roomId/read': inTheRoom(),
  'POST /api/rooms/:roomId/acts': inTheRoom(speaking),
  'room:act': inTheRoom(speaking),
  // The room is the plenary, which everybody's seat brings with it.
  'POST /api/rooms/:roomId/members': row(
    { signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'room-takes-no-invitation' },
    { ...noDelegate('delegates-invite'), ...waiting, ...outsideTheRoom },
  ),
  'POST /api/rooms/:roomId/depart': row(
    { signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'room-comes-with-seat' },
    outsideTheRoom,
  ),
  'POST /api/groups/:groupId/rooms': ofTheGroup({ ...noDelegate('delegates-open-rooms'), ...waiting }),
};
