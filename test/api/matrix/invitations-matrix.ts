import { anyone, anySignedIn, row } from './row.ts';
import type { Row } from './row.ts';

const forEverybody = (answer: string): Row => row({ signedOut: answer, outsiders: answer, members: answer });
/** Of business, and made by the steward of business: nobody else keeps it, so for all others it does not exist. */
const forItsKeeper = row(
  { signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'not-found' },
  { 'sector steward': 'yes' },
);

/** The ways into an instance: its set-up, which is over here, and its invitations. */
export const invitationsMatrix: Readonly<Record<string, Row>> = {
  'GET /api/instance': anyone,
  'POST /api/instance/set-up/look': forEverybody('setup-is-closed'),
  'POST /api/instance/set-up': forEverybody('setup-is-closed'),

  'GET /api/invitations': anySignedIn,
  // To a seat of business in the group. The steward comes before the delegate, who could have made it too.
  'POST /api/invitations': row(
    { signedOut: 'sign-in-needed', outsiders: 'not-found', members: 'invitation-not-yours' },
    { 'sector steward': 'yes', delegate: 'invitation-is-open' },
  ),
  'POST /api/invitations/:invitationId/renewal': forItsKeeper,
  'POST /api/invitations/:invitationId/withdrawal': forItsKeeper,

  // By the secret alone, whoever shows it: nobody here holds one.
  'POST /api/invitations/look': forEverybody('invitation-unknown'),
  'POST /api/invitations/accept': forEverybody('invitation-unknown'),
};
