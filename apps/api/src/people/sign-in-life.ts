const minute = 60_000;

/** A sign-in ends by itself after half an hour without use, and after half a day in any case. */
export const idleLimit = 30 * minute;
export const absoluteLimit = 12 * 60 * minute;
/** How exact "last seen" needs to be; writing it at every request would make each read a write. */
export const seenGrain = minute;

export interface SignInLife {
  readonly lastSeenAt: Date;
  readonly expiresAt: Date;
  readonly endedAt: Date | null;
}

export function signInIsLive(signIn: SignInLife, now: Date): boolean {
  if (signIn.endedAt !== null) return false;
  const isIdle = now.getTime() - signIn.lastSeenAt.getTime() >= idleLimit;
  return !isIdle && now < signIn.expiresAt;
}

export function isDueToBeSeen(signIn: SignInLife, now: Date): boolean {
  return now.getTime() - signIn.lastSeenAt.getTime() >= seenGrain;
}
