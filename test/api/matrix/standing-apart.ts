import { randomUUID } from 'node:crypto';
import { buildPerson } from '../../builders/build-person.ts';
import type { BuiltPerson } from '../../builders/build-person.ts';
import type { BuiltSeat } from '../../builders/build-seat.ts';
import type { Store } from '../../builders/store.ts';

export async function deactivated(store: Store, { person }: BuiltSeat): Promise<BuiltPerson> {
  await store.query('update person set deactivated_at = now() where id = $1', [person.id]);
  return person;
}

export async function evicted(store: Store, { id, person }: BuiltSeat): Promise<BuiltPerson> {
  await store.query(`update seat set ended_at = now(), ended_reason = 'recalled' where id = $1`, [id]);
  return person;
}

export async function steward(store: Store, office: string): Promise<BuiltPerson> {
  const person = await buildPerson(store, { standing: office === 'platform' ? 'neutral' : 'business' });
  await store.query('insert into steward (id, office, person_id) values ($1, $2, $3)', [
    randomUUID(),
    office,
    person.id,
  ]);
  return person;
}
