import { weekOf } from '@trialogue/rooms';

/**
 * Waits for the next week where this one is as good as over. A room under non-attribution begins a new period with each week, at
 * Monday 00:00 UTC, and everybody gets another reference: what is compared within one period must not be said across that moment.
 */
export async function beginWithinOneWeek(needed = 30_000): Promise<void> {
  const left = weekOf(Date.now()).closesAt - Date.now();
  if (left < needed) await new Promise((resolve) => setTimeout(resolve, left + 1));
}
