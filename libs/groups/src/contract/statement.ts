import * as z from 'zod';
import { isPlainName, isPlainText } from '@trialogue/kernel';

/** Of several lines, without what PostgreSQL cannot keep or what makes text lie about itself; spaces alone say nothing. */
export const statement = (limit: number) => z.string().trim().min(1).max(limit).refine(isPlainText);

/** Of one line. */
export const title = (limit: number) => z.string().trim().min(1).max(limit).refine(isPlainName);
