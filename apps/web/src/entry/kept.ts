import type { Door } from './doors.ts';

/*
 * What survives a reload of the page, and ends with its tab: the link's secret and what was typed. Never a password.
 * A browser may forbid storage altogether; everything then holds for as long as the page lives.
 */
function nameOf(door: Door): string {
  return `trialogue.entry.${door}`;
}

export function readKept(door: Door): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(nameOf(door)) ?? 'null');
  } catch {
    return null;
  }
}

export function keep(door: Door, value: unknown): void {
  try {
    sessionStorage.setItem(nameOf(door), JSON.stringify(value));
  } catch {
    // The page keeps it for as long as it is open.
  }
}

export function forget(door: Door): void {
  try {
    sessionStorage.removeItem(nameOf(door));
  } catch {
    // There is nothing to forget.
  }
}
