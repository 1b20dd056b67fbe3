import type { Exceptions } from './row.ts';

/** Who reads but does not, or not yet, take part; each learns what would change it. */
export const speaking: Exceptions = {
  'delegate without consent': 'charter-consent-needed',
  'delegate without declaration': 'declaration-needed',
  'suspended delegate': 'seat-is-suspended',
  'unconfirmed facilitator': 'confirmation-needed',
  observer: 'observers-read',
  guest: 'observers-read',
};
