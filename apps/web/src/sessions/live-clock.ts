/** One answer of the server, by this device's own running time: when it was asked for, when it came, and what the server said. */
export interface ClockSample {
  readonly asked: number;
  readonly answered: number;
  readonly server: number;
}

/** How far the server's clock is ahead of the device's: it lies between these two. */
export interface KnownOffset {
  readonly low: number;
  readonly high: number;
}

/**
 * The server read its clock after the question left and before the answer came, so each answer gives two bounds, and what several
 * of them agree on is closer. Where one agrees with none before, a clock was set or the device slept: then it alone counts.
 */
export function withSample(known: KnownOffset | null, { asked, answered, server }: ClockSample): KnownOffset {
  const said = { low: server - answered, high: server - asked };
  if (known === null) return said;
  const agreed = { low: Math.max(known.low, said.low), high: Math.min(known.high, said.high) };
  return agreed.low <= agreed.high ? agreed : said;
}

export function offsetOf({ low, high }: KnownOffset): number {
  return (low + high) / 2;
}

export interface ClockParts {
  readonly hours: number;
  readonly minutes: number;
  readonly seconds: number;
}

/** Whole seconds that have passed: a clock that shows 0:10 has run for ten seconds and not for nine and a half. */
export function partsOf(milliseconds: number): ClockParts {
  const total = Math.max(0, Math.floor(milliseconds / 1_000));
  return { hours: Math.floor(total / 3_600), minutes: Math.floor((total % 3_600) / 60), seconds: total % 60 };
}
