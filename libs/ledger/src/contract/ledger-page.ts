import * as z from 'zod';
import { ledgerSubjects } from '../rules/subjects.ts';
import { signedText, signingKey } from './ledger-file.ts';

const mostEntries = 200;
const seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const hash = z.string().regex(/^[0-9a-f]{64}$/);
const number = z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER);
const limit = z.coerce.number().int().min(1).max(mostEntries).default(mostEntries);

/**
 * GET /api/groups/:groupId/ledger?after=&limit=, from the oldest on; with `about` or `before` the newest of that kind before a
 * number, which are no chain.
 */
export const ledgerQuery = z.strictObject({
  after: number.default(0),
  limit,
  about: z.enum(ledgerSubjects).optional(),
  before: number.optional(),
});
export type LedgerQuery = z.infer<typeof ledgerQuery>;

/** `canonical` is the very text that was hashed, so that its reader can verify the chain alone, up to `head`. */
export const ledgerPage = z.strictObject({
  head: z.strictObject({ seq, hash }),
  items: z.array(z.strictObject({ seq, canonical: z.string(), hash })),
});
export type LedgerPage = z.infer<typeof ledgerPage>;

/** GET /api/groups/:groupId/ledger/heads?after=&limit=: the heads that were signed, from the oldest on. */
export const headsQuery = z.strictObject({ after: number.default(0), limit });
export type HeadsQuery = z.infer<typeof headsQuery>;

/** `waitingSince` is the time of the oldest entry after the last signed one. */
export const ledgerHeads = z.strictObject({
  head: z.strictObject({ seq, hash }),
  now: z.iso.datetime(),
  lastSignedAt: z.iso.datetime().nullable(),
  waitingSince: z.iso.datetime().nullable(),
  keys: z.array(signingKey),
  items: z.array(signedText.extend({ seq })),
});
export type LedgerHeads = z.infer<typeof ledgerHeads>;
