import { randomUUID } from 'node:crypto';
import type { Standing } from '@trialogue/people';
import { buildOrganisation } from './build-organisation.ts';
import type { Store } from './store.ts';

export interface BuiltPerson {
  readonly id: string;
  readonly email: string;
  readonly password: string;
  readonly name: string;
  readonly standing: Standing;
  readonly organisationId: string;
}

export interface PersonWishes {
  readonly name?: string;
  readonly email?: string;
  readonly standing?: Standing;
  readonly organisationId?: string;
  readonly language?: string;
}

/** The password of everybody that a test builds. */
export const commonPassword = 'a common password of tests';
/** Its argon2id hash, computed once for all: it is dear on purpose. Without a pepper, since each test has a secret of its own. */
const commonHash = '$argon2id$v=19$m=65536,t=3,p=1$br9LAIUB/8vT/zESqrZkew$g2Ui4S8G7ZKZpKsLZj3Lf97EQ/zq/0oQW9hdR0uxY80';

/** A person with a verified sector who can sign in. */
export async function buildPerson(store: Store, wishes: PersonWishes = {}): Promise<BuiltPerson> {
  const id = randomUUID();
  const standing = wishes.standing ?? 'business';
  const organisationId = wishes.organisationId ?? (await buildOrganisation(store, { standing })).id;
  const name = wishes.name ?? `Person ${id.slice(0, 8)}`;
  const email = wishes.email ?? `${id.slice(0, 13)}@test.example`;
  await store.query(
    `insert into person (id, email, name, standing, organisation_id, sector_verified_at, language)
     values ($1, $2, $3, $4, $5, now(), $6)`,
    [id, email, name, standing, organisationId, wishes.language ?? 'en'],
  );
  await store.query('insert into credential (person_id, password_hash) values ($1, $2)', [id, commonHash]);
  return { id, email, password: commonPassword, name, standing, organisationId };
}
