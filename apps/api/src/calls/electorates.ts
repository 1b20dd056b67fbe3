import { Injectable } from '@nestjs/common';
import { type AgreedAbsence, type Electorate, lackingOf, openingOf } from '@trialogue/consent';
import { delegation, isDelegateOf, isLive, isMajority, parity, seatState, voiceOf } from '@trialogue/groups';
import type { SeatFacts } from '@trialogue/groups';
import { refuse } from '@trialogue/kernel';
import type { LedgerPayloads } from '@trialogue/ledger';
import { type Sector, sectors } from '@trialogue/people';
import type { RoomFacts } from '@trialogue/rooms';
import { RefusalError } from '../platform/refusal.ts';
import { ElectorateRepository } from './electorate.repository.ts';

/** Of whom a call or a circulated text is asked. */
export interface Asked {
  readonly groupId: string;
  readonly seats: readonly SeatFacts[];
  readonly now: number;
  readonly room: RoomFacts | null;
  readonly subject: string | null;
  /** Has no part in it, and does not count against the charter's minimum (N5). */
  readonly concernedSeat: string | null;
}

/** Who is asked, as it stands at this moment and stays for the call. */
@Injectable()
export class Electorates {
  constructor(private readonly electorates: ElectorateRepository) {}

  async of(asked: Asked): Promise<Electorate> {
    const delegates = await this.delegates(asked);
    const recused = new Set(asked.subject === null ? [] : await this.electorates.recused(asked.groupId, asked.subject));
    const opening = openingOf(
      delegates.flatMap(({ id, sector }) =>
        sector === null ? [] : [{ id, sector, recused: recused.has(id), concerned: id === asked.concernedSeat }],
      ),
      asked.subject === null ? [] : await this.agreed(asked, asked.subject),
      asked.room?.kind === 'working' ? sectorsOf(delegates) : sectors,
    );
    if (opening.opens) return opening.electorate;
    throw new RefusalError(
      refuse('sector-wholly-recused', 'consent', ['agree-on-absence'], { sectors: opening.stuck.length }),
    );
  }

  /** Absences that every delegation has agreed on, as far as this subject goes. */
  async agreed(
    { groupId, seats, now }: Pick<Asked, 'groupId' | 'seats' | 'now'>,
    subject: string,
  ): Promise<AgreedAbsence[]> {
    const voices = (await this.electorates.absenceVoices(groupId)).filter((voice) => isSame(voice.subject, subject));
    return sectors.flatMap((absent) =>
      sectors
        .filter((agreedBy) => {
          const backers = new Set(voices.filter((voice) => voice.absent === absent).map(({ seatId }) => seatId));
          return isMajority(voiceOf(seats, agreedBy, backers, now));
        })
        .map((agreedBy) => ({ absent, agreedBy })),
    );
  }

  /** Active delegates, and those who are suspended: they still answer (N5). In a working room those who are in it. */
  private async delegates({ seats, now, room }: Asked): Promise<readonly SeatFacts[]> {
    const active = sectors.flatMap((sector) => seats.filter((seat) => isAsked(seat, sector, now)));
    if (room?.kind !== 'working') return active;
    const inRoom = new Set(await this.electorates.seatsIn(room.id));
    return active.filter(({ id }) => inRoom.has(id));
  }
}

/** How many sectors lack delegates of the charter's minimum (N4), which a person concerned does not make less. */
export function lackingSectors(seats: readonly SeatFacts[], minimum: number, now: number) {
  return [...lackingOf(parity(seats, minimum, now))];
}

/** Seats by sector, for the ledger. */
export function countedOf({ electors, sectors: present }: Electorate): LedgerPayloads['call-opened']['electorate'] {
  return Object.fromEntries(
    present.map((sector) => [sector, electors.filter((elector) => elector.sector === sector).length]),
  );
}

export function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/** Sectors all of whose active delegates have stepped back, by the seats that did. */
export function whollyRecused(seats: readonly SeatFacts[], recused: ReadonlySet<string>, now: number): Sector[] {
  return sectors.filter((sector) => {
    const own = delegation(seats, sector, now);
    return own.length > 0 && own.every(({ id }) => recused.has(id));
  });
}

function isAsked(seat: SeatFacts, sector: Sector, now: number): boolean {
  if (!isDelegateOf(seat, sector, now) || !isLive(seat, now)) return false;
  const state = seatState(seat, now);
  return state === 'active' || state === 'suspended';
}

function sectorsOf(delegates: readonly SeatFacts[]): Sector[] {
  return sectors.filter((sector) => delegates.some((seat) => seat.sector === sector));
}
