import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { Store } from '../builders/store.ts';
import { sendRequest } from './signed-in.ts';
import type { HttpAnswer } from './signed-in.ts';

/** A sign-in that stands in the database: as one begun with address and password, without the price of a password's hash. */
export interface OpenedSignIn {
  readonly id: string;
  readonly personId: string;
  readonly cookie: string;
}

export interface SignInWishes {
  readonly lastSeen?: Date;
  readonly expires?: Date;
  readonly ended?: boolean;
}

const hour = 3_600_000;

export async function openSignIn(store: Store, personId: string, wishes: SignInWishes = {}): Promise<OpenedSignIn> {
  const id = randomUUID();
  const token = randomBytes(32).toString('base64url');
  await store.query(
    `insert into sign_in (id, token_hash, person_id, strategy, device, last_seen_at, expires_at, ended_at, ended_reason)
     values ($1, $2, $3, 'local', 'Firefox', $4, $5, case when $6 then now() end, case when $6 then 'signed-out' end)`,
    [
      id,
      createHash('sha256').update(token).digest(),
      personId,
      wishes.lastSeen ?? new Date(),
      wishes.expires ?? new Date(Date.now() + hour),
      wishes.ended ?? false,
    ],
  );
  return { id, personId, cookie: `trialogue=${token}` };
}

/** One request in the name of a sign-in, or of nobody. */
export function ask(
  url: string,
  signIn: Pick<OpenedSignIn, 'cookie'> | null,
  method: string,
  path: string,
  body?: unknown,
): Promise<HttpAnswer> {
  return sendRequest(url, method, path, { body, ...(signIn && { cookie: signIn.cookie }) });
}
