import { Injectable } from '@nestjs/common';
import type { Author } from '@trialogue/attribution';
import { Work } from '../platform/database/work.ts';
import { SeatNamesReader } from '../groups/seat-names.reader.ts';
import { Periods } from './periods.ts';
import { unsealPerson } from './room-keys.ts';
import { SpeakerRepository } from './speaker.repository.ts';

/** What a stored item tells of its author: a seat on the record, a period's speaker under non-attribution, or nothing. */
export interface AuthorMark {
  readonly seatId: string | null;
  readonly periodId: string | null;
  readonly speakerRef: string | null;
}

const kept = 50_000;
const unknownAuthor: Author = { person: null, seatId: null, ref: null, labelledSector: null };

/** Names for the inside of a room, while the period's map lives. Known ones are kept in memory until `forget`. */
@Injectable()
export class Authors {
  private readonly known = new Map<string, Author>();

  constructor(
    private readonly work: Work,
    private readonly periods: Periods,
    private readonly speakers: SpeakerRepository,
    private readonly names: SeatNamesReader,
  ) {}

  /** Called when people or seats of a room changed, so that a changed name is shown. */
  forget(): void {
    this.known.clear();
  }

  async of(groupId: string, marks: readonly AuthorMark[]): Promise<(mark: AuthorMark) => Author> {
    const unknown = marks.filter((mark) => !this.known.has(keyOf(mark)));
    if (unknown.length > 0) await this.learn(groupId, unknown);
    return (mark) => this.known.get(keyOf(mark)) ?? unknownAuthor;
  }

  private async learn(groupId: string, marks: readonly AuthorMark[]): Promise<void> {
    if (this.known.size > kept) this.known.clear();
    await this.learnSeats(marks.flatMap((mark) => mark.seatId ?? []));
    await this.learnSpeakers(groupId, marks);
  }

  private async learnSeats(seatIds: readonly string[]): Promise<void> {
    if (seatIds.length === 0) return;
    const named = await this.work.onDuty('deliver', () => this.names.bySeat([...new Set(seatIds)]));
    for (const { seatId, name, sector } of named) {
      this.known.set(seatId, { person: { name, sector }, seatId, ref: null, labelledSector: null });
    }
  }

  private async learnSpeakers(groupId: string, marks: readonly AuthorMark[]): Promise<void> {
    const people = await this.peopleBehind(marks);
    if (people.length === 0) return;
    const named = await this.work.onDuty('deliver', () =>
      this.names.byPerson(groupId, [...new Set(people.map((one) => one.personId))]),
    );
    const byPerson = new Map(named.map((one) => [one.personId, one]));
    for (const { periodId, ref, personId } of people) {
      const one = byPerson.get(personId);
      if (!one) continue;
      const person = { name: one.name, sector: one.sector };
      this.known.set(`${periodId} ${ref}`, { person, seatId: null, ref, labelledSector: null });
    }
  }

  private async peopleBehind(
    marks: readonly AuthorMark[],
  ): Promise<{ periodId: string; ref: string; personId: string }[]> {
    const wanted = new Map(
      marks.flatMap(({ periodId, speakerRef }) =>
        periodId && speakerRef ? [[`${periodId} ${speakerRef}`, { periodId, speakerRef }] as const] : [],
      ),
    );
    if (wanted.size === 0) return [];
    const pairs = [...wanted.values()];
    const stored = await this.work.onDuty('attribute', () =>
      this.speakers.find(
        pairs.map((pair) => pair.periodId),
        pairs.map((pair) => pair.speakerRef),
      ),
    );
    const people = [];
    for (const { periodId, ref, sealedPerson } of stored) {
      const key = await this.periods.keyOf(periodId);
      if (key) people.push({ periodId, ref, personId: unsealPerson(key, sealedPerson, periodId) });
    }
    return people;
  }
}

function keyOf(mark: AuthorMark): string {
  return mark.seatId ?? `${mark.periodId} ${mark.speakerRef}`;
}
