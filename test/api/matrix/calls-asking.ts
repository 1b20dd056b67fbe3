import { randomUUID } from 'node:crypto';
import { absences, call, calls, silence, silences, sounding, soundings } from '@trialogue/consent';
import { madeId } from '@trialogue/people';
import { calledHash, calledText } from '../../builders/build-call.ts';
import { type Entry, nothing } from './entry.ts';

const sha256 = calledHash;
const opening = () => ({ clientId: randomUUID(), title: 'The mill', text: calledText, term: { minutes: 60 } });

export const callsEntries: Readonly<Record<string, Entry>> = {
  'GET /api/groups/:groupId/calls': { ask: () => ({ query: '?limit=10' }), answer: calls },
  'GET /api/calls/:callId': { ask: () => ({}), answer: call },
  'POST /api/groups/:groupId/calls': { ask: () => ({ payload: { ...opening(), matter: 'text' } }), answer: madeId },
  'PUT /api/calls/:callId/answer': { ask: () => ({ payload: { answer: 'consent', sha256 } }), answer: nothing },
  'DELETE /api/calls/:callId/answer': { ask: () => ({}), answer: nothing },
  'POST /api/calls/:callId/recusal': { ask: () => ({}), answer: nothing },
  'POST /api/calls/:callId/close': { ask: () => ({ payload: {} }), answer: nothing },
  'POST /api/calls/:callId/reopen': {
    ask: () => ({ payload: { clientId: randomUUID(), text: 'Changed.', term: { minutes: 60 } } }),
    answer: madeId,
  },
  'GET /api/groups/:groupId/absences': { ask: () => ({}), answer: absences },
  'PUT /api/groups/:groupId/absences': {
    ask: () => ({ payload: { subject: 'The mill', absent: 'business', agrees: true } }),
    answer: nothing,
  },
  'GET /api/groups/:groupId/soundings': { ask: () => ({}), answer: soundings },
  'GET /api/soundings/:soundingId': { ask: () => ({}), answer: sounding },
  'POST /api/groups/:groupId/soundings': {
    ask: () => ({ payload: { clientId: randomUUID(), question: 'Shall we?', scale: 'scale', minutes: 5 } }),
    answer: madeId,
  },
  'POST /api/soundings/:soundingId/answer': { ask: () => ({ payload: { option: 'consent' } }), answer: nothing },
  'POST /api/soundings/:soundingId/close': { ask: () => ({ payload: {} }), answer: nothing },
  'GET /api/groups/:groupId/silences': { ask: () => ({}), answer: silences },
  'GET /api/silences/:silenceId': { ask: () => ({}), answer: silence },
  'POST /api/groups/:groupId/silences': { ask: () => ({ payload: opening() }), answer: madeId },
  'PUT /api/silences/:silenceId/read': { ask: () => ({ payload: { sha256 } }), answer: nothing },
  'PUT /api/silences/:silenceId/break': {
    ask: () => ({ payload: { sha256, reason: 'It names a town.' } }),
    answer: nothing,
  },
};
