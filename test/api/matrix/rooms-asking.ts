import { randomUUID } from 'node:crypto';
import { actAnswer, itemPlace, openedRoom, pinned, receipt, topicPage, unreadRooms } from '@trialogue/rooms';
import { type Entry, nothing } from './entry.ts';

const topic = () => ({ clientId: randomUUID(), act: { kind: 'open-topic', name: `On ${randomUUID()}` } });

const ownCaucus = () => ({
  clientId: randomUUID(),
  kind: 'caucus',
  name: 'A caucus',
  rule: 'non-attribution',
  retentionDays: 30,
  seats: [],
});

export const roomsEntries: Readonly<Record<string, Entry>> = {
  'GET /api/rooms/unread': { ask: () => ({}), answer: unreadRooms },
  'GET /api/rooms/:roomId/topics': { ask: () => ({}), answer: topicPage },
  'GET /api/rooms/:roomId/pins': { ask: () => ({}), answer: pinned },
  'GET /api/rooms/:roomId/items/:itemId': { ask: () => ({}), answer: itemPlace },
  'PUT /api/rooms/:roomId/read': { ask: () => ({ payload: { topicId: null, seq: 1 } }), answer: nothing },
  'POST /api/rooms/:roomId/acts': { ask: () => ({ payload: topic() }), answer: receipt },
  'POST /api/rooms/:roomId/members': { ask: ({ seatId }) => ({ payload: { seats: [seatId] } }), answer: nothing },
  'POST /api/rooms/:roomId/depart': { ask: () => ({}), answer: nothing },
  'POST /api/groups/:groupId/rooms': { ask: () => ({ payload: ownCaucus() }), answer: openedRoom },
  'room:act': { ask: ({ roomId }) => ({ payload: { roomId, ...topic() } }), answer: actAnswer },
};
