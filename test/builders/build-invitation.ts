import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { buildPerson } from './build-person.ts';
import type { BuiltPerson, PersonWishes } from './build-person.ts';
import { buildSeat } from './build-seat.ts';
import type { BuiltSeat, SeatWishes } from './build-seat.ts';
import type { Store } from './store.ts';

/** Somebody who is registered and verified and has no password yet. */
export async function buildInvitee(store: Store, wishes: PersonWishes = {}): Promise<BuiltPerson> {
  const person = await buildPerson(store, wishes);
  await store.query('delete from credential where person_id = $1', [person.id]);
  return person;
}

/** The seat of somebody who has done nothing for it yet. */
export async function buildOfferedSeat(store: Store, wishes: SeatWishes & { person: BuiltPerson }): Promise<BuiltSeat> {
  const seat = await buildSeat(store, { ...wishes, consented: false, declared: false, confirmed: false });
  await store.query('update seat set activated_at = null where id = $1', [seat.id]);
  return seat;
}

export interface BuiltInvitation {
  readonly id: string;
  readonly token: string;
}

/** A link to an account alone, open for three days. */
export async function buildInvitation(
  store: Store,
  invitee: Pick<BuiltPerson, 'id' | 'email' | 'standing'>,
  invitedBy: string,
): Promise<BuiltInvitation> {
  const id = randomUUID();
  const token = randomBytes(32).toString('base64url');
  await store.query(
    `insert into invitation (id, token_hash, person_id, email, standing, invited_by, invited_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, now(), now() + interval '72 hours')`,
    [id, createHash('sha256').update(token).digest(), invitee.id, invitee.email, invitee.standing, invitedBy],
  );
  return { id, token };
}
