import { actorNames } from './actors.ts';
import { inTheRoom, ofTheGroup } from './row.ts';
import type { Answer, Exceptions, Row } from './row.ts';

/** Who reads may ask for a release, too, once he is a full member; who may not yet learns what would change it. */
const notYet: Exceptions = {
  'delegate without consent': 'charter-consent-needed',
  'delegate without declaration': 'declaration-needed',
  'suspended delegate': 'seat-is-suspended',
  'unconfirmed facilitator': 'confirmation-needed',
};

/** Where everybody who takes part is answered alike. */
const takingPart = (answer: Answer, exceptions: Exceptions = {}): Row => {
  const all = Object.fromEntries(
    actorNames.filter((name) => inTheRoom()[name] === 'yes').map((name) => [name, answer] as const),
  );
  return inTheRoom({ ...all, ...notYet, ...exceptions });
};

/** What leaves a room. The register and the check tell of everybody in the group, and a guest sees only his invitation (P5). */
export const exitsMatrix: Readonly<Record<string, Row>> = {
  'GET /api/rooms/:roomId/releases': inTheRoom(),
  // The stage's room is on the record.
  'POST /api/rooms/:roomId/releases': takingPart('release-not-needed'),
  'POST /api/rooms/:roomId/releases/:releaseId': takingPart('not-your-message', { delegate: 'release-is-decided' }),
  'GET /api/groups/:groupId/releases': ofTheGroup({ guest: 'not-found' }),
  'POST /api/groups/:groupId/text-check': ofTheGroup({ guest: 'not-found' }),
  'GET /api/rooms/:roomId/transcripts': inTheRoom(),
  'GET /api/rooms/:roomId/transcripts/check': inTheRoom(),
  // Who asks after the first has nothing new to write down.
  'POST /api/rooms/:roomId/transcripts': takingPart('too-few-new-contributions', { delegate: 'yes' }),
  'GET /api/rooms/:roomId/transcripts/:transcriptId.md': inTheRoom(),
  'GET /api/rooms/:roomId/transcripts/:transcriptId.html': inTheRoom(),
  'GET /api/rooms/:roomId/transcripts/:transcriptId.pdf': inTheRoom(),
  'GET /api/rooms/:roomId/transcripts/:transcriptId.docx': inTheRoom(),
};
