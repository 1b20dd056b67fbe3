import type { Recognised } from '../platform/recognition.ts';
import type { PersonKey } from './convening/people.ts';

/** Whom the seeding has brought together, by their keys in the data. */
export interface Convened {
  personId(key: PersonKey): string;
  /** The person, signed in. */
  as(key: PersonKey): Promise<Recognised>;
}
