import { drafts, leaveAnswer, noticePage, searchPage } from '@trialogue/rooms';
import { nothing } from './entry.ts';
import type { Entry } from './entry.ts';

/** How one asks for what is nobody's but one's own. */
export const ownEntries: Readonly<Record<string, Entry>> = {
  'GET /api/rooms/:roomId/drafts': { ask: () => ({}), answer: drafts },
  'PUT /api/rooms/:roomId/draft': {
    ask: () => ({ payload: { topicId: null, body: 'Not said yet', replyTo: null } }),
    answer: nothing,
  },
  'GET /api/search': { ask: () => ({ query: '?q=anything' }), answer: searchPage },
  'GET /api/notices': { ask: () => ({ query: '?limit=10' }), answer: noticePage },
  'POST /api/notices/seen': { ask: () => ({ payload: { ids: null } }), answer: nothing },
  'room:typing': { ask: ({ roomId }) => ({ payload: { roomId } }), answer: leaveAnswer },
  'room:presence': { ask: ({ roomId }) => ({ payload: { roomId, here: true } }), answer: leaveAnswer },
};
