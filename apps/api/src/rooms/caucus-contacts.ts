import { Injectable } from '@nestjs/common';
import { isNeutralRole } from '@trialogue/groups';
import type { Sector } from '@trialogue/people';
import type { ActOnGroup } from '../groups/group-acts.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import type { AdmittedSeat } from './room-opening.repository.ts';

/** N6: that a neutral came into a caucus is told to every sector, never what was said there. */
@Injectable()
export class CaucusContacts {
  constructor(private readonly ledger: AppendToLedger) {}

  async record(
    { group, seats, by, now }: ActOnGroup,
    room: { readonly id: string; readonly sector: Sector | null },
    admitted: readonly AdmittedSeat[],
  ): Promise<void> {
    if (room.sector === null) return;
    for (const { seatId } of admitted) {
      const isNeutral = seats.some(({ id, role }) => id === seatId && isNeutralRole(role));
      if (!isNeutral) continue;
      const payload = { room: room.id, sector: room.sector, seat: seatId };
      await this.ledger.run({ group: group.id, at: now, actor: by, kind: 'caucus-contact', payload });
    }
  }
}
