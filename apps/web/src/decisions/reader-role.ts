import type { GroupDetail } from '@trialogue/groups';

export type ReaderRole = 'delegate' | 'neutral' | 'observer';

/** As what the reader is not asked, where he is not. */
export function roleOf({ seat }: GroupDetail): ReaderRole {
  if (seat.role === 'delegate' || seat.role === 'observer') return seat.role;
  return 'neutral';
}
