import { isNeutralRole, type SeatFacts } from '@trialogue/groups';
import { allow, type Decision, refuse } from '@trialogue/kernel';
import type { Sector } from '@trialogue/people';

/** About what a neutral is challenged: how he led a session, how he handled a call, or his conduct otherwise, in one week. */
export const causeKinds = ['session', 'call', 'conduct'] as const;
export type CauseKind = (typeof causeKinds)[number];

/** A challenge that nobody of another sector seconds in this time has found no support. */
export const challengeDays = 14;
const day = 86_400_000;

export const challengeRefusals = [
  'delegates-hold-to-account',
  'not-a-neutral',
  'one-challenge-per-cause',
  'challenge-is-seconded',
  'challenge-has-lapsed',
  'neutral-is-challenged',
] as const;
export type ChallengeRefusal = (typeof challengeRefusals)[number];

export interface ChallengeToMake {
  readonly neutral: Pick<SeatFacts, 'role'>;
  /** Somebody has challenged the same neutral on the same cause. */
  readonly made: boolean;
}

/** N3: of a neutral, and once for each cause, whoever it was that did: else who asks often enough keeps a neutral out. */
export function mayBeChallenged({ neutral, made }: ChallengeToMake): Decision<ChallengeRefusal> {
  if (!isNeutralRole(neutral.role)) return refuse('not-a-neutral', 'N3', ['choose-another-person']);
  return made ? refuse('one-challenge-per-cause', 'N3', ['await-result']) : allow;
}

/** A challenge while it waits for a second voice. `sector`: of whoever made it. */
export interface MadeChallenge {
  readonly sector: Sector;
  /** The start of the day on which it was made. */
  readonly madeOn: number;
  readonly seconded: boolean;
  /** By another challenge the neutral's powers are suspended already. */
  readonly powersStopped: boolean;
}

/** Whether it waits for somebody of this sector. To the challenger's own sector it is not told that it does. */
export function waitsFor({ sector, seconded, madeOn }: MadeChallenge, asker: Sector | null, now: number): boolean {
  return asker !== null && asker !== sector && !seconded && now < lapsesAt(madeOn);
}

/** N3: a delegate of another sector seconds. */
export function mayBeSeconded(challenge: MadeChallenge, now: number): Decision<ChallengeRefusal> {
  if (challenge.seconded) return refuse('challenge-is-seconded', 'N3', ['await-result']);
  if (now >= lapsesAt(challenge.madeOn)) {
    return refuse('challenge-has-lapsed', 'N3', ['challenge-neutral'], { days: challengeDays });
  }
  return challenge.powersStopped ? refuse('neutral-is-challenged', 'N3', ['await-result']) : allow;
}

export function lapsesAt(madeOn: number): number {
  return madeOn + challengeDays * day;
}
