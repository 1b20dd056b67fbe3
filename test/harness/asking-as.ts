import type { PersonActor } from '@trialogue/policy';
import { ReadLedger } from '../../apps/api/src/ledger/read-ledger.ts';
import type { Recognised } from '../../apps/api/src/platform/recognition.ts';
import { RefusalError } from '../../apps/api/src/platform/refusal.ts';
import type { Convening } from './convening.ts';

/** The actor as the edge of the server recognises him. */
export function me(actor: PersonActor): Recognised {
  return { actor, personId: actor.personId, signInId: '00000000-0000-4000-8000-000000000000' };
}

/** The code with which an act is refused, or 'allowed'. */
export async function refusalOf(act: Promise<unknown>): Promise<string> {
  try {
    await act;
    return 'allowed';
  } catch (error) {
    if (error instanceof RefusalError) return error.refusal.code;
    throw error;
  }
}

export interface LedgerLine {
  readonly kind: string;
  readonly actor: { readonly role: string; readonly sector: string | null };
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The ledger of a group as one of its members reads it, at most 200 entries. */
export async function entriesOf(convening: Convening, reader: PersonActor, groupId: string): Promise<LedgerLine[]> {
  const { items } = await convening.app.get(ReadLedger).run(me(reader), groupId, { after: 0, limit: 200 });
  return items.map(({ canonical }) => JSON.parse(canonical));
}
