import { randomBytes } from 'node:crypto';
import { acceptAnswer, invitationLook, invitations, madeInvitation, setUpAnswer } from '@trialogue/groups';
import { instance } from '@trialogue/people';
import { setUpCommand } from '../setup/set-up-command.ts';
import { nothing } from './entry.ts';
import type { Entry } from './entry.ts';

const unknown = (): string => randomBytes(32).toString('base64url');

/** How the ways into an instance are asked: its set-up and its invitations. */
export const invitationsEntries: Readonly<Record<string, Entry>> = {
  'GET /api/instance': { ask: () => ({}), answer: instance },
  'POST /api/instance/set-up/look': { ask: () => ({ payload: { token: unknown() } }), answer: nothing },
  'POST /api/instance/set-up': { ask: () => ({ payload: setUpCommand(unknown()) }), answer: setUpAnswer },
  'GET /api/invitations': { ask: () => ({}), answer: invitations },
  'POST /api/invitations': {
    ask: ({ inviteeId, offeredSeatId }) => ({ payload: { personId: inviteeId, seatId: offeredSeatId } }),
    answer: madeInvitation,
  },
  'POST /api/invitations/:invitationId/renewal': { ask: () => ({}), answer: madeInvitation },
  'POST /api/invitations/:invitationId/withdrawal': { ask: () => ({}), answer: nothing },
  'POST /api/invitations/look': { ask: () => ({ payload: { token: unknown() } }), answer: invitationLook },
  'POST /api/invitations/accept': {
    ask: () => ({
      payload: {
        token: unknown(),
        email: 'nobody@test.example',
        password: 'nine herons over the delta',
        language: 'en',
        charterVersion: null,
        declaration: null,
      },
    }),
    answer: acceptAnswer,
  },
};
