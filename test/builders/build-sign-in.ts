import { createHash, randomBytes, randomUUID } from 'node:crypto';
import type { BuiltPerson } from './build-person.ts';
import type { Store } from './store.ts';

/**
 * A sign-in as if its person had come by the door: for tests that need many people at once, since a password is dear to check.
 * Gives the cookie as its header wants it.
 */
export async function buildSignIn(
  store: Store,
  person: Pick<BuiltPerson, 'id'>,
  { expiresAt = new Date(Date.now() + 12 * 3_600_000) }: { expiresAt?: Date } = {},
): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  await store.query(
    `insert into sign_in (id, token_hash, person_id, strategy, device, expires_at)
     values ($1, $2, $3, 'local', 'A test', $4)`,
    [randomUUID(), createHash('sha256').update(token).digest(), person.id, expiresAt],
  );
  return `trialogue=${token}`;
}
