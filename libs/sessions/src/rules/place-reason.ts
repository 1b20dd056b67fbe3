import type { Sector } from '@trialogue/people';

/** Why a request stands at its place; each code has a sentence. */
export const placeCodes = [
  'point-of-order',
  'sector-has-waited',
  'only-sector-waiting',
  'sector-least-heard',
  'sector-spoke-longest-ago',
  'oldest-request',
  'lower-request-id',
  'asked-first',
  'first-time-speaker',
  'after-first-timers',
] as const;
export type PlaceCode = (typeof placeCodes)[number];

/** Why this one of his sector, where the strategy goes by sector. */
export const withinCodes = [
  'only-one-of-sector',
  'has-not-spoken-on-item',
  'oldest-of-sector',
  'lower-id-of-sector',
] as const;
export type WithinCode = (typeof withinCodes)[number];

/** `seconds`: what the sector has spoken; `turns`: turns of others that it has waited; `limit`: how many it waits at most. */
export interface PlaceReason {
  readonly code: PlaceCode;
  readonly sector: Sector;
  readonly params: Readonly<Record<string, number>>;
}

export interface WithinReason {
  readonly code: WithinCode;
}
