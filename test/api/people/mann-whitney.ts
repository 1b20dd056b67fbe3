/**
 * How likely two series of numbers differ as much as these do if they came from one source (Mann–Whitney U, two-sided, by the normal
 * approximation with mid-ranks and the correction for ties; fit for series of twenty and more).
 */
export function likelihoodOfOneSource(one: readonly number[], other: readonly number[]): number {
  const all = [...one.map((value) => ({ value, own: true })), ...other.map((value) => ({ value, own: false }))];
  const ordered = all.toSorted((first, second) => first.value - second.value);
  let ranksOfOne = 0;
  let ties = 0;
  for (let from = 0; from < ordered.length;) {
    const value = ordered[from]?.value;
    const equal = ordered.filter((entry) => entry.value === value);
    const middle = from + (equal.length + 1) / 2;
    ranksOfOne += equal.filter(({ own }) => own).length * middle;
    ties += equal.length ** 3 - equal.length;
    from += equal.length;
  }
  const [n, m] = [one.length, other.length];
  const u = ranksOfOne - (n * (n + 1)) / 2;
  const spread = Math.sqrt(((n * m) / 12) * (n + m + 1 - ties / ((n + m) * (n + m - 1))));
  const distance = Math.max(0, Math.abs(u - (n * m) / 2) - 0.5);
  return spread === 0 ? 1 : 2 * beyond(distance / spread);
}

/** How much of the normal distribution lies beyond z (Abramowitz and Stegun, 26.2.17; exact to seven digits). */
function beyond(z: number): number {
  const t = 1 / (1 + 0.2316419 * z);
  const series = t * (0.31938153 + t * (-0.356563782 + t * (1.781477937 + t * (-1.821255978 + t * 1.330274429))));
  return (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * series;
}
