import { em } from '../platform/database/work.ts';

interface ActingSteward {
  readonly personId: string;
  readonly standing: 'business' | 'government' | 'civil-society' | 'neutral';
}

/** In whose name the commands act: the platform's steward, of several the one who was named first. */
export async function findPlatformSteward(): Promise<ActingSteward | undefined> {
  const rows: ActingSteward[] = await em().query(
    `select p.id as "personId", p.standing from steward s join person p on p.id = s.person_id
     where s.office = 'platform' and s.ended_at is null and p.deactivated_at is null
     order by s.named_at, s.id limit 1`,
  );
  return rows[0];
}

export async function findPersonByAddress(email: string): Promise<string | undefined> {
  const rows: { id: string }[] = await em().query('select id from person where email = $1 and deactivated_at is null', [
    email,
  ]);
  return rows[0]?.id;
}

export async function findOrganisationsNamed(name: string): Promise<{ id: string; standing: string }[]> {
  return em().query('select id, standing from organisation where lower(name) = lower($1) order by standing', [name]);
}
