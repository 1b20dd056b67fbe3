import { Injectable } from '@nestjs/common';
import type { MotionCommand } from '@trialogue/groups';
import { AppointSeat, type SeatWanted } from './appoint-seat.ts';
import { ConfirmNeutral } from './confirm-neutral.ts';
import { EndGroup } from './end-group.ts';
import { EndSeat } from './end-seat.ts';
import type { ActOnGroup } from './group-acts.ts';
import { LendSeat } from './lend-seat.ts';
import type { Proposal } from './proposal.ts';

/** What a delegation can be asked to do, each by the use case that does it. */
@Injectable()
export class Proposals {
  constructor(
    private readonly appointSeat: AppointSeat,
    private readonly lendSeat: LendSeat,
    private readonly endSeat: EndSeat,
    private readonly confirmNeutral: ConfirmNeutral,
    private readonly endGroup: EndGroup,
  ) {}

  /** As it is moved: what it names is looked up in the mover's name. */
  async moved(act: ActOnGroup, command: MotionCommand): Promise<Proposal> {
    if (command.kind === 'appoint') await this.appointSeat.refuseUnknownRooms(act, wantedIn(command));
    return this.of(act, command);
  }

  async of(act: ActOnGroup, command: MotionCommand): Promise<Proposal> {
    switch (command.kind) {
      case 'appoint':
        return this.appointSeat.proposal(act, wantedIn(command));
      case 'lend':
        return this.lendSeat.proposal(act, { ...command, until: new Date(command.until) });
      case 'recall':
        return this.endSeat.proposal(act, command.seatId);
      case 'confirm-neutral':
        return this.confirmNeutral.proposal(act, command.seatId);
      case 'end-group':
        return this.endGroup.proposal(act);
    }
  }
}

function wantedIn({ guestUntil, ...command }: Extract<MotionCommand, { kind: 'appoint' }>): SeatWanted {
  return { ...command, guestUntil: guestUntil === null ? null : new Date(guestUntil) };
}
