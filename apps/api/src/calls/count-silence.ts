import { Injectable } from '@nestjs/common';
import { silenceOutcomeOf, usualQuorum } from '@trialogue/consent';
import { SeatRepository } from '../groups/seat.repository.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Clock } from '../platform/clock.ts';
import { peopleOf } from './calling.ts';
import { SilenceRepository } from './silence.repository.ts';

/** At its deadline a circulated text is adopted where nobody broke silence and a quorum of each sector has read it. */
@Injectable()
export class CountSilence {
  constructor(
    private readonly clock: Clock,
    private readonly silences: SilenceRepository,
    private readonly seats: SeatRepository,
    private readonly ledger: AppendToLedger,
    private readonly devices: OwnDevices,
  ) {}

  async within(silenceId: string, groupId: string): Promise<void> {
    await this.ledger.open(groupId);
    const silence = await this.silences.lock(silenceId);
    const at = this.clock.now();
    if (silence === null || at < silence.closesAt) return;
    const outcome = silenceOutcomeOf(await this.silences.readings(silenceId), usualQuorum, false);
    await this.silences.close(silenceId, outcome, at);
    const actor = { role: 'system', sector: null } as const;
    const payload = { silence: silenceId, outcome };
    await this.ledger.run({ group: groupId, at: at.getTime(), actor, kind: 'circulation-ended', payload });
    await this.devices.tell(peopleOf(await this.seats.ofGroup(groupId)), { about: 'calls', groupId });
  }
}
