/** The one sentence a person reads for an error. */
export function sentenceOf(error: unknown): string;
