export type Check =
  'database' | 'migrations' | 'role' | 'fences' | 'durability' | 'clock' | 'disk' | 'secret' | 'sockets';

/** What was found of one part. A remedy says what to do; where nothing is to be done there is none. */
export interface Finding {
  readonly check: Check;
  /** `note`: it could not be looked at, and that is no fault. */
  readonly state: 'well' | 'mend' | 'note';
  readonly says: string;
  readonly remedy: string | null;
}

export function well(check: Check, says: string): Finding {
  return { check, state: 'well', says, remedy: null };
}

export function mend(check: Check, says: string, remedy: string): Finding {
  return { check, state: 'mend', says, remedy };
}

export function note(check: Check, says: string, remedy: string): Finding {
  return { check, state: 'note', says, remedy };
}
