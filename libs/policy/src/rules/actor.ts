import type { Office, Standing } from '@trialogue/people';

/** The server's own duties, by the names that the database's fence knows. */
export const duties = [
  'door',
  'post',
  'deliver',
  'attribute',
  'setup',
  'upkeep',
  'keep',
  'notify',
  'release',
  'report',
  'count',
] as const;
export type Duty = (typeof duties)[number];

export interface PersonActor {
  readonly kind: 'person';
  readonly personId: string;
  readonly standing: Standing;
  readonly offices: readonly Office[];
  readonly deactivated: boolean;
}

export interface DutyActor {
  readonly kind: 'duty';
  readonly duty: Duty;
}

export type Actor = { readonly kind: 'anonymous' } | PersonActor | DutyActor;
