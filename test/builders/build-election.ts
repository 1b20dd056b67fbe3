import { randomUUID } from 'node:crypto';
import type { Sector } from '@trialogue/people';
import type { Store } from './store.ts';

/** An open election of a sector's steward: on its roll is everybody of the sector who can sign in now, and one person stands. */
export async function buildElection(store: Store, office: Sector, candidateId: string): Promise<string> {
  const id = randomUUID();
  await store.query(
    `insert into steward_election (id, office, called_by, opened_at, closes_at)
     values ($1, $2, $3, now(), now() + interval '72 hours')`,
    [id, office, candidateId],
  );
  await store.query(
    `insert into steward_elector (election_id, person_id)
     select $1, p.id from person p join credential c on c.person_id = p.id
     where p.standing = $2 and p.sector_verified_at is not null and p.deactivated_at is null`,
    [id, office],
  );
  await store.query('insert into steward_candidate (election_id, person_id, stood_at) values ($1, $2, now())', [
    id,
    candidateId,
  ]);
  return id;
}

/** One that ended without a result. */
export async function buildClosedElection(store: Store, office: Sector, candidateId: string): Promise<string> {
  const id = await buildElection(store, office, candidateId);
  await store.query(`update steward_election set closed_at = now(), outcome = 'no-quorum' where id = $1`, [id]);
  return id;
}
