import { challengeRefusals } from './challenge.ts';
import { powersRefusals } from './powers.ts';
import { removalRefusals } from './removal.ts';
import { separationRefusals } from './separation.ts';

export const neutralityRefusals = [
  ...separationRefusals,
  ...powersRefusals,
  ...challengeRefusals,
  ...removalRefusals,
  'not-about-oneself',
  'concern-is-answered',
  'call-request-is-opened',
] as const;
export type NeutralityRefusal = (typeof neutralityRefusals)[number];
