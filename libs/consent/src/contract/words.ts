import * as z from 'zod';
import { isPlainName, isPlainText } from '@trialogue/kernel';

/** Of several lines, without what makes text lie about itself; its characters count as the database counts them. */
export const words = (limit: number) => z.string().trim().min(1).max(limit).refine(isPlainText);

/** Of one line. */
export const line = (limit: number) => z.string().trim().min(1).max(limit).refine(isPlainName);

/** Lowercase hex of the SHA-256 of a text in UTF-8. */
export const textHash = z.string().regex(/^[0-9a-f]{64}$/);

export const minutesOfTerm = z.int().min(1).max(43_200);

export const pageQuery = z.strictObject({
  before: z.uuid().optional(),
  limit: z.coerce.number().int().min(1).max(100).default(50),
});
