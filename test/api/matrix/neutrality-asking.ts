import { randomUUID } from 'node:crypto';
import { callRequests, concernsForSteward, neutrality, openedCall } from '@trialogue/groups';
import { type Entry, nothing } from './entry.ts';

export const neutralityEntries: Readonly<Record<string, Entry>> = {
  'GET /api/groups/:groupId/neutrality': { ask: () => ({}), answer: neutrality },
  'POST /api/groups/:groupId/challenges': {
    ask: ({ neutralSeatId }) => ({
      payload: { neutralSeatId, cause: { kind: 'conduct' }, reason: 'He was not fair.' },
    }),
    answer: nothing,
  },
  'POST /api/challenges/:challengeId/second': { ask: () => ({}), answer: openedCall },
  'POST /api/groups/:groupId/concerns': {
    ask: ({ neutralSeatId }) => ({ payload: { neutralSeatId, text: 'He seems to know one side well.' } }),
    answer: nothing,
  },
  'GET /api/concerns': { ask: () => ({}), answer: concernsForSteward },
  'POST /api/concerns/:concernId/answer': { ask: () => ({ payload: { text: 'We asked him.' } }), answer: nothing },
  'POST /api/groups/:groupId/removals': {
    ask: ({ seatId }) => ({ payload: { clientId: randomUUID(), seatId, roomId: null, reason: 'Threats.' } }),
    answer: openedCall,
  },
  'GET /api/groups/:groupId/call-requests': { ask: () => ({}), answer: callRequests },
  'POST /api/groups/:groupId/call-requests': {
    ask: () => ({
      payload: { clientId: randomUUID(), matter: 'text', title: 'The mill', text: 'It is closed by June.', hours: 72 },
    }),
    answer: openedCall,
  },
  'POST /api/call-requests/:requestId/backing': { ask: () => ({}), answer: nothing },
  'POST /api/call-requests/:requestId/open': { ask: () => ({}), answer: openedCall },
};
