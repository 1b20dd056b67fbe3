import { Injectable } from '@nestjs/common';
import type { Author } from '@trialogue/attribution';
import type { Sector } from '@trialogue/people';
import { SeatNamesReader } from '../groups/seat-names.reader.ts';
import { Clock } from '../platform/clock.ts';
import { Work } from '../platform/database/work.ts';
import { Periods } from './periods.ts';
import { unsealPerson } from './room-keys.ts';
import { SpeakerRepository, type StoredSpeaker } from './speaker.repository.ts';

/** What a stored item tells of its author: a seat on the record, a period's speaker under non-attribution, or nothing. */
export interface AuthorMark {
  readonly seatId: string | null;
  readonly periodId: string | null;
  readonly speakerRef: string | null;
  /** What the map has left behind at its end. */
  readonly label?: Sector | null;
}

interface KnownAuthor {
  readonly author: Author;
  /** From when on it is to be learnt anew: at the period's close there may be a label, at the map's end there is no name. */
  readonly until: number;
}

const kept = 50_000;

/** Names for the inside of a room, while the period's map lives, and labels. Kept in memory until `forget`, names no longer than that. */
@Injectable()
export class Authors {
  private readonly known = new Map<string, KnownAuthor>();

  constructor(
    private readonly work: Work,
    private readonly periods: Periods,
    private readonly speakers: SpeakerRepository,
    private readonly names: SeatNamesReader,
    private readonly clock: Clock,
  ) {}

  /** Called when people or seats of a room changed, so that a changed name is shown. */
  forget(): void {
    this.known.clear();
  }

  forgetEnded(): void {
    const now = this.clock.now().getTime();
    for (const [key, { until }] of this.known) if (now >= until) this.known.delete(key);
  }

  async of(groupId: string, marks: readonly AuthorMark[]): Promise<(mark: AuthorMark) => Author> {
    const now = this.clock.now().getTime();
    const unknown = marks.filter((mark) => isMarked(mark) && !(now < (this.known.get(keyOf(mark))?.until ?? 0)));
    const learnt = unknown.length > 0 ? await this.learn(groupId, unknown, now) : null;
    return (mark) => {
      const key = keyOf(mark);
      return learnt?.get(key)?.author ?? this.known.get(key)?.author ?? unnamed(mark.label ?? null);
    };
  }

  private async learn(groupId: string, marks: readonly AuthorMark[], now: number): Promise<Map<string, KnownAuthor>> {
    const learnt = new Map<string, KnownAuthor>();
    await this.learnSeats(learnt, marks);
    await this.learnSpeakers(learnt, groupId, marks, now);
    if (this.known.size > kept) this.known.clear();
    for (const [key, one] of learnt) {
      if (now < one.until) this.known.set(key, one);
      else this.known.delete(key);
    }
    return learnt;
  }

  private async learnSeats(learnt: Map<string, KnownAuthor>, marks: readonly AuthorMark[]): Promise<void> {
    const seatIds = [...new Set(marks.flatMap((mark) => mark.seatId ?? []))];
    if (seatIds.length === 0) return;
    const named = await this.work.onDuty('deliver', () => this.names.bySeat(seatIds));
    for (const { seatId, name, sector } of named) {
      const author = { person: { name, sector }, seatId, ref: null, labelledSector: null };
      learnt.set(seatId, { author, until: Infinity });
    }
  }

  private async learnSpeakers(
    learnt: Map<string, KnownAuthor>,
    groupId: string,
    marks: readonly AuthorMark[],
    now: number,
  ): Promise<void> {
    const stored = await this.speakersBehind(marks);
    if (stored.length === 0) return;
    const people = await this.peopleOf(stored);
    const named = await this.work.onDuty('deliver', () => this.names.byPerson(groupId, [...new Set(people.values())]));
    const byPerson = new Map(named.map((one) => [one.personId, one]));
    for (const speaker of stored) {
      const one = byPerson.get(people.get(speaker) ?? '');
      const author = one
        ? {
            person: { name: one.name, sector: one.sector },
            seatId: null,
            ref: speaker.ref,
            labelledSector: speaker.label,
          }
        : unnamed(speaker.label);
      learnt.set(`${speaker.periodId} ${speaker.ref}`, { author, until: lastsUntil(speaker, now) });
    }
  }

  private async speakersBehind(marks: readonly AuthorMark[]): Promise<StoredSpeaker[]> {
    const wanted = new Map(
      marks.flatMap(({ periodId, speakerRef }) =>
        periodId && speakerRef ? [[`${periodId} ${speakerRef}`, { periodId, speakerRef }] as const] : [],
      ),
    );
    if (wanted.size === 0) return [];
    const pairs = [...wanted.values()];
    return this.work.onDuty('attribute', () =>
      this.speakers.find(
        pairs.map((pair) => pair.periodId),
        pairs.map((pair) => pair.speakerRef),
      ),
    );
  }

  /** Those speakers whose map still opens. */
  private async peopleOf(stored: readonly StoredSpeaker[]): Promise<Map<StoredSpeaker, string>> {
    const people = new Map<StoredSpeaker, string>();
    for (const speaker of stored) {
      const key = await this.periods.keyOf(speaker.periodId);
      if (key) people.set(speaker, unsealPerson(key, speaker.sealedPerson, speaker.periodId));
    }
    return people;
  }
}

function unnamed(label: Sector | null): Author {
  return { person: null, seatId: null, ref: null, labelledSector: label };
}

function lastsUntil({ closesAt, mapEndsAt, labelled }: StoredSpeaker, now: number): number {
  if (labelled) return mapEndsAt.getTime();
  return now < closesAt.getTime() ? closesAt.getTime() : now;
}

function isMarked({ seatId, speakerRef }: AuthorMark): boolean {
  return seatId !== null || speakerRef !== null;
}

function keyOf(mark: AuthorMark): string {
  return mark.seatId ?? `${mark.periodId} ${mark.speakerRef}`;
}
