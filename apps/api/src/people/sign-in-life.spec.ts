import { describe, expect, it } from 'vitest';
import { absoluteLimit, idleLimit, isDueToBeSeen, seenGrain, signInIsLive } from './sign-in-life.ts';

const start = Date.UTC(2026, 10, 23, 9, 0);
const after = (milliseconds: number): Date => new Date(start + milliseconds);
const begun = { lastSeenAt: after(0), expiresAt: after(absoluteLimit), endedAt: null };

describe('a sign-in', () => {
  it('lives while it is used', () => {
    expect(signInIsLive(begun, after(idleLimit - 1))).toBe(true);
  });

  it('ends after thirty minutes without use', () => {
    expect(idleLimit).toBe(30 * 60_000);
    expect(signInIsLive(begun, after(idleLimit))).toBe(false);
  });

  it('ends twelve hours after it began, however much it is used', () => {
    const used = { ...begun, lastSeenAt: after(absoluteLimit - 1) };
    expect(absoluteLimit).toBe(12 * 3_600_000);
    expect(signInIsLive(used, after(absoluteLimit - 1))).toBe(true);
    expect(signInIsLive(used, after(absoluteLimit))).toBe(false);
  });

  it('that was ended lives no more, though it is young', () => {
    expect(signInIsLive({ ...begun, endedAt: after(1) }, after(2))).toBe(false);
  });

  it('is written as seen at most once a minute', () => {
    expect(isDueToBeSeen(begun, after(seenGrain - 1))).toBe(false);
    expect(isDueToBeSeen(begun, after(seenGrain))).toBe(true);
  });
});
