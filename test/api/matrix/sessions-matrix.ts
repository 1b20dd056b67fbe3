import { anySignedIn, inTheRoom, ofTheGroup, row } from './row.ts';
import type { Row } from './row.ts';

/** Who leads sessions: the facilitators, once every delegation has confirmed them. */
const ofFacilitators = row(
  { signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'facilitators-lead' },
  { 'delegate outside the room': 'not-found', facilitator: 'yes', 'unconfirmed facilitator': 'confirmation-needed' },
);
/** To whoever has no link that opens, whoever he is. */
const withoutLink = row({ signedOut: 'link-is-dead', outsiders: 'link-is-dead', members: 'link-is-dead' });

export const sessionsMatrix: Readonly<Record<string, Row>> = {
  'GET /api/groups/:groupId/sessions': ofTheGroup(),
  'GET /api/sessions/:sessionId': inTheRoom(),
  'GET /api/sessions/:sessionId/events': inTheRoom(),
  'GET /api/sessions/:sessionId/calendar.ics': inTheRoom(),
  'session:watch': inTheRoom(),
  'session:unwatch': anySignedIn,
  'POST /api/rooms/:roomId/sessions': ofFacilitators,
  'POST /api/sessions/:sessionId/acts': ofFacilitators,
  'session:act': ofFacilitators,
  'POST /api/sessions/:sessionId/projector': ofFacilitators,
  'DELETE /api/sessions/:sessionId/projector': ofFacilitators,
  'POST /api/projector': withoutLink,
  'GET /api/calendar/:token.ics': withoutLink,
  'POST /api/calendar-feed': anySignedIn,
  'DELETE /api/calendar-feed': anySignedIn,
};
