import { disclosedAuthor, reports } from '@trialogue/rooms';
import { type Entry, nothing } from './entry.ts';

export const reportsEntries: Readonly<Record<string, Entry>> = {
  'POST /api/rooms/:roomId/reports': {
    ask: ({ itemId }) => ({ payload: { itemId, reason: 'It is a threat.' } }),
    answer: nothing,
  },
  'GET /api/reports': { ask: () => ({ query: '?limit=10' }), answer: reports },
  'GET /api/reports/:reportId/glass': { ask: () => ({}), answer: disclosedAuthor },
  'POST /api/reports/:reportId/glass': {
    ask: () => ({ payload: { grounds: 'abuse', reason: 'Somebody is in danger.' } }),
    answer: nothing,
  },
  'POST /api/reports/:reportId/glass/second': { ask: () => ({}), answer: nothing },
  'POST /api/reports/:reportId/close': {
    ask: () => ({ payload: { words: 'Spoken with those concerned.' } }),
    answer: nothing,
  },
};
