import { randomUUID } from 'node:crypto';
import type { OrganisationKind, Standing } from '@trialogue/people';
import type { Store } from './store.ts';

export interface BuiltOrganisation {
  readonly id: string;
  readonly name: string;
  readonly standing: Standing;
}

export interface OrganisationWishes {
  readonly name?: string;
  readonly standing?: Standing;
  readonly kind?: OrganisationKind;
  readonly sizeLevel?: number;
}

const usualKind: Readonly<Record<Standing, OrganisationKind>> = {
  business: 'company',
  government: 'ministry',
  'civil-society': 'community-organisation',
  neutral: 'secretariat',
};

export async function buildOrganisation(store: Store, wishes: OrganisationWishes = {}): Promise<BuiltOrganisation> {
  const id = randomUUID();
  const standing = wishes.standing ?? 'business';
  const name = wishes.name ?? `Organisation ${id.slice(0, 8)}`;
  await store.query('insert into organisation (id, name, standing, kind, size_level) values ($1, $2, $3, $4, $5)', [
    id,
    name,
    standing,
    wishes.kind ?? usualKind[standing],
    wishes.sizeLevel ?? 2,
  ]);
  return { id, name, standing };
}
