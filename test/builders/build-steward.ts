import { randomUUID } from 'node:crypto';
import type { Office } from '@trialogue/people';
import { buildPerson } from './build-person.ts';
import type { BuiltPerson, PersonWishes } from './build-person.ts';
import type { Store } from './store.ts';

/** Somebody of the sector who holds its office; the platform's steward is neutral staff. */
export async function buildSteward(store: Store, office: Office, wishes: PersonWishes = {}): Promise<BuiltPerson> {
  const person = await buildPerson(store, { standing: office === 'platform' ? 'neutral' : office, ...wishes });
  await store.query('insert into steward (id, office, person_id) values ($1, $2, $3)', [
    randomUUID(),
    office,
    person.id,
  ]);
  return person;
}
