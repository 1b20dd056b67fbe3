import type { LedgerHead } from '@trialogue/ledger';
import * as z from 'zod';

const head = z.strictObject({ seq: z.int().min(1), hash: z.string().regex(/^[0-9a-f]{64}$/) });

/**
 * How the record ended when it was verified in this browser last. It lies with the reader, where nobody who writes the record can
 * change it, and it names nobody.
 */
export function rememberedHead(groupId: string): LedgerHead | null {
  try {
    return head.parse(JSON.parse(localStorage.getItem(nameOf(groupId)) ?? 'null'));
  } catch {
    return null;
  }
}

export function rememberHead(groupId: string, { seq, hash }: LedgerHead): void {
  try {
    localStorage.setItem(nameOf(groupId), JSON.stringify({ seq, hash }));
  } catch {
    // A browser that keeps nothing compares with nothing.
  }
}

function nameOf(groupId: string): string {
  return `trialogue.record.${groupId}`;
}

/** What somebody typed or pasted from minutes: null for nothing, and 'wrong' for what is no head. */
export function headFrom(number: string, hash: string): LedgerHead | 'wrong' | null {
  const [seq, fingerprint] = [number.trim(), hash.replaceAll(/\s/g, '').toLowerCase()];
  if (seq === '' && fingerprint === '') return null;
  const read = head.safeParse({ seq: /^\d{1,15}$/.test(seq) ? Number(seq) : 0, hash: fingerprint });
  return read.success ? read.data : 'wrong';
}
