import { ledgerKinds, type LedgerKind, type LedgerPage } from '@trialogue/ledger';
import { sectors } from '@trialogue/people';
import * as z from 'zod';

const written = z.object({
  at: z.iso.datetime(),
  actor: z.object({ role: z.string(), sector: z.enum(sectors).nullable() }),
  kind: z.string(),
  payload: z.record(z.string(), z.unknown()),
});

/** An entry as far as this page can read it. `kind` is null for one that is newer than the page. */
export interface ShownEntry {
  readonly seq: number;
  readonly hash: string;
  readonly at: string | null;
  readonly role: string;
  readonly sector: (typeof sectors)[number] | null;
  readonly kind: LedgerKind | null;
  readonly payload: Readonly<Record<string, unknown>>;
}

/** The canonical text is what counts; what cannot be read of it is shown as unknown, never left out. */
export function readEntry({ seq, canonical, hash }: LedgerPage['items'][number]): ShownEntry {
  const read = written.safeParse(parsed(canonical));
  if (!read.success) return { seq, hash, at: null, role: '', sector: null, kind: null, payload: {} };
  const { at, actor, kind, payload } = read.data;
  const known = ledgerKinds.find((one) => one === kind) ?? null;
  return { seq, hash, at, role: actor.role, sector: actor.sector, kind: known, payload };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

export function textIn(payload: ShownEntry['payload'], field: string): string | null {
  const value = payload[field];
  return typeof value === 'string' ? value : null;
}

export function numberIn(payload: ShownEntry['payload'], field: string): number {
  const value = payload[field];
  return typeof value === 'number' ? value : 0;
}
