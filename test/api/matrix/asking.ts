import { randomUUID } from 'node:crypto';
import { declarations, groupDetail, groupSummaries, me } from '@trialogue/groups';
import { ownSignIns, signInAnswer } from '@trialogue/people';
import {
  audience,
  joinAnswer,
  leaveAnswer,
  logPage,
  postAnswer,
  receipt,
  roomSummaries,
  syncAnswer,
} from '@trialogue/rooms';
import * as z from 'zod';
import type { Ids } from './actors.ts';
import { nothing } from './entry.ts';
import type { Entry } from './entry.ts';
import { callsEntries } from './calls-asking.ts';
import { exitsEntries } from './exits-asking.ts';
import { groupsEntries } from './groups-asking.ts';
import { invitationsEntries } from './invitations-asking.ts';
import { neutralityEntries } from './neutrality-asking.ts';
import { ownEntries } from './own-asking.ts';
import { peopleEntries } from './people-asking.ts';
import { reportsEntries } from './reports-asking.ts';
import { roomsEntries } from './rooms-asking.ts';
import { sessionsEntries } from './sessions-asking.ts';

const ledgerPage = z.strictObject({
  head: z.strictObject({ seq: z.int(), hash: z.string() }),
  items: z.array(z.strictObject({ seq: z.int(), canonical: z.string(), hash: z.string() })),
});
const ledgerHeads = z.strictObject({
  head: ledgerPage.shape.head,
  now: z.string(),
  lastSignedAt: z.string().nullable(),
  waitingSince: z.string().nullable(),
  keys: z.array(
    z.strictObject({ key: z.string(), publicKey: z.string(), introducedBy: z.null(), introduction: z.null() }),
  ),
  items: z.array(z.strictObject({ seq: z.int(), canonical: z.string(), signature: z.string() })),
});
const ledgerFile = z.union([
  z.string().startsWith('{"file":"trialogue-ledger"'),
  z.looseObject({ file: z.literal('trialogue-ledger') }),
]);
const description = z.looseObject({ openapi: z.string(), paths: z.record(z.string(), z.unknown()) });
const message = () => ({ clientId: randomUUID(), body: 'May this be said?' });

/** How each entry is asked, so that only who asks decides on the answer, and the contract of its answer. */
export const entries: Readonly<Record<string, Entry>> = {
  'GET /api/health/live': { ask: () => ({}), answer: z.strictObject({ status: z.literal('live') }) },
  'GET /api/health/ready': { ask: () => ({}), answer: z.strictObject({ status: z.literal('ready') }) },
  'GET /api/openapi.json': { ask: () => ({}), answer: description },
  'GET /api/demo/personas': { ask: () => ({}), answer: z.never() },
  'POST /api/demo/enter': {
    ask: (_, { person }) => ({ payload: { email: person?.email ?? 'nobody@test.example' } }),
    answer: z.never(),
  },
  'GET /api/me': { ask: () => ({}), answer: me },
  'GET /api/groups': { ask: () => ({}), answer: groupSummaries },
  'GET /api/auth/sign-ins': { ask: () => ({}), answer: ownSignIns },
  'GET /api/groups/:groupId': { ask: () => ({}), answer: groupDetail },
  'GET /api/groups/:groupId/rooms': { ask: () => ({}), answer: roomSummaries },
  'GET /api/groups/:groupId/declarations': { ask: () => ({}), answer: declarations },
  'GET /api/groups/:groupId/ledger': { ask: () => ({}), answer: ledgerPage },
  'GET /api/groups/:groupId/ledger/heads': { ask: () => ({}), answer: ledgerHeads },
  'GET /api/groups/:groupId/ledger/file': { ask: () => ({}), answer: ledgerFile },
  'GET /api/rooms/:roomId/log': { ask: () => ({}), answer: logPage },
  'GET /api/rooms/:roomId/audience': { ask: () => ({}), answer: audience },
  'room:join': { ask: ({ roomId }) => ({ payload: { roomId } }), answer: joinAnswer },
  'room:sync': {
    ask: ({ roomId }) => ({ payload: { roomId, epoch: randomUUID(), after: 0, limit: 10 } }),
    answer: syncAnswer,
  },
  'room:post': { ask: ({ roomId }) => ({ payload: { roomId, ...message() } }), answer: postAnswer },
  'room:leave': { ask: ({ roomId }) => ({ payload: { roomId } }), answer: leaveAnswer },
  'POST /api/rooms/:roomId/messages': { ask: () => ({ payload: message() }), answer: receipt },
  'POST /api/groups/:groupId/declaration': {
    ask: () => ({ payload: { employer: 'A mill', funders: 'None', stakes: 'None' } }),
    answer: nothing,
  },
  'POST /api/groups/:groupId/charter/consent': { ask: () => ({ payload: { version: 1 } }), answer: nothing },
  ...callsEntries,
  ...ownEntries,
  ...roomsEntries,
  ...reportsEntries,
  ...exitsEntries,
  ...sessionsEntries,
  ...neutralityEntries,
  ...groupsEntries,
  ...invitationsEntries,
  ...peopleEntries,
  'DELETE /api/auth/sign-ins/:signInId': { ask: () => ({}), answer: nothing },
  'DELETE /api/auth/sign-ins': { ask: () => ({}), answer: nothing },
  'POST /api/auth/sign-out': { ask: () => ({}), answer: nothing },
  'POST /api/auth/sign-in': {
    ask: (_, { person }) => ({
      payload: { email: person?.email ?? 'nobody@test.example', password: person?.password ?? 'no password' },
      withoutCookie: true,
    }),
    answer: signInAnswer,
  },
};

/** 'GET /api/rooms/:roomId/log' with ids in it; null for a socket event. */
export function routeOf(name: string, ids: Ids): { method: string; path: string } | null {
  const [method, pattern] = name.split(' ');
  if (!method || !pattern) return null;
  const path = Object.entries(ids).reduce((filled, [name, id]) => filled.replace(`:${name}`, id), pattern);
  return { method, path };
}
