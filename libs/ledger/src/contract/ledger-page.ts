import * as z from 'zod';

const mostEntries = 200;
const seq = z.int().min(0).max(Number.MAX_SAFE_INTEGER);
const hash = z.string().regex(/^[0-9a-f]{64}$/);

/** GET /api/groups/:groupId/ledger?after=&limit= */
export const ledgerQuery = z.strictObject({
  after: z.coerce.number().int().min(0).max(Number.MAX_SAFE_INTEGER).default(0),
  limit: z.coerce.number().int().min(1).max(mostEntries).default(mostEntries),
});
export type LedgerQuery = z.infer<typeof ledgerQuery>;

/** `canonical` is the very text that was hashed, so that its reader can verify the chain alone, up to `head`. */
export const ledgerPage = z.strictObject({
  head: z.strictObject({ seq, hash }),
  items: z.array(z.strictObject({ seq, canonical: z.string(), hash })),
});
export type LedgerPage = z.infer<typeof ledgerPage>;
