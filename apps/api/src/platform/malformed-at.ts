import type { Refusal } from '@trialogue/kernel';
import { malformed } from './refusal.filter.ts';

interface Issue {
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** The contract's own names have no other form; what has one may be a sender's words, which are never said back. */
const fieldName = /^\w+(\.\w+)*$/;
const longestName = 100;

/** A malformed input, with the name of the first wrong field where there is one; never with its value. */
export function malformedAt(issues: readonly Issue[]): Refusal {
  const field = issues.map(nameOf).find((name) => name.length <= longestName && fieldName.test(name));
  return field === undefined ? malformed : { ...malformed, params: { field } };
}

function nameOf({ path = [] }: Issue): string {
  return path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.');
}
