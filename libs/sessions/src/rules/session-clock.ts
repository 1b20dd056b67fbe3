import type { RunningClock } from './session.ts';

/** Milliseconds that a session has gone on at `now`, its pauses left out. A `now` before its last event counts as that event's time. */
export function clockAt(clock: RunningClock, now: number): number {
  return clock.since === null ? clock.ranMs : clock.ranMs + Math.max(0, now - clock.since);
}

export function stopped(clock: RunningClock, at: number): RunningClock {
  return { ranMs: clockAt(clock, at), since: null };
}

export function started(clock: RunningClock, at: number): RunningClock {
  return clock.since === null ? { ranMs: clock.ranMs, since: at } : clock;
}
