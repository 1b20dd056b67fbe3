import { randomUUID } from 'node:crypto';
import { elections, importReport, madeId, organisationsPage, peoplePage } from '@trialogue/people';
import { nothing } from './entry.ts';
import type { Entry } from './entry.ts';

const unseen = (): string => randomUUID().slice(0, 13);
const wrongPassword = { password: 'not the password of anybody' };

/** How the ways of people, organisations, accounts and elections are asked. */
export const peopleEntries: Readonly<Record<string, Entry>> = {
  'GET /api/people': { ask: () => ({}), answer: peoplePage },
  'GET /api/organisations': { ask: () => ({}), answer: organisationsPage },
  'GET /api/elections': { ask: () => ({}), answer: elections },
  'POST /api/me/listing': { ask: () => ({ payload: { listed: false } }), answer: nothing },
  'POST /api/organisations': {
    ask: () => ({
      payload: {
        name: `Organisation ${unseen()}`,
        standing: 'business',
        kind: 'company',
        sizeLevel: 1,
        parastatalOwnership: null,
      },
    }),
    answer: madeId,
  },
  'POST /api/people': {
    ask: ({ organisationId }) => ({
      payload: { name: 'Newcomer', email: `${unseen()}@test.example`, organisationId, language: 'en' },
    }),
    answer: madeId,
  },
  'POST /api/people/import': {
    ask: () => ({
      payload: {
        csv: `name,email,organisation,sector,kind\nNewcomer,${unseen()}@test.example,Mill ${unseen()},business,company`,
        dryRun: true,
      },
    }),
    answer: importReport,
  },
  'POST /api/people/:personId/verification': { ask: () => ({}), answer: nothing },
  'POST /api/people/:personId/sector': {
    ask: ({ organisationId }) => ({ payload: { organisationId } }),
    answer: nothing,
  },
  'POST /api/people/:personId/erasure': { ask: () => ({}), answer: nothing },
  'POST /api/people/:personId/deactivation': { ask: () => ({}), answer: nothing },
  'POST /api/people/:personId/reactivation': { ask: () => ({}), answer: nothing },
  'POST /api/me/deactivation': { ask: () => ({ payload: wrongPassword }), answer: nothing },
  'POST /api/me/erasure': { ask: () => ({ payload: wrongPassword }), answer: nothing },
  'POST /api/elections': { ask: () => ({ payload: {} }), answer: madeId },
  'POST /api/elections/:electionId/candidacy': { ask: () => ({}), answer: nothing },
  'POST /api/elections/:electionId/vote': {
    ask: ({ candidateId }) => ({ payload: { personId: candidateId } }),
    answer: nothing,
  },
};
