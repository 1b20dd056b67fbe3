import {
  askedReleases,
  releaseAnswer,
  releaseRegister,
  textCheck,
  transcript,
  transcriptCheck,
  transcripts,
} from '@trialogue/rooms';
import * as z from 'zod';
import { type Entry, nothing } from './entry.ts';

const wish = { text: 'Something', grade: 'none', toRoomId: null, toWhom: 'The press' };
/** Not the checksum of what waits: a decision on anything else is none. */
const otherWords = '0'.repeat(64);
const file: Entry = { ask: () => ({ query: '?language=ar' }), answer: z.string().min(100) };

/** How one asks for what leaves a room. */
export const exitsEntries: Readonly<Record<string, Entry>> = {
  'GET /api/rooms/:roomId/releases': { ask: () => ({}), answer: askedReleases },
  'POST /api/rooms/:roomId/releases': {
    ask: ({ itemId }) => ({ payload: { itemId, ...wish } }),
    answer: releaseAnswer,
  },
  'POST /api/rooms/:roomId/releases/:releaseId': {
    ask: () => ({ payload: { approve: true, sha256: otherWords } }),
    answer: nothing,
  },
  'GET /api/groups/:groupId/releases': { ask: () => ({ query: '?limit=10' }), answer: releaseRegister },
  'POST /api/groups/:groupId/text-check': { ask: () => ({ payload: { text: 'May this leave?' } }), answer: textCheck },
  'GET /api/rooms/:roomId/transcripts': { ask: () => ({}), answer: transcripts },
  'GET /api/rooms/:roomId/transcripts/check': { ask: () => ({}), answer: transcriptCheck },
  'POST /api/rooms/:roomId/transcripts': { ask: () => ({ payload: { takeOut: false } }), answer: transcript },
  'GET /api/rooms/:roomId/transcripts/:transcriptId.md': file,
  'GET /api/rooms/:roomId/transcripts/:transcriptId.html': file,
  'GET /api/rooms/:roomId/transcripts/:transcriptId.pdf': file,
  'GET /api/rooms/:roomId/transcripts/:transcriptId.docx': file,
};
