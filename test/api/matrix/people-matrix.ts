import { anySignedIn, row } from './row.ts';
import type { Exceptions, Row } from './row.ts';

/** What only an office gives, and who of the actors holds one. */
const forStewards = (exceptions: Exceptions = {}): Row =>
  row(
    { signedOut: 'sign-in-needed', outsiders: 'office-needed', members: 'office-needed' },
    { 'platform steward': 'yes', 'sector steward': 'yes', ...exceptions },
  );
/** An account that the asker may not find does not exist for him. */
const onAccount = (exceptions: Exceptions): Row =>
  row({ signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'not-found' }, exceptions);
const withOwnPassword = row({ signedOut: 'sign-in-needed', outsiders: 'password-wrong', members: 'password-wrong' });

const business = [
  'member of another group',
  'same organisation, other group',
  'same sector, no seat',
  'evicted delegate',
  'sector steward',
  'delegate',
] as const;
const ofBusiness = (answer: string): Exceptions => Object.fromEntries(business.map((name) => [name, answer]));

/** People, organisations, accounts and elections. */
export const peopleMatrix: Readonly<Record<string, Row>> = {
  'GET /api/people': anySignedIn,
  'GET /api/organisations': anySignedIn,
  'GET /api/elections': anySignedIn,
  'POST /api/me/listing': anySignedIn,

  'POST /api/organisations': forStewards(),
  'POST /api/people': forStewards(),
  'POST /api/people/import': forStewards(),
  // Of business, as the sector's steward here is; the delegate, asked after him, finds a verified colleague on the roll.
  'POST /api/people/:personId/verification': onAccount({
    'platform steward': 'steward-of-another-sector',
    'sector steward': 'yes',
    delegate: 'steward-of-another-sector',
  }),
  'POST /api/people/:personId/sector': onAccount({
    'platform steward': 'steward-of-another-sector',
    'sector steward': 'yes',
  }),
  'POST /api/people/:personId/erasure': onAccount({
    'platform steward': 'account-is-active',
    'sector steward': 'office-needed',
  }),
  'POST /api/people/:personId/deactivation': onAccount({ 'platform steward': 'yes', 'sector steward': 'yes' }),
  'POST /api/people/:personId/reactivation': onAccount({ 'platform steward': 'yes', 'sector steward': 'yes' }),
  'POST /api/me/deactivation': withOwnPassword,
  'POST /api/me/erasure': withOwnPassword,

  // There is one open election, of business; the first of each other sector who calls one has it.
  'POST /api/elections': row(
    { signedOut: 'sign-in-needed', outsiders: 'sector-member-needed', members: 'sector-member-needed' },
    {
      ...ofBusiness('election-is-open'),
      'guest past its end': 'yes',
      'delegate outside the room': 'election-is-open',
      'delegate without consent': 'election-is-open',
      'delegate without declaration': 'yes',
      'suspended delegate': 'election-is-open',
      observer: 'election-is-open',
    },
  ),
  // For everybody else it does not exist.
  'POST /api/elections/:electionId/candidacy': onAccount({ ...ofBusiness('yes'), delegate: 'stands-already' }),
  'POST /api/elections/:electionId/vote': onAccount(ofBusiness('yes')),
};
