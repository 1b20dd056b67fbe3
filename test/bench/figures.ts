/** The value below which a share of the values lies; `values` need not be sorted. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return percentile(values, 0.5);
}

/** One line of the report: what was measured, the product, the baseline, the ratio, and the bound that it must keep. */
export interface Figure {
  readonly what: string;
  readonly ours: string;
  readonly bare: string;
  readonly ratio: string;
  readonly bound: string;
  readonly kept: boolean;
}

export function compared(what: string, unit: string, ours: number, bare: number, bound: Bound): Figure {
  const ratio = ours / bare;
  return {
    what,
    ours: `${rounded(ours)} ${unit}`,
    bare: `${rounded(bare)} ${unit}`,
    ratio: rounded(ratio),
    bound: bound.atLeast === undefined ? `at most ${bound.atMost}` : `at least ${bound.atLeast}`,
    kept: bound.atLeast === undefined ? ratio <= bound.atMost : ratio >= bound.atLeast,
  };
}
export type Bound = { readonly atLeast: number } | { readonly atMost: number; readonly atLeast?: never };

export function absolute(what: string, unit: string, ours: number, bare: number | null, atMost: number): Figure {
  return {
    what,
    ours: `${rounded(ours)} ${unit}`,
    bare: bare === null ? '' : `${rounded(bare)} ${unit}`,
    ratio: '',
    bound: `at most ${atMost} ${unit}`,
    kept: ours <= atMost,
  };
}

export function report(figures: readonly Figure[]): string {
  const rows = figures.map(
    ({ what, ours, bare, ratio, bound, kept }) =>
      `| ${what} | ${ours} | ${bare} | ${ratio} | ${bound} | ${kept ? 'kept' : 'missed'} |`,
  );
  return ['| measured | Trialogue | bare | ratio | bound | |', '| --- | --- | --- | --- | --- | --- |', ...rows].join(
    '\n',
  );
}

function rounded(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? value.toFixed(0) : value.toPrecision(3);
}
