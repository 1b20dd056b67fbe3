import { randomUUID } from 'node:crypto';
import {
  calendarFeed,
  plannedSession,
  projectorLink,
  projectorView,
  sessionActed,
  sessionEvents,
  sessionLeft,
  sessionSummaries,
  sessionView,
  sessionWatched,
} from '@trialogue/sessions';
import * as z from 'zod';
import { type Entry, nothing } from './entry.ts';

const item = () => ({ id: randomUUID(), title: 'Tariffs', goal: '', papers: [], minutes: 10, rule: null });
const command = () => ({ clientId: randomUUID(), seen: 1, act: { kind: 'add-item', item: item(), before: null } });
const plan = () => {
  const startsAt = Date.now() + 86_400_000;
  const when = { startsAt, endsAt: startsAt + 3_600_000, zone: 'Africa/Nairobi' };
  return { head: { title: 'Fair work', ...when, meetingLink: null, turnSeconds: 180 }, items: [item()] };
};
const nobodysToken = 'A'.repeat(43);

/** How one asks for sessions: acts that anybody's repetition changes nothing about. */
export const sessionsEntries: Readonly<Record<string, Entry>> = {
  'GET /api/groups/:groupId/sessions': { ask: () => ({ query: '?limit=10' }), answer: sessionSummaries },
  'GET /api/sessions/:sessionId': { ask: () => ({}), answer: sessionView },
  'GET /api/sessions/:sessionId/events': { ask: () => ({ query: '?after=0' }), answer: sessionEvents },
  'GET /api/sessions/:sessionId/calendar.ics': { ask: () => ({}), answer: z.string().min(100) },
  'session:watch': { ask: ({ sessionId }) => ({ payload: { sessionId } }), answer: sessionWatched },
  'session:unwatch': { ask: ({ sessionId }) => ({ payload: { sessionId } }), answer: sessionLeft },
  'POST /api/rooms/:roomId/sessions': {
    ask: () => ({ payload: { clientId: randomUUID(), plan: plan() } }),
    answer: plannedSession,
  },
  'POST /api/sessions/:sessionId/acts': { ask: () => ({ payload: command() }), answer: sessionActed },
  'session:act': { ask: ({ sessionId }) => ({ payload: { sessionId, ...command() } }), answer: sessionActed },
  'POST /api/sessions/:sessionId/projector': { ask: () => ({}), answer: projectorLink },
  'DELETE /api/sessions/:sessionId/projector': { ask: () => ({}), answer: nothing },
  'POST /api/projector': { ask: () => ({ payload: { token: nobodysToken } }), answer: projectorView },
  'GET /api/calendar/:token.ics': { ask: () => ({ path: `/api/calendar/${nobodysToken}.ics` }), answer: z.string() },
  'POST /api/calendar-feed': { ask: () => ({}), answer: calendarFeed },
  'DELETE /api/calendar-feed': { ask: () => ({}), answer: nothing },
};
