import { sectorOrder } from '@trialogue/groups';
import type { Office, Standing } from '@trialogue/people';

const dayInMilliseconds = 86_400_000;

/** Whose sector the holder of an office verifies; neutral staff have none, so the platform's steward answers for them (P1). */
export function verifiedBy(office: Office): Standing {
  return office === 'platform' ? 'neutral' : office;
}

/** Whom the holder of an office may bring in: the platform's steward anybody, unverified, and in rotating order (N7). */
export function broughtInBy(office: Office, now: number): readonly [Standing, ...Standing[]] {
  if (office !== 'platform') return [office];
  const [first = 'neutral', ...others] = sectorOrder(Math.floor(now / dayInMilliseconds));
  return [first, ...others, 'neutral'];
}
