import { anySignedIn, inTheRoom } from './row.ts';
import type { Row } from './row.ts';
import { speaking } from './speaking.ts';

/** Conversation beyond posts, and rooms that delegates open. */
export const roomsMatrix: Readonly<Record<string, Row>> = {
  'GET /api/rooms/unread': anySignedIn,
  'GET /api/rooms/:roomId/topics': inTheRoom(),
  'GET /api/rooms/:roomId/pins': inTheRoom(),
  'GET /api/rooms/:roomId/items/:itemId': inTheRoom(),
  // Whoever reads keeps his place, whether he may speak or not.
  'PUT /api/rooms/:roomId/read': inTheRoom(),
  'POST /api/rooms/:roomId/acts': inTheRoom(speaking),
  'room:act': inTheRoom(speaking),
};
