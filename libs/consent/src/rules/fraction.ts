/** A part of a whole in integers, since 1/3 has no end in binary: a call must not turn on where a machine cuts it off. */
export interface Fraction {
  readonly parts: number;
  readonly of: number;
}

/** Far above what a charter would ever write, and small enough that every product in the formula is exact. */
const finestFraction = 1000;

/** More than nothing, at most the whole. */
export function isFraction({ parts, of }: Fraction): boolean {
  return Number.isInteger(parts) && Number.isInteger(of) && parts > 0 && parts <= of && of <= finestFraction;
}
