import { Injectable } from '@nestjs/common';
import { SeatNamesReader } from '../groups/seat-names.reader.ts';
import { Work } from '../platform/database/work.ts';
import type { AuthorMark } from './authors.ts';
import { Periods } from './periods.ts';
import { unsealPerson } from './room-keys.ts';
import { SpeakerRepository } from './speaker.repository.ts';

/** Whether a contribution is somebody's own: for what only its author may do with it. Never kept, never told to anybody else. */
@Injectable()
export class Authorship {
  constructor(
    private readonly work: Work,
    private readonly periods: Periods,
    private readonly speakers: SpeakerRepository,
    private readonly names: SeatNamesReader,
  ) {}

  /** Null where it cannot be known any more: the map of its period is gone. Not to be called within a transaction. */
  async isBy(personId: string, mark: AuthorMark): Promise<boolean | null> {
    if (mark.seatId === null && mark.periodId === null) return false;
    const author = await this.personOf(mark);
    return author === null && mark.seatId === null ? null : author === personId;
  }

  /** Whose it is; null where it cannot be known any more. For breaking the glass alone. Not to be called within a transaction. */
  async personOf({ seatId, periodId, speakerRef }: AuthorMark): Promise<string | null> {
    if (seatId !== null) return this.holderOf(seatId);
    if (periodId === null || speakerRef === null) return null;
    const [speaker] = await this.work.onDuty('attribute', () => this.speakers.find([periodId], [speakerRef]));
    const key = speaker && (await this.periods.keyOf(periodId));
    return speaker && key ? unsealPerson(key, speaker.sealedPerson, periodId) : null;
  }

  /** The people behind marks of one period, by mark. Not to be called within a transaction. */
  async peopleOf(periodId: string, refs: readonly string[]): Promise<ReadonlyMap<string, string>> {
    if (refs.length === 0) return new Map();
    const ids = refs.map(() => periodId);
    const speakers = await this.work.onDuty('attribute', () => this.speakers.find(ids, refs));
    const key = speakers.length > 0 ? await this.periods.keyOf(periodId) : null;
    if (key === null) return new Map();
    return new Map(speakers.map(({ ref, sealedPerson }) => [ref, unsealPerson(key, sealedPerson, periodId)]));
  }

  private async holderOf(seatId: string): Promise<string | null> {
    const [seat] = await this.work.onDuty('deliver', () => this.names.bySeat([seatId]));
    return seat?.personId ?? null;
  }
}
