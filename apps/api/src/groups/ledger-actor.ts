import { isLive, type SeatFacts } from '@trialogue/groups';
import type { LedgerActor } from '@trialogue/ledger';
import { type Office, type Sector, sectors } from '@trialogue/people';

/** As whom somebody acted: by his seat where he has one, else as the steward of a sector, else as the founder. */
export function ledgerActor(seat: SeatFacts | null, offices: readonly Office[], now: number): LedgerActor {
  if (seat !== null && isLive(seat, now)) return { role: seat.role, sector: seat.sector };
  const sector: Sector | undefined = sectors.find((office) => offices.includes(office));
  return sector === undefined ? { role: 'founder', sector: null } : { role: 'sector-steward', sector };
}
