import { describe, expect, it } from 'vitest';
import { offsetOf, partsOf, withSample } from './live-clock.ts';

const hour = 3_600_000;

describe('the server’s clock, as a device knows it', () => {
  it('A device whose clock is an hour late shows the server’s time.', () => {
    const known = withSample(null, { asked: 1_000, answered: 1_040, server: 1_020 + hour });
    expect(offsetOf(known)).toBe(hour);
  });

  it('A quick answer counts for more than a slow one, whichever comes first.', () => {
    const slow = { asked: 0, answered: 4_000, server: 500 + 70 };
    const quick = { asked: 5_000, answered: 5_010, server: 5_005 + 70 };
    for (const samples of [
      [slow, quick],
      [quick, slow],
    ]) {
      const known = samples.reduce<ReturnType<typeof withSample> | null>(withSample, null);
      expect(known).not.toBeNull();
      if (known !== null) expect(Math.abs(offsetOf(known) - 70)).toBeLessThanOrEqual(5);
    }
  });

  it('The true offset always lies between the two bounds, however unevenly the way there and back are.', () => {
    for (const wayThere of [0, 1, 150, 2_999]) {
      for (const offset of [-hour, 0, 37, hour]) {
        const asked = 10_000;
        const known = withSample(null, { asked, answered: asked + 3_000, server: asked + wayThere + offset });
        expect(known.low).toBeLessThanOrEqual(offset);
        expect(known.high).toBeGreaterThanOrEqual(offset);
      }
    }
  });

  it('After a sleep, in which the device’s own time stood still, the newest answer alone counts.', () => {
    const before = withSample(null, { asked: 0, answered: 10, server: 5 });
    const after = withSample(before, { asked: 20, answered: 30, server: 25 + hour });
    expect(offsetOf(after)).toBe(hour);
  });
});

describe('a clock that is shown', () => {
  it('It has whole seconds, and never less than none.', () => {
    expect(partsOf(9_999)).toEqual({ hours: 0, minutes: 0, seconds: 9 });
    expect(partsOf(3_725_000)).toEqual({ hours: 1, minutes: 2, seconds: 5 });
    expect(partsOf(-4)).toEqual({ hours: 0, minutes: 0, seconds: 0 });
  });
});
