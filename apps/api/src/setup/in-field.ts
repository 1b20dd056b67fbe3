import { RefusalError } from '../platform/refusal.ts';

/** The field of a person or an organisation that a refusal is about, by the beginning of its code. */
const fields: readonly (readonly [start: string, field: string])[] = [
  ['email-', 'email'],
  ['password-', 'password'],
  ['name-', 'name'],
  ['organisation-', 'name'],
  ['parastatal-ownership-', 'parastatalOwnership'],
  ['ownership-', 'parastatalOwnership'],
  ['parastatal-', 'kind'],
];

/** A set-up asks for many names and addresses at once: a refusal of one of them says of which. */
export async function inField<T>(place: string, act: () => T | Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (error) {
    if (!(error instanceof RefusalError)) throw error;
    const { refusal } = error;
    const field = fields.find(([start]) => refusal.code.startsWith(start))?.[1];
    if (field === undefined) throw error;
    throw new RefusalError({ ...refusal, params: { ...refusal.params, field: `${place}.${field}` } });
  }
}
