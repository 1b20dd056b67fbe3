import { Injectable } from '@nestjs/common';
import { standings, type Standing } from '@trialogue/people';
import type { KnownPerson } from '@trialogue/sessions';
import { Authors } from '../attribution/authors.ts';
import { Periods } from '../attribution/periods.ts';
import { unsealPerson } from '../attribution/room-keys.ts';
import { Work } from '../platform/database/work.ts';
import { SessionEventRepository } from './session-event.repository.ts';
import type { KnownSession } from './session.repository.ts';

const kept = 50_000;
const refKeys: ReadonlySet<string> = new Set(['ref', 'to', 'chair']);

/**
 * Who stands behind the marks of a session, for the members of its room: by the same way as authors of contributions, and so for no
 * longer than the map of its period lives. Not to be called within a transaction.
 */
@Injectable()
export class SessionPeople {
  /** Marks that are known to be seats, so that they are not looked for in the map of a period. */
  private readonly seats = new Set<string>();

  constructor(
    private readonly work: Work,
    private readonly authors: Authors,
    private readonly periods: Periods,
    private readonly events: SessionEventRepository,
  ) {}

  async of(session: KnownSession, marks: Marks): Promise<KnownPerson[]> {
    const named = await this.named(session, [...marks.keys()]);
    const known = new Set(named.map(({ ref }) => ref));
    return [...named, ...(await this.guestNames(session, new Map([...marks].filter(([ref]) => !known.has(ref)))))];
  }

  private async named({ groupId, periodId }: KnownSession, refs: readonly string[]): Promise<KnownPerson[]> {
    if (this.seats.size > kept) this.seats.clear();
    const asSpeakers = refs
      .filter((ref) => periodId !== null && !this.seats.has(ref))
      .map((ref) => speakerMark(ref, periodId));
    const speakerOf = await this.authors.of(groupId, asSpeakers);
    const spoken = asSpeakers.flatMap((mark) => personOf(mark.speakerRef, speakerOf(mark).person));
    const asSeats = refs.filter((ref) => !spoken.some((one) => one.ref === ref)).map(seatMark);
    const seatOf = await this.authors.of(groupId, asSeats);
    const seated = asSeats.flatMap((mark) => personOf(mark.seatId, seatOf(mark).person));
    for (const { ref } of seated) this.seats.add(ref);
    return [...spoken, ...seated];
  }

  /** Those at the table without an account. */
  private async guestNames({ id, periodId }: KnownSession, marks: Marks): Promise<KnownPerson[]> {
    if (marks.size === 0) return [];
    const stored = await this.work.onDuty('deliver', () => this.events.guests(id, [...marks.keys()]));
    if (stored.length === 0) return [];
    const key = periodId === null ? null : await this.periods.keyOf(periodId);
    return stored.flatMap(({ ref, name, sealed }) => {
      const opened = sealed !== null && key !== null && periodId !== null ? unsealPerson(key, sealed, periodId) : null;
      const sector = marks.get(ref);
      const shown = name ?? opened;
      return shown !== null && sector ? [{ ref, name: shown, sector }] : [];
    });
  }
}

/** Marks, with the sector that stands beside each where one does. */
export type Marks = ReadonlyMap<string, Standing | null>;

/** Every mark that is named in it, however deep. */
export function marksIn(value: unknown, found: Map<string, Standing | null> = new Map()): Map<string, Standing | null> {
  if (Array.isArray(value)) for (const one of value) marksIn(one, found);
  else if (typeof value === 'object' && value !== null) {
    for (const [key, one] of Object.entries(value)) {
      if (typeof one !== 'string' || !refKeys.has(key)) marksIn(one, found);
      else if (!found.get(one)) found.set(one, sectorBeside(value));
    }
  }
  return found;
}

function sectorBeside(value: object): Standing | null {
  return ('sector' in value && standings.find((standing) => standing === value.sector)) || null;
}

function speakerMark(ref: string, periodId: string | null) {
  return { seatId: null, periodId, speakerRef: ref };
}

function seatMark(ref: string) {
  return { seatId: ref, periodId: null, speakerRef: null };
}

function personOf(ref: string, person: { name: string; sector: Standing } | null): KnownPerson[] {
  return person === null ? [] : [{ ref, name: person.name, sector: person.sector }];
}
