import { Injectable } from '@nestjs/common';
import { optionsOf, shownSounding } from '@trialogue/consent';
import { SeatRepository } from '../groups/seat.repository.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { Clock } from '../platform/clock.ts';
import { peopleOf } from './calling.ts';
import { SoundingRepository } from './sounding.repository.ts';

/** Counts one sounding on the duty 'count': what may be told is kept, and everything else deleted. */
@Injectable()
export class CountSounding {
  constructor(
    private readonly clock: Clock,
    private readonly soundings: SoundingRepository,
    private readonly seats: SeatRepository,
    private readonly ledger: AppendToLedger,
    private readonly devices: OwnDevices,
  ) {}

  async within(soundingId: string, groupId: string, early: boolean): Promise<void> {
    await this.ledger.open(groupId);
    const sounding = await this.soundings.lock(soundingId);
    const at = this.clock.now();
    if (sounding === null || (!early && at < sounding.closesAt)) return;
    const { scale, sectors, k } = sounding;
    const rows = await this.soundings.tallies(soundingId);
    const seatsOf = await this.soundings.seatsBySector(soundingId);
    const tallies = sectors.map((sector) => ({
      sector,
      seats: seatsOf.get(sector) ?? 0,
      counts: optionsOf(scale).map(
        (option) => rows.find((row) => row.sector === sector && row.option === option)?.count ?? 0,
      ),
    }));
    await this.soundings.close(soundingId, shownSounding(tallies, scale, k), at);
    const electorate = Object.fromEntries(tallies.map(({ sector, seats }) => [sector, seats]));
    const actor = { role: early ? 'facilitator' : 'system', sector: null } as const;
    const payload = { sounding: soundingId, scale, electorate };
    await this.ledger.run({ group: groupId, at: at.getTime(), actor, kind: 'sounding-held', payload });
    await this.devices.tell(peopleOf(await this.seats.ofGroup(groupId)), { about: 'calls', groupId });
  }
}
