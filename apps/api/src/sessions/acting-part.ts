import { sectors } from '@trialogue/people';
import type { SessionPart } from '@trialogue/policy';
import { type BySector, bySector, type SessionAct } from '@trialogue/sessions';

/** What the policy is asked for each act; what the floor allows beyond it is for the rules of sessions to say. */
export function partIn({ kind }: SessionAct): SessionPart {
  switch (kind) {
    case 'ask':
      return 'speak';
    case 'withdraw':
    case 'end-turn':
      return 'take-part';
    case 'join':
    case 'leave':
      return 'attend';
    case 'mark-decision':
    case 'link':
      return 'note';
    default:
      return 'lead';
  }
}

export function seatsOf(rows: readonly { sector: string; seats: number }[]): BySector<number> {
  return bySector(
    (sector) => rows.find((row) => sectors.some((one) => one === sector && row.sector === one))?.seats ?? 0,
  );
}
