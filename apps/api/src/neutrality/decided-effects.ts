import { Injectable, type OnModuleInit } from '@nestjs/common';
import { CallEffects, type CountedCall } from '../calls/call-effects.ts';
import { CloseSeat } from '../groups/close-seat.ts';
import { SeatRepository } from '../groups/seat.repository.ts';
import { AppendToLedger } from '../ledger/append-to-ledger.ts';
import { OwnDevices } from '../own/own-devices.ts';
import { em } from '../platform/database/work.ts';

const system = { role: 'system', sector: null } as const;

/** What follows once a call about a person has closed: his seat ends, or he is out of the room, or his powers are his again. */
@Injectable()
export class DecidedEffects implements OnModuleInit {
  constructor(
    private readonly effects: CallEffects,
    private readonly seats: SeatRepository,
    private readonly closeSeat: CloseSeat,
    private readonly ledger: AppendToLedger,
    private readonly devices: OwnDevices,
  ) {}

  onModuleInit(): void {
    this.effects.on('challenge-of-a-neutral', (counted) => this.decideChallenge(counted));
    this.effects.on('removal-of-a-delegate', (counted) => this.removeFromGroup(counted));
    this.effects.on('removal-from-a-room', (counted) => this.removeFromRoom(counted));
  }

  /** N3: not adopted, whatever the outcome, the powers return. */
  private async decideChallenge(counted: CountedCall): Promise<void> {
    const { call, result, seats, at } = counted;
    if (result.outcome === 'adopted') return this.removeFromGroup(counted);
    const seat = seats.find(({ id, ended }) => id === call.concernedSeat && !ended);
    if (!seat) return;
    await this.seats.stopPowers(seat.id, null);
    const payload = { seat: seat.id, call: call.id };
    const entry = { group: call.groupId, at: at.getTime(), actor: system };
    await this.ledger.run({ ...entry, kind: 'powers-returned', payload });
  }

  private async removeFromGroup({ call, result, seats, at }: CountedCall): Promise<void> {
    const seat = seats.find(({ id, ended }) => id === call.concernedSeat && !ended);
    if (!seat || result.outcome !== 'adopted') return;
    await this.closeSeat.run({ seat, reason: 'removed', seats, by: system, at });
    await this.devices.tell([seat.personId], { about: 'rooms' });
  }

  /** The room's access version rises with it, so that no message reaches him after this. */
  private async removeFromRoom({ call, result, at }: CountedCall): Promise<void> {
    const { roomId, concernedSeat } = call;
    if (roomId === null || concernedSeat === null || result.outcome !== 'adopted') return;
    const rows: { person: string }[] = await em().query('select remove_from_room($1, $2, $3) as person', [
      roomId,
      concernedSeat,
      at,
    ]);
    await this.devices.tell(
      rows.map(({ person }) => person),
      { about: 'rooms', roomId },
    );
  }
}
