import { inTheRoom, row } from './row.ts';
import type { Answer, Row } from './row.ts';

/** For the stewards whom a report went to; to everybody else there is none. */
const forSteward = (answer: Answer): Row =>
  row({ signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'not-found' }, { 'sector steward': answer });

/** In the order of what happens with one report. */
export const reportsMatrix: Readonly<Record<string, Row>> = {
  // Whoever reads it may report it, whether he may speak or not.
  'POST /api/rooms/:roomId/reports': inTheRoom(),
  'GET /api/reports': forSteward('yes'),
  'GET /api/reports/:reportId/glass': forSteward('glass-is-closed'),
  'POST /api/reports/:reportId/glass': forSteward('yes'),
  'POST /api/reports/:reportId/glass/second': forSteward('other-sector-seconds'),
  'POST /api/reports/:reportId/close': forSteward('yes'),
};
