/** A name inside a sentence of another direction: FSI and PDI of Unicode keep its letters, and the sentence's, in their order. */
export function isolated(name: string): string {
  return `\u2068${name}\u2069`;
}
